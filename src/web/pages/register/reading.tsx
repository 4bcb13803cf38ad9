import type { Holding } from '../../../app/compiled/held.ts'
import type { EntryId } from '../../../app/compiled/entry.ts'
import type { CompiledRecord } from '../../../app/compiled/record.ts'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer, PageHandler } from '../../draw.tsx'
import type { Place } from '../../format.ts'
import type { Language } from '../../language.ts'
import { words, type Catalogue } from '../../locales/catalogue.ts'
import { entitled, type Titled } from './titled.ts'

/** One reader of the compiled record: in a language, at a place, with the words for it. */
export interface Reading {
  readonly desk: PageDesk
  readonly holding: Holding
  readonly record: CompiledRecord
  readonly language: Language
  readonly place: Place
  readonly says: Catalogue['register']
  readonly recorded: Catalogue['recorded']
  readonly field: Catalogue['field']
  title(id: EntryId): Titled
  /** The page of an entry. */
  entry(id: EntryId): string
}

export function readingOf(desk: PageDesk, holding: Holding): Reading {
  const { register: says, recorded, field } = words(desk.language)
  return {
    desk, holding, record: holding.record, language: desk.language, place: desk.place, says, recorded, field,
    title: (id) => entitled(holding.record, id, desk.language),
    entry: (id) => desk.href(`/register/entries/${id}`),
  }
}

type ReadingHandler = (reading: Reading) => Promise<PageAnswer | Response | undefined> | PageAnswer | Response | undefined

/** Pages of one entry of the compiled record: open to all, and not there where there is no such entry. */
export function forReaders(handler: ReadingHandler): PageHandler {
  return withRecord(handler, async () => undefined)
}

/** Pages that the navigation of the register leads to: where no record is held they say so instead of being missing. */
export function forAllReaders(handler: ReadingHandler, without: PageHandler = withoutRecord): PageHandler {
  return withRecord(handler, without)
}

function withRecord(handler: ReadingHandler, without: PageHandler): PageHandler {
  return async (desk) => {
    if (!desk.c.var.visit.disclosure.may({ of: 'register' })) return undefined
    const holding = await desk.site.record.current()
    return holding ? handler(readingOf(desk, holding)) : without(desk)
  }
}

async function withoutRecord(desk: PageDesk): Promise<PageAnswer> {
  const { register: says } = words(desk.language)
  return {
    title: says.home.nothing, register: 'home', crumbs: { above: [{ text: says.crumb, href: desk.href('/register') }], here: says.home.nothing },
    children: <div class="wrap"><div class="lead"><h1 class="plain">{says.home.nothing}</h1><p class="more">{says.home.nothingNext}</p></div></div>,
  }
}

/** The frame every page of the record shares: it is compiled, and says so. */
export function compiledPage({ desk, says }: Reading, page: Omit<PageAnswer, 'band'> & { readonly here?: string | undefined; readonly above?: readonly { text: string; href: string }[] | undefined }): PageAnswer {
  const { here, above = [], ...rest } = page
  return {
    register: 'home', band: 'compiled',
    ...(here === undefined ? {} : { crumbs: { above: [{ text: says.crumb, href: desk.href('/register') }, ...above], here } }),
    ...rest,
  }
}
