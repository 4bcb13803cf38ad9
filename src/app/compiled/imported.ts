import type { CompiledDivergence, EntryId, Source } from './entry.ts'
import type { PrintedDate } from './printed-date.ts'
import type { SavedPage } from './saved-page.ts'

/** What importing a page adds to a record: the page as a source, its links as sources not read, and where its dates do not agree, that they do not. */
export interface Imported {
  readonly source: Source
  readonly linked: readonly Source[]
  readonly divergence: CompiledDivergence | null
}

/** The name of an entry to be, from an address: the same address always gives the same. */
function nameFrom(url: string): string {
  const { hostname, pathname } = new URL(url)
  const words = `${hostname.replace(/^www\./, '')} ${pathname}`.toLowerCase().normalize('NFD').match(/[a-z0-9]+/g) ?? ['page']
  return words.join('-').slice(0, 60).replace(/-$/, '')
}

function datesDiffer(dates: readonly PrintedDate[]): boolean {
  return new Set(dates.map(({ date }) => date)).size > 1
}

/** A modification later than the publication is no contradiction: it is what a modification is. A stated day that is neither, is. */
function divergenceOf({ dates: { stated, published, modified } }: SavedPage, about: EntryId): CompiledDivergence | null {
  const printed = [stated, published, modified].filter((each) => each !== null)
  const comparable = [stated, published].filter((each) => each !== null && each.date !== null)
  const modifiedBefore = modified?.date && published?.date && modified.date < published.date
  if (!datesDiffer(comparable as PrintedDate[]) && !modifiedBefore) return null
  return {
    id: `div-${about.slice('src-'.length)}-dates`,
    about: [about],
    kind: 'contradiction',
    subject: 'Dates shown by the page',
    claims: printed.map((each) => ({ value: each.printed, sources: [about] })),
    keptAs: published?.date ? `Publication kept as ${published.date}; the others kept as printed.` : 'No date kept; all kept as printed.',
    sources: [about],
  }
}

export interface ImportCircumstances {
  /** Day on which a person saved the page, `YYYY-MM-DD`. */
  readonly retrieved: string
  /** Taken where the text does not tell its language. */
  readonly language: Source['language']
}

export function importedFrom(page: SavedPage, { retrieved, language }: ImportCircumstances): Imported {
  const id = `src-${nameFrom(page.url)}`
  const source: Source = {
    id,
    title: page.title?.text ?? page.url.slice(0, 200),
    publisher: new URL(page.url).hostname,
    url: page.url,
    language: page.language ?? language,
    published: (page.dates.published ?? page.dates.stated)?.date ?? null,
    retrieved,
    read: 'whole_text',
    note: page.title?.from === 'address' ? 'Title taken from the page address.' : null,
  }
  const linked = page.links.map(({ number, url, words }): Source => ({
    id: `src-${nameFrom(url)}`,
    title: (words ?? url).slice(0, 200),
    publisher: new URL(url).hostname,
    url,
    language: source.language,
    published: null,
    retrieved: null,
    read: 'not_retrieved',
    note: `Named by the page as [${number}].`,
  }))
  return { source, linked, divergence: divergenceOf(page, id) }
}
