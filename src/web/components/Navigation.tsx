import { endonyms, languages, type Language } from '../language.ts'

export interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly current?: boolean | undefined
  readonly count?: number | undefined
  /** Said after the count for those who hear the page: "7" alone means nothing. */
  readonly countWords?: string | undefined
  /** The count asks something of the reader; otherwise it only counts. */
  readonly waiting?: boolean | undefined
}

function Count({ item }: { item: NavigationItem }) {
  if (item.count === undefined || item.count === 0) return null
  const tone = item.waiting ? 'count waiting' : 'count'
  return item.countWords === undefined
    ? <span class={tone}>{item.count}</span>
    : <><span class={tone} aria-hidden="true">{item.count}</span><span class="hidden-words">, {item.countWords}</span></>
}

export function NavigationList({ items }: { items: readonly NavigationItem[] }) {
  return (
    <ul class="entries">
      {items.map((item) => <li><a href={item.href} aria-current={item.current ? 'page' : undefined}>{item.text}<Count item={item} /></a></li>)}
    </ul>
  )
}

/** The pages of one partnership, programme or register entry. */
export function LocalNavigation({ label, items }: { label: string; items: readonly NavigationItem[] }) {
  return <nav class="local" aria-label={label}><div class="wrap"><NavigationList items={items} /></div></nav>
}

/** Endonyms, no flags: a language is not a State. The switch keeps the path and the query. */
export function LanguageSwitch({ label, language, path, query }: { label: string; language: Language; path: string; query: string }) {
  return (
    <nav aria-label={label}>
      <div class="languages">
        {languages.map((other) => (
          <a href={`/${other}${path}${query}`} hreflang={other} lang={other} aria-current={other === language ? 'true' : undefined}>{endonyms[other]}</a>
        ))}
      </div>
    </nav>
  )
}
