import assert from 'node:assert/strict'
import type { Act, BodyId, Digest, Head, JsonObject, SealedAct } from './act.ts'
import { ruleOf, type FactsOf, type PartnershipActType } from './acts/catalogue.ts'
import type { CharterRules } from './charter.ts'
import { headOf, Partnership, rulesVersion, type Outcome } from './partnership.ts'
import { placeOf, type FreezeFacts, type FreezeReason } from './freezing.ts'
import { charterNamed, proposalIn } from './procedure.ts'
import type { Change } from './subjects/catalogue.ts'

export type Written = Pick<SealedAct, 'digest' | 'act' | 'context'>

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** An invented digest: the same name always gives the same one. */
export function digestNamed(name: string): Digest {
  let state = 2166136261
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0
  let made = ''
  while (made.length < 52) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    made += letters[state >>> 27]
  }
  // 52 letters hold 260 bits: the last has room for one bit of a digest's 256.
  return `${made.slice(0, 51)}0`
}

export function bodyNamed(name: string): BodyId {
  return digestNamed(`body ${name}`)
}

export const sampleRules: CharterRules = {
  languages: ['fr', 'en'],
  defaultMarking: { tlp: 'TLP:AMBER', releasable: [] },
  ceiling: 'TLP:AMBER+STRICT',
  noticeMonths: 3,
  form: 'bilateral',
  demonstration: null,
}

export interface Manner {
  /** Heads named; by default the last of every other feed that this history holds. */
  readonly seen?: readonly Head[]
  /** The act it follows; by default the end of its author's feed. `null` begins the feed anew, which is a fork. */
  readonly after?: Digest | null
  readonly at?: string
  readonly rules?: number
  readonly number?: number
  readonly run?: number
  /** The head of its author's identity feed by which it is sealed. */
  readonly identity?: { readonly number: number; readonly digest: Digest }
  readonly content?: boolean
}

/** Every act that a test writes or weighs, after which, and what came of it: of these, vectors are made for other implementations. */
export type Listener = (before: readonly Written[], written: Written, outcome: string) => void

/** What a test writes: bodies are named by one letter, and what every act needs is filled in. */
export class History {
  static listener: Listener | undefined
  readonly written: Written[] = []
  partnership: Partnership
  private count = 0
  /** Keeps digests of two histories apart. */
  private readonly name: string

  constructor(name = 'history') {
    this.name = name
    this.partnership = new Partnership(digestNamed(`${name} 1`))
  }

  /** A partnership of the bodies named, founded by the first and in effect for all. */
  static founded(...names: readonly string[]): History {
    const history = new History()
    history.found(names)
    return history
  }

  found([founder, ...others]: readonly string[], rules: Partial<CharterRules> = {}): Digest {
    const proposal = this.say(founder!, 'found', { invites: others.map(bodyNamed), rules: { ...sampleRules, ...rules } })
    return this.carry(proposal, founder!, others)
  }

  /** The act without its effect: what would be applied. */
  write(name: string, type: string, facts: JsonObject, manner: Manner = {}): Written {
    this.count += 1
    const digest = digestNamed(`${this.name} ${this.count}`)
    const body = bodyNamed(name)
    const previous = manner.after === undefined ? (this.partnership.feedOf(body)?.head()?.digest ?? null) : manner.after
    const before = previous === null ? undefined : this.partnership.get(previous)
    const hasContent = manner.content ?? contentOf(type, facts)
    const act: Act = {
      rules: manner.rules ?? rulesVersion, feed: 'partnership', body, run: manner.run ?? before?.act.run ?? 1,
      number: manner.number ?? (before?.act.number ?? 0) + 1,
      previous, context: digestNamed(`context ${digest}`), identity: manner.identity ?? { number: 1, digest: body },
      at: manner.at ?? '2026-03-01T09:00:00Z', type, facts,
      content: hasContent ? digestNamed(`content ${digest}`) : null,
      actor: { office: 'secretariat', second: null, assertion: null },
    }
    const others = this.partnership.bodies().filter((one) => one !== body)
    const seen = manner.seen ?? others.map((one) => headOf(this.partnership.feedOf(one)!.head()!))
    return { digest, act, context: { salt: 'salt', partnership: this.written.length === 0 ? null : this.partnership.id, seen } }
  }

  /** Applies an act and returns what came of it, whatever that is. */
  try(name: string, type: string, facts: JsonObject, manner: Manner = {}): Outcome {
    const written = this.write(name, type, facts, manner)
    this.written.push(written)
    const outcome = this.partnership.apply(written)
    History.listener?.(this.written.slice(0, -1), written, outcome.at === 'refused' ? `refused ${outcome.code}` : outcome.at)
    return outcome
  }

  /** Applies an act that has to be taken; returns its digest. */
  say<Type extends PartnershipActType>(name: string, type: Type, facts: FactsOf<Type>, manner: Manner = {}): Digest {
    const written = this.write(name, type, facts as unknown as JsonObject, manner)
    assert.equal(ruleOf(type)!.facts.read(written.act.facts, ''), undefined)
    this.written.push(written)
    const outcome = this.partnership.apply(written)
    History.listener?.(this.written.slice(0, -1), written, outcome.at)
    assert.equal(outcome.at === 'refused' ? outcome.code : outcome.at, 'taken', `${name} ${type}`)
    return written.digest
  }

