import type { BodyId, Digest } from '../../src/core/act.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import type { HeldAct } from '../../src/core/rule.ts'
import type { Event, Place, Sight } from './event.ts'
import type { Intent, Standpoint } from './scenario.ts'
import { pastOf, type Draft, type Universe } from './universe.ts'

/** Where one body stands at one point of its feed, knowing what it has in sight: what it can say next is judged from here. */
export class Stand implements Standpoint {
  readonly self: Place
  readonly previous: Event | undefined
  readonly sight: Sight
  readonly partnership: Partnership
  readonly bodies: readonly BodyId[]
  readonly named: ReadonlyMap<string, Digest>
  private readonly universe: Universe

  constructor(universe: Universe, self: Place, previous: Event | undefined, sight: Sight) {
    this.universe = universe
    this.self = self
    this.previous = previous
    this.sight = sight
    this.partnership = universe.fold(pastOf([previous, ...sight]))
    this.bodies = universe.bodies
    this.named = universe.prefix.named
  }

  get body(): BodyId {
    return this.bodies[this.self]!
  }

  /** The act sealed here, where the rules take it. */
  taken(intent: Intent): Event | undefined {
    return this.sealed(intent, (effect) => effect === 'taken')
  }

  /** The act sealed here, with what the rules answer, where that is asked for. */
  sealed({ type, facts }: Intent, isAsked: (effect: string) => boolean = () => true): Event | undefined {
    const draft: Draft = { author: this.self, previous: this.previous, sight: this.sight, type, facts }
    const written = this.universe.write(draft)
    const known = this.universe.known(written.digest)
    if (known) return isAsked(known.effect) ? known : undefined
    const effect = answerOf(this.partnership.foresee(written))
    return isAsked(effect) ? this.universe.event(draft, written, effect) : undefined
  }
}

/** The answer of the rules as one word: `taken`, or why not. */
export function answerOf(effect: HeldAct['effect']): string {
  return effect.at === 'refused' ? effect.code : effect.at
}
