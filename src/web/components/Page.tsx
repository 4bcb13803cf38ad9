import type { Child } from 'hono/jsx'
import { formatInstant, type Place } from '../format.ts'
import { direction, languages } from '../language.ts'
import { words, type Catalogue } from '../locales/catalogue.ts'
import { Crumbs, type Crumb } from './Crumbs.tsx'
import { Glyph, Sprite } from './Glyph.tsx'
import { Marking, printedMarking, type MarkingLabel } from './Marking.tsx'
import { Notice } from './Notice.tsx'
import { LanguageSwitch, NavigationList, type NavigationItem } from './Navigation.tsx'

export const pageSections = ['todo', 'partnerships', 'instruments', 'programmes', 'exchanges', 'dialogues', 'register', 'node'] as const
export type PageSection = (typeof pageSections)[number]

export const registerSections = ['formats', 'instruments', 'commitments', 'data'] as const
export type RegisterSection = (typeof registerSections)[number]

/** What the request and the node decide, the same for every page: made once by the layer that answers. */
export interface Frame {
  readonly place: Place
  /** Instant at which the page is drawn up. */
  readonly now: string
  /** Without the language: `/partnerships/7K3Q`. */
  readonly path: string
  /** With its question mark, or empty. */
  readonly query: string
  /** Scheme and host of this node, for the alternates of public pages. */
  readonly origin: string
  /** `null` where the page belongs to no body, as in the public register of a shared demonstration. */
  readonly node: { readonly body: string; readonly state: string; readonly code: string } | null
  readonly account: { readonly name: string; readonly href: string } | null
  readonly counts: Readonly<Partial<Record<PageSection, number>>>
  /** An exercise between invented States, a page compiled from public sources, or the work of a real node. */
  readonly band: 'exercise' | 'compiled' | 'none'
  /** Set for officers of a node that was restored: who is awaited before it goes on. */
  readonly restored: { readonly by: 'backup' | 'own_act_unknown'; readonly awaited: readonly string[] } | null
  /** Names of the invented States, for the reminder at the foot of an exercise. */
  readonly invented: readonly string[]
  readonly theme: 'light' | 'dark' | null
  readonly density: 'comfortable' | 'compact'
  readonly stylesheets: { readonly work: string; readonly register: string }
  readonly fonts: readonly string[]
}

export interface PageProps {
  readonly frame: Frame
  /** Of the document; the page's own `h1` stands in its content. */
  readonly title: string
  readonly description?: string | undefined
  readonly section?: PageSection | undefined
  /** Set on pages open to all: the register's own navigation and search take the place of the work navigation. */
  readonly register?: RegisterSection | 'home' | undefined
  readonly marking?: { readonly label: MarkingLabel; readonly releasableTo: readonly string[] } | undefined
  readonly crumbs?: { readonly above: readonly Crumb[]; readonly here: string } | undefined
  readonly links?: readonly { readonly text: string; readonly href: string }[] | undefined
  /** Small modules that a browser interface needs (a passkey, a digest of a file): the page works without them where it can. */
  readonly scripts?: readonly string[] | undefined
  readonly children?: Child
}

/** The two rings of the brand, drawn in the address itself: no other request, and the same on every node. */
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#13202E"/><g fill="none" stroke-width="3.2"><circle cx="12" cy="16" r="7.5" stroke="#7FD0D8"/><circle cx="20" cy="16" r="7.5" stroke="#EDB582"/></g></svg>')}`

