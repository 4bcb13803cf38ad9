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

/** Pages over the compiled record: open to all, and not there while no record is held. */
export function forReaders(handler: (reading: Reading) => Promise<PageAnswer | Response | undefined> | PageAnswer | Response | undefined): PageHandler {
  return async (desk) => {
    if (!desk.c.var.visit.disclosure.may({ of: 'register' })) return undefined
    const holding = await desk.site.record.current()
    return holding && handler(readingOf(desk, holding))
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