  /** The code with which an act would be refused, or `null`; nothing is changed. Its facts have to be well formed. */
  refusal(name: string, type: PartnershipActType, facts: JsonObject, manner: Manner = {}): string | null {
    const fault = ruleOf(type)!.facts.read(facts, '')
    assert.equal(fault, undefined, JSON.stringify(fault))
    const written = this.write(name, type, facts, manner)
    const effect = this.partnership.foresee(written)
    History.listener?.(this.written, written, effect.at === 'refused' ? `refused ${effect.code}` : effect.at)
    return effect.at === 'refused' ? effect.code : null
  }

  proposalOf(name: string, change: Change, { subject = null, required, relies }: { subject?: Digest | null; required?: readonly string[]; relies?: Digest | null } = {}): FactsOf<'propose'> {
    const { subjects } = this.partnership
    const bodies = required?.map(bodyNamed) ?? subjects.charter()!.membership.members
    return {
      subject,
      replaces: bodies.map((body) => ({ body, revision: subject === null ? null : subjects.currentFor(subject, body) })),
      relies: relies !== undefined ? relies : charterNamed(this.partnership.id, subjects.currentFor(this.partnership.id, bodyNamed(name))!),
      marking: null,
      change,
    } as FactsOf<'propose'>
  }

  propose(name: string, change: Change, to: { subject?: Digest | null; required?: readonly string[]; relies?: Digest | null } = {}): Digest {
    return this.say(name, 'propose', this.proposalOf(name, change, to))
  }

  /** Proposes and carries to effect with everyone required. */
  agree(name: string, change: Change, to: { subject?: Digest | null; required?: readonly string[] } = {}): Digest {
    const proposal = this.propose(name, change, to)
    const { required } = proposalIn(this.partnership.get(proposal)!)!
    return this.carry(proposal, name, this.namesOf(required).filter((other) => other !== name))
  }

  /** Consents, conclusion and every acknowledgement. */
  carry(proposal: Digest, proposer: string, others: readonly string[]): Digest {
    const conclusion = this.conclude(proposal, proposer, others)
    for (const other of others) this.say(other, 'acknowledge', { proposal, conclusion })
    return proposal
  }

  conclude(proposal: Digest, proposer: string, others: readonly string[]): Digest {
    const consents = others.map((other) => this.say(other, 'consent', { proposal }))
    return this.say(proposer, 'conclude', { proposal, consents })
  }

  headsOf(...names: readonly string[]): readonly Head[] {
    return names.flatMap((name) => this.partnership.feedOf(bodyNamed(name))?.heads().slice(0, 1).map(headOf) ?? [])
  }

  /** Up to which act one body holds another's feed, as its next act would say it. */
  freezeOf(name: string, of: string, given: Partial<FreezeFacts> = {}): FactsOf<'freeze'> {
    const body = bodyNamed(of)
    const lane = this.partnership.laneOf(bodyNamed(name))
    const [frozen] = lane?.freezes.of(body) ?? []
    const head = frozen ? frozen.head : this.partnership.feedOf(body)?.head()
    return { body, closes: 1, head: head ? placeOf(head) : null, identity: { number: 1, digest: body }, why: 'removal', token: null, ...given }
  }

  freeze(name: string, of: string, why: FreezeReason, given: Partial<FreezeFacts> = {}, manner: Manner = {}): Digest {
    return this.say(name, 'freeze', this.freezeOf(name, of, { why, token: why === 'restored' ? digestNamed('request') : null, ...given }), manner)
  }

  /** Rules and members as they are, without the one named, on the freezes given. */
  removing(name: string, freezes: readonly Digest[]): Change {
    const { members, invited, rules } = this.partnership.subjects.charter()!.membership
    const body = bodyNamed(name)
    const { head } = this.partnership.get(freezes[0]!)!.act.facts as unknown as FreezeFacts
    return { kind: 'charter', members: members.filter((one) => one !== body), invited, removed: [{ body, cut: head, freezes }], rules }
  }

  /** Removes a member with the consent of all who stay. */
  remove(name: string, proposer: string, others: readonly string[]): Digest {
    const staying = [proposer, ...others]
    const freezes = staying.map((one) => this.freeze(one, name, 'removal'))
    const proposal = this.propose(proposer, this.removing(name, freezes), { subject: this.partnership.id, required: staying })
    return this.carry(proposal, proposer, others)
  }

  private namesOf(bodies: readonly BodyId[]): readonly string[] {
    return [...'abcdefgh'].filter((name) => bodies.includes(bodyNamed(name)))
  }

  /**
   * Climbs the refusals of a rule: each rung gives the next code in its order, and the last is taken.
   * A rung is weighed on exactly the facts it returns, after whatever it changed in the history.
   */
  climb(type: PartnershipActType, codes: readonly string[], rungs: readonly (() => readonly [string, JsonObject, Manner?])[]): Digest {
    assert.equal(rungs.length, codes.length + 1, `as many rungs as codes, and one more: ${codes.join(', ')}`)
    for (const [index, rung] of rungs.entries()) {
      const [name, facts, manner] = rung()
      assert.equal(this.refusal(name, type, facts, manner), codes[index] ?? null, `rung ${index + 1} of ${type}`)
      if (index === codes.length) return this.say(name, type, facts as never, manner)
    }
    throw new Error('A ladder has at least one rung')
  }
}

function contentOf(type: string, facts: JsonObject): boolean {
  const rule = ruleOf(type)
  if (!rule) return false
  return rule.contentFor ? (facts['change'] !== undefined) : rule.content !== null
}
