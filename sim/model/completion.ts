import type { Digest, JsonObject } from '../../src/core/act.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import { proposalsFor } from './alphabet.ts'
import { due } from './attendance.ts'
import { actOf, digestOf, type Place } from './event.ts'
import type { Intent, Standpoint } from './scenario.ts'
import type { Universe } from './universe.ts'

/**
 * What honest bodies make of a state when everything has reached each of them and the liars say nothing more:
 * nodes do what is due, and officers end what hangs.
 */
export class Completion {
  readonly partnership: Partnership
  private readonly universe: Universe
  private count = 0
  readonly said: string[] = []

  /** Goes on in the fold given, which is used up by it. */
  constructor(universe: Universe, partnership: Partnership) {
    this.universe = universe
    this.partnership = partnership
  }

  get honest(): readonly Place[] {
    return [...this.universe.bodies.keys()].filter((place) => !this.universe.scenario.liars.includes(place))
  }

  run(): void {
    for (;;) {
      const isDue = this.honest.some((self) => this.sayFirst(self, due(this.universe.law, this.from(self))))
      if (!isDue && !this.honest.some((self) => this.sayFirst(self, this.endings(self)))) return
    }
  }

  /** An officer gives up its own open proposals, and lets those of others lapse. */
  private endings(self: Place): readonly Intent[] {
    const { subjects } = this.partnership
    const open = proposalsFor(this.universe.law, this.from(self)).filter(({ digest }) => !['effective', 'dead'].includes(subjects.situationOf(digest).at))
    return open.map(({ digest, author }) => ({ type: author === this.universe.bodies[self] ? 'abandon' : 'lapse', facts: { proposal: digest } }))
  }

  from(self: Place): Standpoint {
    return { self, partnership: this.partnership, bodies: this.universe.bodies, named: this.universe.prefix.named }
  }

  /** Says the first of these that the rules take. */
  sayFirst(self: Place, intents: readonly Intent[]): Digest | undefined {
    for (const { type, facts } of intents) {
      const said = this.say(self, type, facts)
      if (said !== undefined) return said
    }
    return undefined
  }

  say(self: Place, type: string, facts: JsonObject): Digest | undefined {
    const { law, bodies, prefix } = this.universe
    const body = bodies[self]!
    const feed = this.partnership.feedOf(body)
    const head = feed?.head()
    const digest = digestOf(`${prefix.id} ends ${(this.count += 1)}`)
    const act = actOf(digest, body, type, facts, law.ruleOf(type)?.content !== null, head && law.headOf(head))
    const written = { digest, act, context: { salt: 's', partnership: prefix.id, seen: this.unseen(body) } }
    if (this.partnership.foresee(written).at !== 'taken') return undefined
    this.partnership.apply(written)
    this.said.push(`${this.universe.scenario.bodies[self]} ${type}`)
    return digest
  }

  private unseen(self: string) {
    const seen = this.partnership.laneOf(self)?.seen
    return this.partnership.bodies().filter((body) => body !== self).flatMap((body) => {
      const feed = this.partnership.feedOf(body)!
      const before = seen?.get(body)
      const earlier = before && this.partnership.get(before.digest)
      const head = feed.heads().find((one) => !earlier || feed.isOnBranch(earlier, one))
      return head && head.digest !== before?.digest ? [this.universe.law.headOf(head)] : []
    })
  }
}

/** A proposal among honest bodies alone that no honest act can bring to an end any more. */
export function hanging(completion: Completion, universe: Universe): Digest | undefined {
  const { partnership } = completion
  const honest = completion.honest.map((place) => universe.bodies[place]!)
  const proposals = [...partnership.ofType('found'), ...partnership.ofType('propose')]
  const own = proposals.filter((held) => universe.law.proposalIn(held)!.required.every((body) => honest.includes(body)))
  return own.find(({ digest }) => {
    const { at } = partnership.subjects.situationOf(digest)
    const alone = universe.law.proposalIn(partnership.get(digest)!)!.required.length === 1
    return at !== 'effective' && at !== 'dead' && !(alone && at === 'abandoned')
  })?.digest
}

