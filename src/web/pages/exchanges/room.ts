import type { Digest } from '../../../core/act.ts'
import { shortName, type PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import type { WorkPage } from '../../work-page.tsx'

/** One act of an exchange as its pages meet it: the partnership, the act, the address of its page. */
export interface Room {
  readonly place: PartnershipDesk
  readonly act: Digest
  /** Within the partnership. */
  readonly path: string
}

const folders = { write_note: 'notes', ask: 'questions', request_know_how: 'requests', offer_know_how: 'offers', request_release: 'releases' } as const
export type ExchangeType = keyof typeof folders

export async function roomOf(desk: PageDesk, type: ExchangeType, parameter: string): Promise<Room | undefined> {
  const place = await PartnershipDesk.open(desk)
  const act = place?.actNamed(type, desk.c.req.param(parameter))
  return place && act !== undefined ? { place, act, path: pathOf(type, act) } : undefined
}

export function pathOf(type: ExchangeType, act: Digest): string {
  return `/${folders[type]}/${shortName(act)}`
}

/** What pages of exchanges have in common: where they stand, and whose marking they carry. */
export function exchangePage(place: PartnershipDesk, more: Omit<WorkPage, 'section' | 'current' | 'above'> & { readonly above?: WorkPage['above'] }): WorkPage {
  const { exchanges } = words(place.desk.language)
  return { section: 'exchanges', current: 'exchanges', ...more, above: [{ text: exchanges.title, href: place.href('/exchanges') }, ...(more.above ?? [])] }
}
