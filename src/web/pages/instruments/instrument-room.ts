import { instrumentRecord, type InstrumentRecord } from '../../../app/instruments/instrument-record.ts'
import { named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { crumbsOf, isMember, markingOf, openRoom, toInstruments, type Room } from './room.ts'

/** One instrument as a request sees it. */
export interface InstrumentRoom {
  readonly room: Room
  readonly record: InstrumentRecord
  readonly title: string
  /** Within the partnership: `/instruments/7k3q…`. */
  readonly path: string
}

export async function openInstrument(desk: PageDesk): Promise<InstrumentRoom | undefined> {
  const room = await openRoom(desk)
  const subject = room?.subjectId('instrument', desk.c.req.param('instrument'))
  const record = room && subject !== undefined ? await instrumentRecord(room.dossier, subject, desk.today) : undefined
  if (!room || !record) return undefined
  return { room, record, title: titleIn(room, record), path: `/instruments/${shortName(record.subject)}` }
}

export async function openAsParty(desk: PageDesk): Promise<InstrumentRoom | undefined> {
  const opened = await openInstrument(desk)
  return opened && isMember(opened.room) ? opened : undefined
}

export function titleIn({ desk }: Pick<Room, 'desk'>, { text, subject }: Pick<InstrumentRecord, 'text' | 'subject'>): string {
  return named(text?.title, desk.language) ?? shortName(subject)
}

/** The frame of a page about one instrument. */
export function framed({ room, record, title, path }: InstrumentRoom, heading: string, isRecord = false): Omit<PageAnswer, 'children'> {
  const between = isRecord ? [toInstruments(room)] : [toInstruments(room), { text: title, href: room.href(path) }]
  return { title: isRecord ? heading : `${heading} · ${title}`, section: 'instruments', marking: markingOf(room, [record.standing.held.digest]), crumbs: crumbsOf(room, heading, ...between) }
}
