import type { BodyId, Digest } from '../../../core/act.ts'
import type { Crumb } from '../../components/Crumbs.tsx'
import type { PageProps } from '../../components/Page.tsx'
import type { PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'

/** The partnership named in the address. */
export type Room = PartnershipDesk

export function openRoom(desk: PageDesk): Promise<Room | undefined> {
  return PartnershipDesk.open(desk)
}

/** For pages on which something is done: only a member does anything here. */
export async function openAsMember(desk: PageDesk): Promise<Room | undefined> {
  const room = await openRoom(desk)
  return room && isMember(room) ? room : undefined
}

export function isMember({ members, self }: Pick<Room, 'members' | 'self'>): boolean {
  return members.includes(self)
}

/** The tightest marking of what a page shows, and who may read it. */
export function markingOf(room: Room, acts: readonly Digest[]): NonNullable<PageProps['marking']> {
  return room.marking(acts)
}

export function crumbsOf(room: Room, here: string, ...between: readonly Crumb[]): NonNullable<PageProps['crumbs']> {
  const { desk, name } = room
  const { house } = words(desk.language)
  return { above: [{ text: house.sections.partnerships, href: desk.href('/partnerships') }, { text: name, href: room.href('') }, ...between], here }
}

export function toInstruments(room: Room): Crumb {
  return { text: words(room.desk.language).house.sections.instruments, href: room.href('/instruments') }
}

/** Other members in the order in which their shapes stand on every page. */
export function othersOf(room: Room): readonly BodyId[] {
  return inOrder(room, room.others)
}

export function inOrder({ desk }: Pick<Room, 'desk'>, bodies: readonly BodyId[]): readonly BodyId[] {
  return bodies.toSorted((one, other) => desk.party(one).position - desk.party(other).position)
}
