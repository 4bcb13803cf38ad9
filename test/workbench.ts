import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { isSealed, type Intent, type Submitted } from '../src/app/authoring.ts'
import { Node } from '../src/app/node.ts'
import type { Clock, Keys, Random } from '../src/app/ports/surroundings.ts'
import type { Act, BodyId, Digest, JsonObject, SealedAct } from '../src/core/act.ts'
import { migrations } from '../src/store/migrations.ts'
import { SqliteDesk } from '../src/store/sqlite-desk.ts'
import { SqliteRegister } from '../src/store/sqlite-register.ts'
import { base64urlOf } from '../src/wire/base64url.ts'
import { digestOf } from '../src/wire/digest.ts'
import { sealAct } from '../src/wire/envelope.ts'
import { generateKeyPair, possessionOf, publicKeyOf, type SecretKey } from '../src/wire/key.ts'
import { seal } from '../src/wire/seal.ts'

export const actor = { office: 'international_affairs', second: null, assertion: null }
const random: Random = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) }

/** A clock that stands where it is set. */
export class SetClock implements Clock {
  at = '2026-11-02T09:00:00Z'
  now() {
    return this.at
  }
  ticks() {
    return performance.now()
  }
  after() {
    return () => undefined
  }
}

export class HeldKeys implements Keys {
  secret: SecretKey
  next: SecretKey
  constructor() {
    this.secret = generateKeyPair(random.bytes(32)).secret
    this.next = generateKeyPair(random.bytes(32)).secret
  }
  publicKey() {
    return publicKeyOf(this.secret)
  }
  nextKey() {
    return digestOf('key', publicKeyOf(this.next))
  }
  recipient() {
    return 'age1abc'
  }
  async seal(digest: Digest) {
    return seal(this.secret, digest)
  }
  async possession(body: BodyId | null, purpose: string) {
    return possessionOf(this.secret, { body, purpose, key: this.publicKey() })
  }
  private after: SecretKey | undefined
  async prepareRotation(body: BodyId) {
    this.after ??= generateKeyPair(random.bytes(32)).secret
    const key = publicKeyOf(this.next)
    return { key, nextKey: digestOf('key', publicKeyOf(this.after)), proof: possessionOf(this.next, { body, purpose: 'act', key }) }
  }
  async rotate() {
    if (!this.after) throw new Error('no rotation was prepared')
    this.secret = this.next
    this.next = this.after
    this.after = undefined
  }
  async decrypt(): Promise<Uint8Array> {
    throw new Error('not for us')
  }
}

export interface Bench {
  readonly node: Node
  readonly keys: HeldKeys
  readonly clock: SetClock
  readonly database: DatabaseSync
  readonly register: SqliteRegister
  readonly halted: unknown[]
  /** What its journal was told, by event. */
  readonly noted: readonly string[]
}

const description = (state: string) => ({ names: { en: `Office of ${state}` }, shortName: null, stateNames: { en: state }, seat: null, offices: [], contactPoints: [] })

/** A node in this process, on a database in memory. */
export async function bench(state: string, demonstration: 'exercise' | null = 'exercise', clock = new SetClock()): Promise<Bench> {
  const database = new DatabaseSync(':memory:')
  for (const statements of migrations) database.exec(statements)
  const [register, desk, keys, halted, noted] = [new SqliteRegister(database), new SqliteDesk(database), new HeldKeys(), [] as unknown[], [] as string[]]
  const ports = { register, desk, keys, clock, random, journal: { note: (event: string) => void noted.push(event) }, halt: (cause: unknown) => void halted.push(cause) }
  await Node.establish(ports, { state, demonstration }, description(state))
  return { node: await Node.open(ports), keys, clock, database, register, halted, noted }
}

export async function acquaint(one: Bench, other: Bench): Promise<void> {
  for (const [here, there] of [[one, other], [other, one]] as const) {
    for await (const sealed of there.node.handing.ownIdentity()) await here.node.receive([sealed], there.node.body)
    await here.node.pairing.propose(there.node.body, null, 'inbound')
    await here.node.pairing.confirm(there.node.body)
  }
}

const encoder = new TextEncoder()

/** One transfer from one to the other, of all that the other does not say it has. */
export async function carry(from: Bench, to: Bench) {
  const lines = from.node.exchange.write(to.node.body, to.node.handing.headsFor(from.node.body, to.node.today()))
  return to.node.exchange.read((async function* () {
    for await (const line of lines) yield encoder.encode(line)
  })(), (body) => to.node.pairing.mayExchange(body))
}

export async function settle(...benches: readonly Bench[]): Promise<void> {
  for (let round = 0; round < 6; round += 1) for (const from of benches) for (const to of benches) if (from !== to && to.node.pairing.mayExchange(from.node.body)) await carry(from, to)
}

export const rules = { languages: ['en'], defaultMarking: { tlp: 'TLP:AMBER', releasable: [] }, ceiling: 'TLP:RED', noticeMonths: 3, form: 'bilateral', demonstration: 'exercise' } as const

/** Sealed by that body's own key, whatever it says: what a hostile node can hand over. */
export function forged(by: Bench, act: Partial<Act> & Pick<Act, 'type' | 'feed' | 'facts'>, parts: { context?: JsonObject | null; content?: JsonObject | null } = {}): SealedAct {
  const identity = by.node.folds.identities.get(by.node.body)!.head!
  const salt = base64urlOf(random.bytes(16))
  return sealAct(
    {
      rules: 1, body: by.node.body, run: 1, number: 1, previous: null, at: by.clock.now(), actor,
      identity: act.feed === 'identity' ? null : { number: identity.act.number, digest: identity.digest },
      ...act,
    } as Act,
    { context: (parts.context ? { salt, ...parts.context } : null) as never, content: (parts.content ? { salt, ...parts.content } : null) as never },
    by.keys.secret,
  )
}

/** What a node sealed when it was asked to. */
export function sealed(submitted: Submitted): SealedAct {
  assert.ok(isSealed(submitted), JSON.stringify(submitted))
  return submitted.act
}

/** A partnership to be proposed to these. */
export const founding = (...others: readonly Bench[]): Omit<Intent, 'type'> => ({ facts: { invites: others.map(({ node }) => node.body), rules } as unknown as JsonObject, content: { name: { en: 'Two' }, purpose: { en: 'Learning' } }, actor })

/** Two nodes that know each other, and the partnership that both agreed to. */
export async function partners() {
  const [own, other] = [await bench('XA'), await bench('XB')]
  await acquaint(own, other)
  const { digest: id } = sealed(await own.node.found(founding(other)))
  await settle(own, other)
  sealed(await other.node.submit(id, { type: 'consent', facts: { proposal: id }, content: null, actor }))
  await settle(own, other)
  return { own, other, id }
}