function Head({ frame, title, description, register, scripts }: PageProps) {
  const { language } = frame.place
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${words(language).house.product}`}</title>
      {description === undefined ? null : <meta name="description" content={description} />}
      {register === undefined ? <meta name="robots" content="noindex" /> : null}
      {frame.fonts.map((href) => <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="" />)}
      <link rel="stylesheet" href={register === undefined ? frame.stylesheets.work : frame.stylesheets.register} />
      <link rel="icon" type="image/svg+xml" href={icon} />
      <meta name="theme-color" content="#13202E" />
      {register === undefined ? null : languages.map((other) => <link rel="alternate" hreflang={other} href={`${frame.origin}/${other}${frame.path}${frame.query}`} />)}
      {register === undefined ? null : <link rel="alternate" hreflang="x-default" href={`${frame.origin}${frame.path}${frame.query}`} />}
      {(scripts ?? []).map((src) => <script type="module" src={src} />)}
    </head>
  )
}

function Band({ frame, house }: { frame: Frame; house: Catalogue['house'] }) {
  if (frame.band === 'none') return null
  const kind = frame.band
  return (
    <div class={`band band-${kind}`} role="region" aria-label={house[kind].title}>
      <div class="wrap">
        <b>{house[kind].title}</b>
        <span>{house[kind].text}</span>
        {kind === 'compiled' ? <a href={`/${frame.place.language}/register/method`}>{house.compiled.method}</a> : null}
      </div>
    </div>
  )
}

function Brand({ language, product }: { language: string; product: string }) {
  return (
    <a class="brand" href={`/${language}`} lang="fr" dir="ltr">
      <svg viewBox="0 0 38 24" aria-hidden="true" focusable="false">
        <circle class="first" cx="13" cy="12" r="9.5" /><circle class="second" cx="25" cy="12" r="9.5" /><path class="first" d="M19 4.6a9.500 9.500 0 0 1 0 14.800" />
      </svg>
      {product}
    </a>
  )
}

function Top({ frame, house, register }: { frame: Frame; house: Catalogue['house']; register: boolean }) {
  const { language } = frame.place
  return (
    <div class="top"><div class="wrap">
      <Brand language={language} product={house.product} />
      {frame.node === null || register
        ? <span class="whose">{house.sections.register}</span>
        : <span class="whose">{house.node} <b><bdi>{frame.node.body}</bdi></b> · <bdi>{frame.node.state}</bdi> (<bdi>{frame.node.code}</bdi>)</span>}
      <div class="tools">
        <LanguageSwitch label={house.interfaceLanguage} language={language} path={frame.path} query={frame.query} />
        {frame.account === null
          ? register ? null : <a class="account" href={`/${language}/sign-in`}><Glyph name="person" />{house.signIn}</a>
          : <a class="account" href={frame.account.href}><Glyph name="person" /><span class="hidden-words">{house.account}: </span><bdi>{frame.account.name}</bdi></a>}
      </div>
    </div></div>
  )
}

function workItems(frame: Frame, house: Catalogue['house'], section: PageSection | undefined): readonly NavigationItem[] {
  // Whoever has not signed in is led only where a page will answer.
  return pageSections.filter((name) => frame.account !== null || name === 'register').map((name) => ({
    text: house.sections[name],
    href: `/${frame.place.language}/${name}`,
    current: name === section,
    count: frame.counts[name],
    countWords: name === 'todo' ? house.waiting(frame.counts[name] ?? 0) : undefined,
    waiting: name === 'todo',
  }))
}

function RegisterNavigation({ frame, house, current }: { frame: Frame; house: Catalogue['house']; current: RegisterSection | 'home' }) {
  const base = `/${frame.place.language}/register`
  const items = registerSections.map((name) => ({ text: house.register[name], href: `${base}/${name}`, current: name === current }))
  return (
    <div class="primary"><div class="wrap">
      <nav aria-label={house.sections.register}><NavigationList items={items} /></nav>
      <form class="find" role="search" method="get" action={`${base}/search`}>
        <label class="hidden-words" for="register-find">{house.register.find}</label>
        <input id="register-find" name="q" type="search" placeholder={house.register.find} dir="auto" />
        <button class="button small">{house.register.search}</button>
      </form>
    </div></div>
  )
}

/** Before everything else on the page: nothing that an officer does here would be sealed. */
function Restored({ frame, house }: { frame: Frame; house: Catalogue['house'] }) {
  if (frame.restored === null) return null
  const { by, awaited } = frame.restored
  return (
    <div class="wrap"><section>
      <Notice tone="wait" title={house.restored.title} grave>
        <p>{house.restored[by]}</p>
        {awaited.length === 0 ? null : <p>{house.restored.awaited(awaited.join(' · '))}</p>}
      </Notice>
    </section></div>
  )
}

function MarkingBar({ marking, house }: { marking: NonNullable<PageProps['marking']>; house: Catalogue['house'] }) {
  return (
    <div class="marking-bar" role="region" aria-label={house.marking.region}><div class="wrap">
      <Marking label={marking.label} />
      {marking.releasableTo.length === 0 ? null : (
        <span>{house.marking.releasableTo} {marking.releasableTo.map((name, index) => <>{index === 0 ? '' : ' · '}<b><bdi>{name}</bdi></b></>)}</span>
      )}
      <span class="highest">{house.marking.highest}</span>
    </div></div>
  )
}

function Foot({ frame, house, links }: { frame: Frame; house: Catalogue['house']; links: PageProps['links'] }) {
  const { language } = frame.place
  return (
    <footer class="foot"><div class="wrap">
      <ul class="entries" aria-label={house.footer.label}>
        {(links ?? []).map(({ text, href }) => <li><a href={href}>{text}</a></li>)}
        <li><a href={`/${language}/accessibility`}>{house.footer.accessibility}</a></li>
        <li><a href={`/${language}/appearance`}>{house.footer.appearance}</a></li>
      </ul>
      <p>{house.footer.drawnUp(formatInstant(frame.place, frame.now))}</p>
      {frame.band === 'exercise' ? <p class="reminder">{house.exercise.reminder(frame.invented.join(' · '))}</p> : null}
    </div></footer>
  )
}

/** The whole document. Everything works without a script and without a cookie of its own. */
export function Page(props: PageProps) {
  const { frame, section, register, marking, crumbs, links, children } = props
  const { language } = frame.place
  const { house } = words(language)
  return (
    <html lang={language} dir={direction(language)} data-theme={frame.theme ?? undefined} data-density={frame.density}>
      <Head {...props} />
      <body data-marking={marking === undefined ? 'none' : printedMarking[marking.label]} data-band={frame.band}>
        <Sprite />
        <a class="skip" href="#main">{house.skip}</a>
        <Band frame={frame} house={house} />
        <header>
          <Top frame={frame} house={house} register={register !== undefined} />
          {register === undefined
            ? <nav class="primary" aria-label={house.mainNavigation}><div class="wrap"><NavigationList items={workItems(frame, house, section)} /></div></nav>
            : <RegisterNavigation frame={frame} house={house} current={register} />}
        </header>
        {marking === undefined ? null : <MarkingBar marking={marking} house={house} />}
        <main id="main" tabindex={-1}>
          <Restored frame={frame} house={house} />
          {crumbs === undefined ? null : <div class="wrap crumbs-wrap"><Crumbs label={house.breadcrumb} above={crumbs.above} here={crumbs.here} /></div>}
          {children}
        </main>
        <Foot frame={frame} house={house} links={links} />
      </body>
    </html>
  )
}

/** JSX has no place for the document type. */
export async function renderPage(page: { toString(): string | Promise<string> }): Promise<string> {
  return `<!doctype html>${await page.toString()}`
}
