import type { Instant } from '../core/act.ts'
import { base64urlOf } from '../wire/base64url.ts'
import { digestOf } from '../wire/digest.ts'
import type { Desk, Officer } from './ports/desk.ts'
import type { Clock, Random } from './ports/surroundings.ts'

const linkHours = 24
const sessionHours = 12

/** Signing in by a link that works once, and the sessions that follow from it. */
export class Reception {
  private readonly desk: Desk
  private readonly clock: Clock
  private readonly random: Random

  constructor({ desk, clock, random }: { readonly desk: Desk; readonly clock: Clock; readonly random: Random }) {
    this.desk = desk
    this.clock = clock
    this.random = random
  }

  /** The token stands in the link alone; here only its digest is kept. */
  async linkFor(officer: Officer): Promise<string> {
    await this.desk.putOfficer(officer)
    const token = base64urlOf(this.random.bytes(24))
    await this.desk.putLink(digestOf('key', token), officer.id, later(this.clock.now(), linkHours))
    return token
  }

  /** A new session's token, or `undefined` when the link was used, is old or never was: the answer is the same. */
  async signIn(linkToken: string): Promise<string | undefined> {
    const now = this.clock.now()
    const officer = await this.desk.useLink(digestOf('key', linkToken), now)
    if (officer === undefined) return undefined
    const token = base64urlOf(this.random.bytes(24))
    await this.desk.putSession(digestOf('key', token), { officer, startedAt: now, lastUsedAt: now })
    return token
  }

  async officerOf(token: string): Promise<Officer | undefined> {
    const digest = digestOf('key', token)
    const session = await this.desk.session(digest)
    if (!session) return undefined
    if (later(session.startedAt, sessionHours) <= this.clock.now()) {
      await this.desk.endSession(digest)
      return undefined
    }
    return (await this.desk.officers()).find(({ id }) => id === session.officer)
  }

  async signOut(token: string): Promise<void> {
    await this.desk.endSession(digestOf('key', token))
  }
}

/** A new person's record; its identifier says nothing about the person. */
export function officerNamed(random: Random, officer: Omit<Officer, 'id'>): Officer {
  return { id: base64urlOf(random.bytes(9)), ...officer }
}

function later(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
