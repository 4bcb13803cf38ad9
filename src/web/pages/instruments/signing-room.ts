import { powersFor, signsByOffice, type Powers } from '../../../app/instruments/powers.ts'
import type { Version } from '../../../app/instruments/instrument-record.ts'
import { shortName, type PageDesk } from '../../desk.ts'
import { openAsParty, type InstrumentRoom } from './instrument-room.ts'

export const signSteps = ['powers', 'read', 'check', 'sign'] as const
export type SignStep = (typeof signSteps)[number]

/** A signature being prepared. Each page can be loaded again: all that was chosen stands in its address. */
export interface Signing extends InstrumentRoom {
  /** The text that we would sign: the one that binds us now. */
  readonly version: Version
  readonly available: readonly Powers[]
  readonly powers: Powers | undefined
  /** The capacity chosen where no powers are shown. */
  readonly capacity: string | undefined
  /** The text that was read, where another has come since. */
  readonly readEarlier: Version | undefined
  readonly chosen: SignChoice
}

export interface SignChoice {
  readonly powers?: string | undefined
  readonly capacity?: string | undefined
  readonly text?: string | undefined
}

/** `undefined` where there is nothing for us to sign. */
export async function openSigning(desk: PageDesk, chosen: SignChoice): Promise<Signing | undefined> {
  const opened = await openAsParty(desk)
  const own = opened?.record.life.parties.find(({ body }) => body === opened.room.self)
  const version = opened?.record.versions.find(({ held }) => held.digest === own?.revision)
  if (!opened || !own || !version || own.signature !== null || version.change.past !== null || !version.change.signatories.includes(opened.room.self)) return undefined
  const available = await powersFor(opened.room.dossier, opened.record.subject, desk.today)
  const readEarlier = chosen.text === undefined || version.held.digest.startsWith(chosen.text) ? undefined : opened.record.versions.find(({ held }) => held.digest.startsWith(chosen.text!))
  return {
    ...opened, version, available, readEarlier, chosen,
    powers: chosen.powers === undefined ? undefined : available.find(({ held }) => held.digest.startsWith(chosen.powers!)),
    capacity: chosen.capacity,
  }
}

export function choiceIn(query: Readonly<Record<string, string>>): SignChoice {
  const take = (name: string) => (query[name] ?? '') === '' ? undefined : query[name]
  return { powers: take('powers'), capacity: take('capacity'), text: take('text') }
}

/** Whether what was chosen lets this person sign: powers that run, or a capacity that needs none (VCLT art. 7). */
export function mayProceed({ powers, capacity, version }: Pick<Signing, 'powers' | 'capacity' | 'version'>): boolean {
  if (powers) return powers.at === 'running'
  return capacity !== undefined && signsByOffice(capacity, version.change.nature)
}

export function stepHref({ room, path, chosen }: Signing, step: SignStep, more: SignChoice = {}): string {
  const entries = Object.entries({ ...chosen, ...more }).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const query = new URLSearchParams(entries).toString()
  return `${room.href(`${path}/sign/${step}`)}${query === '' ? '' : `?${query}`}`
}

export function textName({ version }: Signing): string {
  return shortName(version.held.digest)
}
