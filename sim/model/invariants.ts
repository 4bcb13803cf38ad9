import type { BodyId, Digest } from '../../src/core/act.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import type { Event, Place } from './event.ts'
import { answerOf } from './standpoint.ts'
import { isBehind } from './sight.ts'
import { pastOf, type Universe } from './universe.ts'

/** A sentence of what is broken, with the invariant it breaks. */
export interface Breach {
  readonly invariant: 'convergence' | 'consent' | 'one_successor' | 'stays' | 'liar_named' | 'asked' | 'ends' | 'progress' | 'judged_alike'
  readonly says: string
}

/** What is in effect in a state: for anyone, and for each honest body. */
export interface Effects {
  readonly all: readonly Digest[]
  readonly forHonest: readonly { readonly place: Place; readonly revisions: readonly Digest[] }[]
}

export class Invariants {
  private readonly universe: Universe
  private readonly honest: readonly Place[]
  private readonly minds = new Map<Event, readonly Digest[]>()

  constructor(universe: Universe) {
    this.universe = universe
    this.honest = [...universe.bodies.keys()].filter((place) => !universe.scenario.liars.includes(place))
  }

  /** The first thing broken in a state, whatever lay before it. */
  breach(held: readonly Event[], partnership: Partnership): Breach | undefined {
    return this.judgedOtherwise(held, partnership) ?? this.boundWithoutConsent(partnership) ?? this.twoSuccessors(partnership) ?? this.forgotten(held, partnership) ??
      this.liarHidden(held, partnership) ?? this.notAsked(held)
  }

  /** An act's judgement may not hang on what else is held. */
  private judgedOtherwise(held: readonly Event[], partnership: Partnership): Breach | undefined {
    const other = held.find(({ digest, effect }) => answerOf(partnership.get(digest)!.effect) !== effect)
    return other && { invariant: 'judged_alike', says: `an act that was judged ${other.effect} where it was sealed is judged ${answerOf(partnership.get(other.digest)!.effect)} here` }
  }

  private boundWithoutConsent(partnership: Partnership): Breach | undefined {
    for (const place of this.honest) {
      const body = this.universe.bodies[place]!
      for (const [, , bound] of partnership.subjects.summary()) {
        const chain = bound.find(([one]) => one === body)?.[1] ?? []
        const without = chain.find((revision) => !this.hasAgreed(partnership, body, revision))
        if (without !== undefined) return { invariant: 'consent', says: `${this.universe.scenario.bodies[place]} is bound by what it never agreed to` }
      }
    }
    return undefined
  }

  private hasAgreed(partnership: Partnership, body: BodyId, revision: Digest): boolean {
    if (partnership.get(revision)?.author === body) return true
    return ['consent', 'accept', 'accede'].some((type) => partnership.about(revision, type).some(({ author }) => author === body))
  }

  private twoSuccessors(partnership: Partnership): Breach | undefined {
    for (const place of this.honest) {
      const body = this.universe.bodies[place]!
      const name = this.universe.scenario.bodies[place]
      const binding = this.bindingProposals(partnership, body).map((held) => ({ held, ...this.universe.law.proposalIn(held)! }))
      const steps = new Set(binding.map(({ subject, bases }) => `${subject} ${bases.get(body)}`))
      if (steps.size < binding.length) return { invariant: 'one_successor', says: `two proposals replace the same revision for ${name}, and both took effect for it` }
      if (binding.some(({ held, subject }) => !partnership.subjects.chainOf(subject, body).includes(held.digest))) return { invariant: 'one_successor', says: `what took effect for ${name} lies outside its chain` }
    }
    return undefined
  }

  private bindingProposals(partnership: Partnership, body: BodyId) {
    const proposals = [...partnership.ofType('found'), ...partnership.ofType('propose')]
    return proposals.filter((held) => this.universe.law.proposalIn(held)!.required.includes(body) && partnership.subjects.isEffectiveFor(held.digest, body))
  }

  /** What an honest body's own feed has seen take effect for it stays in effect for it, whatever comes to light. */
  private forgotten(held: readonly Event[], partnership: Partnership): Breach | undefined {
    for (const place of this.honest) {
      const last = held.findLast(({ author }) => author === place)
      const gone = last && this.mindOf(last).find((revision) => !partnership.subjects.isEffectiveFor(revision, this.universe.bodies[place]!))
      if (gone !== undefined) return { invariant: 'stays', says: `what ${this.universe.scenario.bodies[place]} had seen take effect for it is in effect for it no more` }
    }
    return undefined
  }

  effects(partnership: Partnership): Effects {
    const proposals = [...partnership.ofType('found'), ...partnership.ofType('propose')].map(({ digest }) => digest)
    const forHonest = this.honest.map((place) => ({ place, revisions: this.bindingProposals(partnership, this.universe.bodies[place]!).map(({ digest }) => digest) }))
    return { all: proposals.filter((digest) => partnership.subjects.isEffective(digest)), forHonest }
  }

