import type { Digest, Head, Json, JsonObject } from '../../src/core/act.ts'
import { partnershipActTypes, ruleOf } from '../../src/core/acts/catalogue.ts'
import { bodyNamed, digestNamed, type Written } from '../../src/core/history.suite.ts'
import { headOf, Partnership, rulesVersion } from '../../src/core/partnership.ts'
import { proposalIn } from '../../src/core/procedure.ts'
import type { Chance, RandomHistory } from '../../src/core/random-history.suite.ts'
import type { HeldAct } from '../../src/core/rule.ts'
import type { ShapeDescription } from '../../src/core/shape.ts'
import { madeUp } from './made-up.ts'

/** Beside acts of every type, those by which a run is closed and opened and a member removed, and what they lead to. */
const usual = ['freeze', 'freeze', 'freeze', 'reopen', 'reopen', 'reopen', 'reopen', 'thaw', 'propose', 'consent', 'consent', 'consent', 'conclude', 'acknowledge'] as const

/** What a cited act should mostly be, so that a rule is asked beyond its first refusal. */
const meant: Readonly<Record<string, readonly string[]>> = {
  proposal: ['propose'], conclusion: ['conclude'], consents: ['consent'], draft: ['table'], powers: ['grant_powers'], report: ['report', 'report_activity', 'report_mission'],
  question: ['ask'], request: ['request_know_how', 'ask', 'request_release'], answers: ['request_know_how'], recall: ['recall'], item: ['write_note', 'answer', 'report_mission', 'found'],
  of: ['write_note', 'answer', 'report_mission', 'propose'], act: ['write_note', 'answer', 'recall'], instrument: ['instrument'], revision: ['instrument', 'propose'],
  freeze: ['freeze'], freezes: ['freeze'], commitment: ['commitment'], activity: ['activity'], format: ['format'], session: ['session'], programme: ['programme'], source: ['conclusions', 'session', 'instrument'],
  under: ['instrument'], subject: ['propose', 'found'], from: ['found', 'instrument'], partnership: ['found'], invitation: ['charter', 'found'], accepts: ['propose'],
}

/**
 * Goes on where a history of the procedure ends: acts of every type and of every kind of subject, their facts made at random
 * within their shapes, by whoever, mostly about acts that could be meant.
 */
export class Babble {
  readonly written: Written[]
  private readonly history: RandomHistory
  private readonly partnership: Partnership
  private readonly chance: Chance
  private readonly bodies: readonly string[]

  constructor(history: RandomHistory, chance: Chance) {
    this.history = history
    this.chance = chance
    this.written = [...history.written]
    this.partnership = new Partnership(history.id)
    for (const one of history.written) this.partnership.apply(one)
    this.bodies = [...history.names.map(bodyNamed), bodyNamed('stranger')]
  }

  go(turns: number): RandomHistory {
    for (let turn = 0; turn < turns; turn += 1) this.say(this.chance.of(this.bodies)!, this.chance.of([...partnershipActTypes, 'propose', 'propose', ...usual])!)
    return { ...this.history, written: this.written }
  }

  private say(body: Digest, type: string): void {
    if (type === 'reopen' && this.chance.below(20) > 0 && !this.reopeningOf(body)) return
    const rule = ruleOf(type)!
    const feed = this.partnership.feedOf(body)
    const ends = feed?.heads() ?? []
    const tip = (this.chance.below(40) === 0 ? this.chance.of([...(feed ?? [])]) : ends[0]) ?? null
    const reopening = type === 'reopen' ? this.reopeningOf(body) : undefined
    const after = reopening ? reopening.after : tip
    const run = reopening ? reopening.run : (after?.act.run ?? 1)
    const seen = this.seenBy(body, reopening ? tip : after)
    const facts = reopening ? reopening.facts : type === 'freeze' && this.chance.below(6) > 0 ? this.freezeBy(body, seen) : type === 'propose' ? this.proposalBy(body) : this.value(rule.facts.describe, '', body) as JsonObject
    const digest = digestNamed(`babble ${this.written.length + 1}`)
    const content = rule.contentFor ? true : rule.content !== null
    const written: Written = {
      digest,
      act: {
        rules: this.chance.below(60) === 0 ? rulesVersion + 1 : rulesVersion, feed: 'partnership', body, run, number: (after?.act.number ?? 0) + 1, previous: after?.digest ?? null,
        context: digest, identity: { number: 1, digest: body }, at: this.chance.of(['2026-03-01T09:00:00Z', '2026-01-31T09:00:00Z', '2027-12-31T23:59:59Z'])!,
        type, facts, content: content ? digest : null, actor: { office: 'x', second: null, assertion: null },
      },
      context: { salt: 'salt', partnership: this.history.id, seen },
    }
    this.written.push(written)
    this.partnership.apply(written)
  }

