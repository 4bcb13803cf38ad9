export interface Crumb {
  readonly text: string
  readonly href: string
}

/** Where the page stands; the page itself is the last, and not a link. */
export function Crumbs({ label, above, here }: { label: string; above: readonly Crumb[]; here: string }) {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol class="trail">
        {above.map(({ text, href }) => <li><a href={href}><bdi>{text}</bdi></a></li>)}
        <li aria-current="page"><bdi>{here}</bdi></li>
      </ol>
    </nav>
  )
}