  /**
   * What was in effect and, one act later, is not. For one body an effect may turn into waiting once: when the act
   * that completed it comes to lie on one of two branches of which that body's feed has named neither.
   */
  undone(before: Effects, held: readonly Event[], now: Effects): Breach | undefined {
    if (before.all.some((digest) => !now.all.includes(digest))) return { invariant: 'stays', says: 'a proposal that took effect is in effect no more' }
    const last = held.at(-1)!
    const forks = held.some((other) => other !== last && other.author === last.author && other.previous === last.previous)
    for (const { place, revisions } of before.forHonest) {
      const left = now.forHonest.find((one) => one.place === place)!.revisions
      const sight = held.findLast(({ author }) => author === place)?.sight
      const chosen = sight?.[last.author] !== undefined && held.some((event) => event.author === last.author && event.previous === last.previous && isBehind(event, sight[last.author]))
      if (revisions.some((digest) => !left.includes(digest)) && (!forks || chosen)) return { invariant: 'stays', says: `what took effect for ${this.universe.scenario.bodies[place]} is in effect for it no more` }
    }
    return undefined
  }

  /** The proposals in effect for an honest body, as far as its own feed has seen up to one of its acts. */
  private mindOf(event: Event): readonly Digest[] {
    const known = this.minds.get(event)
    if (known) return known
    const partnership = this.universe.fold(pastOf([event]))
    const mind = this.bindingProposals(partnership, this.universe.bodies[event.author]!).filter((held) => this.hasSeenEffect(partnership, held.digest, event)).map(({ digest }) => digest)
    this.minds.set(event, mind)
    return mind
  }

  private hasSeenEffect(partnership: Partnership, proposal: Digest, by: Event): boolean {
    const { required } = this.universe.law.proposalIn(partnership.get(proposal)!)!
    return partnership.about(proposal, required.length === 1 ? 'conclude' : 'acknowledge').some(({ digest }) => {
      const event = this.universe.known(digest)
      return event === undefined || isBehind(event, event.author === by.author ? by : by.sight[event.author])
    })
  }

  private liarHidden(held: readonly Event[], partnership: Partnership): Breach | undefined {
    const pairs = held.filter((event) => held.some((other) => other !== event && other.author === event.author && other.previous === event.previous))
    const shown = new Set(partnership.forks().flatMap(({ acts }) => acts))
    if (pairs.every(({ digest }) => shown.has(digest)) && shown.size === pairs.length && pairs.every(({ author }) => !this.honest.includes(author))) return undefined
    return { invariant: 'liar_named', says: shown.size < pairs.length ? 'two acts at one place are held together, and nobody is named' : 'a body is accused that never sealed two acts at one place' }
  }

  /** Whether an honest body's support counts only under the rules and members under which it was given, and only where each of them was asked. */
  private notAsked(held: readonly Event[]): Breach | undefined {
    const fault = held.filter(({ author }) => this.honest.includes(author)).map((event) => this.askedFaultOf(event)).find((one) => one !== undefined)
    return fault === undefined ? undefined : { invariant: 'asked', says: fault }
  }

  private readonly asked = new Map<Event, string | undefined>()

  private askedFaultOf(event: Event): string | undefined {
    if (this.asked.has(event)) return this.asked.get(event)
    const name = this.universe.scenario.bodies[event.author]
    const fault =
      ['consent', 'propose'].includes(event.type) && this.asksTooFew(event) ? `${name} supports what a member under the charter it stands on was not asked`
      : ['conclude', 'acknowledge'].includes(event.type) && this.hasMoved(event) ? `${name} completes under one charter what it supported under another`
      : undefined
    this.asked.set(event, fault)
    return fault
  }

  private asksTooFew(event: Event): boolean {
    const { law, prefix } = this.universe
    const partnership = this.universe.fold(pastOf([event]))
    const proposal = law.proposalIn(partnership.get(event.type === 'propose' ? event.digest : (event.facts['proposal'] as Digest))!)!
    if (!['commitment', 'charter'].includes(proposal.kind) || proposal.subject === event.facts['proposal']) return false
    const stoodOn = this.chartersOf(event)
    // A proposal under rules that this body has left behind asks those who were members then.
    if (stoodOn.slice(0, -1).includes(proposal.relies ?? prefix.id)) return true
    const members = law.membershipIn(partnership.get(stoodOn.at(-1)!))?.members ?? []
    const left = new Set(partnership.ofType('withdraw').map(({ author }) => author))
    return members.some((member) => !left.has(member) && !proposal.required.includes(member))
  }

  private hasMoved(event: Event): boolean {
    for (let one = event.previous; one; one = one.previous) {
      const isSupport = one.digest === event.facts['proposal'] || (one.type === 'consent' && one.facts['proposal'] === event.facts['proposal'])
      if (isSupport) return this.chartersOf(event).filter((revision) => revision !== event.facts['proposal']).at(-1) !== this.chartersOf(one).at(-1)
    }
    return false
  }

  /** The charters that bound an honest body, as far as its own feed had seen at one of its acts. */
  private chartersOf(event: Event): readonly Digest[] {
    const partnership = this.universe.fold(pastOf([event]))
    return partnership.subjects.chainOf(this.universe.prefix.id, this.universe.bodies[event.author]!).filter((revision) => this.hasSeenEffect(partnership, revision, event))
  }
}

/** Everything two nodes could disagree about, as one text. */
export function recordOf(universe: Universe, partnership: Partnership): string {
  const proposals = [...partnership.ofType('found'), ...partnership.ofType('propose')].map(({ digest }) => digest).sort()
  const situations = proposals.map((digest) => [digest, partnership.subjects.situationOf(digest)])
  const forks = partnership.forks().map(({ number, acts }) => [number, acts]).sort()
  return JSON.stringify([...universe.law.stateLines(partnership), situations, forks, partnership.heads().map(({ digest }) => digest).sort(), partnership.subjects.charter()?.revision.digest ?? null])
}