  /** Mostly every head, on a branch its feed already stands on; now and then another, which goes back or is its own. */
  private seenBy(body: Digest, after: HeldAct | null) {
    if (this.chance.below(80) === 0) return this.partnership.heads().slice(0, 1)
    const lane = after && this.partnership.feedOf(body)!.laneThrough(after)
    return this.partnership.bodies().filter((other) => other !== body && this.chance.below(20) > 0).flatMap((other) => {
      const feed = this.partnership.feedOf(other)!
      const earlier = after && lane!.seen.upTo(after.act.number, other)
      const frozen = this.frozenBy(body, other)
      const isFree = (one: HeldAct): boolean => frozen.every((freeze) => feed.branchTo(one).some(({ act }) => act.type === 'reopen' && (act.facts['freezes'] as readonly Digest[]).includes(freeze.digest)))
      const head = feed.heads().find((one) => this.chance.below(50) === 0 || (frozen.length > 0 ? isFree(one) : !earlier || feed.isOnBranch(earlier, one)))
      return head ? [headOf(head)] : []
    })
  }

  /** Freezes of one feed by another body that it has not thawed: whatever lies beyond them it names only by mistake. */
  private frozenBy(body: Digest, frozen: Digest): readonly HeldAct[] {
    const thawed = this.partnership.ofType('thaw').filter(({ author }) => author === body).map(({ act }) => act.facts['freeze'])
    return this.partnership.ofType('freeze').filter(({ author, act, digest }) => author === body && act.facts['body'] === frozen && !thawed.includes(digest))
  }

  /** Mostly as a node would freeze: at the furthest head named with this act. */
  private freezeBy(body: Digest, seen: readonly Head[]): JsonObject {
    const frozen = this.chance.of(this.bodies.filter((other) => other !== body))!
    const head = seen.find((one) => one.body === frozen)
    const why = this.chance.of(['restored', 'forked', 'removal', 'removal'])!
    const closed = this.acts().filter(({ act }) => act.type === 'freeze' && act.facts['body'] === frozen && act.facts['why'] !== 'removal').map(({ act }) => act.facts['closes'] as number)
    return {
      body: frozen, closes: this.chance.below(3) === 0 ? Math.max(1, head?.run ?? 1, ...closed) : Math.max(1, head?.run ?? 1), identity: { number: 1, digest: frozen }, why,
      head: head && this.chance.below(12) > 0 ? { run: head.run, number: head.number, digest: head.digest } : null,
      token: why === 'restored' ? digestNamed(`request ${this.chance.below(2)} of ${frozen}`) : null,
    }
  }

  /** The last freezes of a feed by each other body, and the furthest of their heads as the cut. */
  private reopeningOf(body: Digest): { readonly after: HeldAct | null, readonly run: number, readonly facts: JsonObject } | undefined {
    const freezes = this.acts().filter(({ act, effect }) => effect.at === 'taken' && act.type === 'freeze' && act.facts['body'] === body && act.facts['why'] !== 'removal')
    const last = [...new Map(freezes.map((held) => [held.author, held])).values()]
    const [first] = last
    if (!first) return undefined
    const heads = last.map(({ act }) => act.facts['head'] as { run: number, number: number, digest: Digest } | null)
    const cut = heads.toSorted((one, other) => (other?.number ?? 0) - (one?.number ?? 0))[0] ?? null
    const run = Math.max(...last.map(({ act }) => act.facts['closes'] as number)) + 1
    const forks = this.partnership.forks().filter((fork) => fork.body !== body)
    return {
      after: cut && (this.partnership.get(cut.digest) ?? null), run,
      facts: {
        run, cut, freezes: last.filter(() => this.chance.below(12) > 0).map(({ digest }) => digest), why: first.act.facts['why']!, token: first.act.facts['token']!,
        excused: forks.filter(({ body: forked }) => !last.some(({ author }) => author === forked) && this.chance.below(2) === 0).map((fork) => ({ body: fork.body, acts: fork.acts.slice(0, 2) })),
      },
    }
  }

