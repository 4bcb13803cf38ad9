import { tableOf, tablesOf, lastStoodBehind, type Table } from '../../../app/instruments/draft.ts'
import type { Remark } from '../../../app/ports/desk.ts'
import type { Digest } from '../../../core/act.ts'
import type { HeldAct } from '../../../core/rule.ts'
import type { FormState } from '../../components/Form.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import { openRoom, type Room } from './room.ts'

/** One negotiation as a request sees it: the latest version, the article chosen, and what it is compared with. */
export interface NegotiationRoom {
  readonly room: Room
  readonly table: Table
  readonly article: number
  /** The version that the address names, where it is no longer the latest. */
  readonly outdated: HeldAct | undefined
  readonly compared: { readonly version: HeldAct; readonly why: 'chosen' | 'accepted' | 'previous' } | undefined
}

/** What the parts of its page share. */
export interface NegotiationProps extends NegotiationRoom {
  readonly remarks: readonly Remark[]
  readonly state: FormState
  /** What happened when a form was sent and could not be recorded. */
  readonly hindrance?: { readonly title: string; readonly text: string } | undefined
  readonly turned: boolean
}

export async function openNegotiation(desk: PageDesk, article: number, compare: string | undefined): Promise<NegotiationRoom | undefined> {
  const room = await openRoom(desk)
  const name = desk.c.req.param('draft') ?? ''
  if (!room || name.length < 8) return undefined
  const { dossier } = room
  const known = (await tablesOf(dossier, desk.today)).find(({ negotiation }) => [...negotiation.versions, ...negotiation.rivals].some(({ digest }) => digest.startsWith(name)))
  const table = known && (await tableOf(dossier, known.negotiation.latest.digest, desk.today))
  if (!table) return undefined
  const asked = [...table.negotiation.versions, ...table.negotiation.rivals].find(({ digest }) => digest.startsWith(name))
  const chosen = Math.min(Math.max(1, article), table.facts.articles)
  return {
    room, table, article: chosen,
    outdated: asked && asked.digest !== table.negotiation.latest.digest ? asked : undefined,
    compared: comparedWith(room, table, chosen, compare),
  }
}

/** By default what we last stood behind, for that is what we must judge the change from; else the version before. */
function comparedWith({ dossier }: Room, table: Table, article: number, compare: string | undefined): NegotiationRoom['compared'] {
  const earlier = table.negotiation.versions.slice(0, -1)
  if (compare === 'nothing') return undefined
  const named = compare !== undefined && compare.length >= 8 ? earlier.find(({ digest }) => digest.startsWith(compare)) : undefined
  if (named) return { version: named, why: 'chosen' }
  const accepted = lastStoodBehind(table, (version: Digest) => dossier.partnership.about(version, 'take_position'), article, dossier.self)
  if (accepted) return { version: accepted, why: 'accepted' }
  const previous = earlier.at(-1)
  return previous && { version: previous, why: 'previous' }
}

export function versionNumber({ negotiation }: Table, version: Digest): number {
  return negotiation.versions.findIndex(({ digest }) => digest === version) + 1
}

export function negotiationPath({ table }: Pick<NegotiationRoom, 'table'>): string {
  return `/drafts/${shortName(table.negotiation.latest.digest)}`
}

export function articleHref({ room, table }: Pick<NegotiationRoom, 'room' | 'table'>, article: number, more: Readonly<Record<string, string>> = {}): string {
  return `${room.href(negotiationPath({ table }))}?${new URLSearchParams({ article: String(article), ...more })}`
}

/** Remarks are kept by the first version, so that they stay with the article from one version to the next. */
export function remarksKey({ negotiation }: Table, article: number): string {
  return `${negotiation.versions[0]!.digest}/${article}`
}
