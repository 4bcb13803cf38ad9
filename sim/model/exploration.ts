import type { Partnership } from '../../src/core/partnership.ts'
import { Completion, hanging } from './completion.ts'
import { plus, type Event, type Hash } from './event.ts'
import { Invariants, recordOf, type Breach, type Effects } from './invariants.ts'
import type { Law } from './law.ts'
import { Moves } from './moves.ts'
import type { Bounds, Scenario } from './scenario.ts'
import { Universe } from './universe.ts'

export interface Found {
  readonly breach: Breach
  readonly held: readonly Event[]
}

export interface Explored {
  readonly bounds: Bounds
  readonly universe: Universe
  readonly states: number
  readonly events: number
  /** States that have no honest move left within the bounds: from each, the honest bodies were let go on alone. */
  readonly completed: number
  readonly seconds: number
  readonly found: Found | undefined
}

/** Every state that a scenario can reach within its bounds, the shortest ways first; it stops at the first thing broken. */
export function explore(scenario: Scenario, law: Law, bounds: Bounds): Explored {
  const started = performance.now()
  const exploration = new Exploration(new Universe(scenario, law), bounds)
  const found = exploration.run()
  const { universe, visited, completed } = exploration
  return { universe, bounds, states: visited.size, events: universe.events.length, completed, seconds: (performance.now() - started) / 1000, found }
}

/** A state: the acts sealed so far, in an order in which they may have been, and what is in effect by them. */
interface State {
  readonly held: readonly Event[]
  readonly effects: Effects
}

class Exploration {
  readonly visited = new Set<string>()
  completed = 0
  readonly universe: Universe
  private readonly bounds: Bounds
  private readonly moves: Moves
  private readonly invariants: Invariants

  constructor(universe: Universe, bounds: Bounds) {
    this.universe = universe
    this.bounds = bounds
    this.moves = new Moves(universe)
    this.invariants = new Invariants(universe)
  }

  run(): Found | undefined {
    let layer: State[] = [{ held: [], effects: { all: [], forHonest: [] } }]
    while (layer.length > 0) {
      const next: State[] = []
      for (const state of layer) {
        const found = this.expand(state, next)
        if (found) return found
      }
      layer = next
    }
    return undefined
  }

  private expand(state: State, next: State[]): Found | undefined {
    const { held } = state
    const before = held.reduce<readonly Hash[]>((hashes, event) => hashes.map((hash, way) => plus(hash, event.hashes[way]!)), this.universe.scenario.alike.map(() => [0, 0, 0] as const))
    let goesOn = false
    for (const event of this.moves.from(held, this.bounds)) {
      if (!this.universe.scenario.liars.includes(event.author)) goesOn = true
      const key = keyOf(before.map((hash, way) => plus(hash, event.hashes[way]!)))
      if (this.visited.has(key)) continue
      this.visited.add(key)
      const after = this.visit(state, event)
      if ('breach' in after) return after
      if (after.held.length < this.bounds.acts) next.push(after)
    }
    // Where an honest body goes on, what can be ended from there can be ended from here.
    const breach = goesOn ? undefined : this.complete(this.universe.fold(held))
    return breach && { breach, held }
  }

  private visit(before: State, event: Event): State | Found {
    const held = [...before.held, event]
    const partnership = this.universe.fold(held)
    const record = recordOf(this.universe, partnership)
    const effects = this.invariants.effects(partnership)
    const breach = this.invariants.breach(held, partnership) ?? this.invariants.undone(before.effects, held, effects) ?? this.diverges(held, record) ??
      (held.length === this.bounds.acts ? this.complete(partnership) : undefined)
    return breach ? { breach, held } : { held, effects }
  }

  private diverges(held: readonly Event[], record: string): Breach | undefined {
    return recordOf(this.universe, this.universe.fold(otherOrder(held))) === record ? undefined : { invariant: 'convergence', says: 'the same acts in another order give another record' }
  }

  private complete(partnership: Partnership): Breach | undefined {
    this.completed += 1
    const completion = new Completion(this.universe, partnership)
    completion.run()
    const open = hanging(completion, this.universe)
    return open === undefined ? undefined : { invariant: 'ends', says: `a proposal that needs honest bodies alone never ends: ${partnership.subjects.situationOf(open).at}` }
  }
}

function keyOf(hashes: readonly Hash[]): string {
  return hashes.map((hash) => hash.join()).sort()[0]!
}

/** Another order in which nothing waits: the feeds of the last bodies as far ahead as they can be. */
export function otherOrder(held: readonly Event[]): readonly Event[] {
  const order: Event[] = []
  const left = new Set(held)
  while (left.size > 0) {
    const ready = [...left].filter((event) => event.past.every((one) => one === event || !left.has(one)))
    const next = ready.reduce((one, other) => (other.author > one.author || (other.author === one.author && other.index > one.index) ? other : one))
    order.push(next)
    left.delete(next)
  }
  return order
}
