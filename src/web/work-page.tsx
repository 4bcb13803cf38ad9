import type { Child } from 'hono/jsx'
import type { Digest } from '../core/act.ts'
import type { Crumb } from './components/Crumbs.tsx'
import { Notice } from './components/Notice.tsx'
import type { PageSection } from './components/Page.tsx'
import type { PageAnswer } from './draw.tsx'
import { words } from './locales/catalogue.ts'
import { PartnershipNavigation, type PartnershipPage } from './pages/partnerships/local.tsx'
import type { PartnershipDesk } from './partnership-desk.ts'

export interface WorkPage {
  readonly title: string
  readonly section: PageSection
  /** The entry of the partnership's own navigation. */
  readonly current?: PartnershipPage | undefined
  /** Between the partnership and this page. */
  readonly above?: readonly Crumb[] | undefined
  readonly kicker?: Child
  readonly lede?: Child
  /** Acts whose marking the page carries. */
  readonly shown?: Iterable<Digest> | undefined
  readonly status?: number | undefined
  /** A refusal that brought the form back. */
  readonly refusal?: string | undefined
  readonly hasErrors?: boolean | undefined
  readonly facts?: Child
  readonly children?: Child
}

/** A page inside one partnership: its crumbs, its navigation, its marking, its heading. */
export function workPage(place: PartnershipDesk, page: WorkPage): PageAnswer {
  const { desk } = place
  const { house } = words(desk.language)
  const partnership = { text: place.name, href: place.href('') }
  return {
    title: page.hasErrors ? house.form.problemTitle(page.title) : page.title,
    section: page.section,
    status: page.status ?? 200,
    marking: place.marking(page.shown ?? []),
    crumbs: { above: [{ text: house.sections.partnerships, href: desk.href('/partnerships') }, partnership, ...(page.above ?? [])], here: page.title },
    children: (
      <>
        <div class="wrap"><div class="title-block">
          {page.kicker === undefined ? null : <p class="kicker">{page.kicker}</p>}
          <h1><bdi>{page.title}</bdi></h1>
          {page.lede === undefined ? null : <div class="lede">{page.lede}</div>}
        </div></div>
        {page.facts ?? null}
        <PartnershipNavigation place={place} current={page.current ?? 'overview'} />
        <div class="wrap">
          {page.refusal === undefined ? null : <section><Notice tone="stop" role="alert" title={words(desk.language).cooperation.refused}><p>{page.refusal}</p></Notice></section>}
          {page.children}
        </div>
      </>
    ),
  }
}