  /** A member that the others have frozen for it. */
  private removalBy(members: readonly Digest[]): readonly JsonObject[] {
    const freezes = this.acts().filter(({ act, effect }) => effect.at === 'taken' && act.type === 'freeze' && act.facts['why'] === 'removal')
    const removed = this.chance.of(freezes)?.act.facts['body'] as Digest | undefined
    const own = new Map(freezes.filter(({ act, author }) => act.facts['body'] === removed && members.includes(author)).map((held) => [held.author, held]))
    return removed === undefined ? [] : [{ body: removed, cut: this.chance.of([...own.values()])?.act.facts['head'] ?? null, freezes: [...own.values()].map(({ digest }) => digest) }]
  }

  private acts(): readonly HeldAct[] {
    return [...this.partnership]
  }

  private citedFor(field: string): Digest {
    const wanted = meant[field] ?? []
    const acts = this.acts()
    const fitting = acts.filter((held) => wanted.includes(held.act.type) || wanted.includes(proposalIn(held)?.kind ?? ''))
    const chosen = this.chance.below(10) > 0 && fitting.length > 0 ? this.chance.of(fitting) : this.chance.below(8) > 0 ? this.chance.of(acts) : undefined
    return chosen?.digest ?? digestNamed('nothing')
  }

  private value(shape: ShapeDescription, field: string, self: Digest): Json {
    return madeUp(shape, field, {
      chance: this.chance,
      digest: (named) => (named === 'state' || named === 'scan' ? digestNamed('any') : this.chance.of(this.chance.below(3) === 0 ? [self] : this.bodies)!),
      cited: (named) => this.citedFor(named),
    })
  }

  /** A proposal whose bodies, bases and charter are mostly as they have to be, so that the rules of its kind are reached. */
  private proposalBy(body: Digest): JsonObject {
    const facts = this.value(ruleOf('propose')!.facts.describe, '', body) as { [field: string]: Json }
    if (this.chance.below(6) === 0) return facts
    const { subjects } = this.partnership
    const kind = (facts['change'] as JsonObject)['kind'] as string
    const standing = subjects.currentFor(this.history.id, body)
    const subject = kind === 'charter' ? this.history.id : this.chance.below(2) === 0 ? null : (this.chance.of(subjects.ofKind(kind))?.id ?? null)
    const members = (subjects.charter()?.membership.members ?? []).concat(this.partnership.about(this.history.id, 'accede').map(({ author }) => author))
    const required = [...new Set([...(this.chance.below(8) === 0 ? [] : [body]), ...(this.chance.below(4) === 0 ? [] : members)])]
    const asked = required.length === 0 ? members.slice(0, 1) : required
    const removed = kind === 'charter' && this.chance.below(2) === 0 ? this.removalBy(members) : []
    const gone = removed.map((one) => one['body'])
    const change = this.changeBy(facts['change'] as JsonObject, members.filter((one) => !gone.includes(one)))
    return {
      ...facts, subject, relies: standing === this.history.id ? null : standing, change: kind === 'charter' ? { ...change, invited: [], removed: removed as Json } : change,
      replaces: (asked.length === 0 ? [body] : asked).filter((one) => !gone.includes(one) || this.chance.below(8) === 0).concat(asked.every((one) => gone.includes(one)) ? [body] : []).map((one) => ({ body: one, revision: subject === null ? null : subjects.currentFor(subject, one) })),
    }
  }

  private changeBy(change: JsonObject, members: readonly Digest[]): JsonObject {
    if (this.chance.below(3) === 0) return change
    const all = members.length === 0 ? this.bodies.slice(0, 1) : [...new Set(members)]
    const named = { members: all, signatories: all, owners: all.slice(0, 1), hosts: all.slice(0, 1), participants: all } as const
    return Object.fromEntries(Object.entries(change).map(([field, value]) => [field, (named as Readonly<Record<string, readonly Digest[]>>)[field] ?? value]))
  }
}
