import { hastyConclusions, sayings } from './alphabet.ts'
import { due } from './attendance.ts'
import type { Event, Place, Sight } from './event.ts'
import { isBehind, isNarrower, isWhole, sightsFrom } from './sight.ts'
import { Stand } from './standpoint.ts'
import type { Bounds } from './scenario.ts'
import type { Universe } from './universe.ts'

/**
 * What the bodies of a scenario can do next. Everyone names no more than makes its act good: whatever more a feed
 * named would bind nobody else, and what it needs later it can name later. So a run in which nodes name all they
 * hold is found here with fewer heads named and the same acts.
 */
export class Moves {
  private readonly universe: Universe
  private readonly asked = new Map<string, readonly Event[]>()
  private readonly nothing: Sight

  constructor(universe: Universe) {
    this.universe = universe
    this.nothing = universe.bodies.map(() => undefined)
  }

  /** Every event by which one may go on from the events given, within the bounds. */
  *from(held: readonly Event[], bounds: Bounds): IterableIterator<Event> {
    if (held.length >= bounds.acts) return
    const { liars } = this.universe.scenario
    const isHonest = (event: Event) => !liars.includes(event.author)
    const heeded = new Set(held.filter(isHonest).flatMap(({ past }) => past))
    const unheeded = held.filter((event) => !isHonest(event) && !heeded.has(event))
    const mayPropose = held.filter(({ type }) => type === 'propose').length < bounds.proposals
    for (const place of this.universe.bodies.keys()) {
      const own = held.filter(({ author }) => author === place)
      if (own.length >= bounds.each[place]!) continue
      const isLiar = liars.includes(place)
      if (isLiar && unheeded.length >= bounds.unheeded) continue
      const ends = isLiar ? endsOf(own, bounds.forks) : [own.at(-1)]
      for (const previous of ends) {
        for (const event of this.after(place, previous, held, isLiar)) if (mayPropose || event.type !== 'propose') yield event
      }
      if (!isLiar) yield* this.pins(place, own.at(-1), held)
    }
  }

  /** What one body can say after one act of its feed; each saying with the least in sight that makes it good. */
  private *after(place: Place, previous: Event | undefined, held: readonly Event[], isLiar: boolean): IterableIterator<Event> {
    const said = new Map<string, Sight[]>()
    for (const sight of sightsFrom(previous?.sight ?? this.nothing, place, held)) {
      if (!isLiar && !isWhole(sight, previous, place)) continue
      for (const event of this.once(place, previous, sight, isLiar)) {
        const saying = sayingOf(event)
        const before = said.get(saying) ?? []
        if (before.some((other) => isNarrower(other, sight))) continue
        said.set(saying, [...before, sight])
        if (!held.includes(event)) yield event
      }
    }
  }

  private once(place: Place, previous: Event | undefined, sight: Sight, isLiar: boolean): readonly Event[] {
    const key = `${place} ${previous?.index ?? '-'} ${sight.map((event) => event?.index ?? '-').join()}`
    const known = this.asked.get(key)
    if (known) return known
    const stand = new Stand(this.universe, place, previous, sight)
    const events = isLiar ? this.lying(stand) : this.honestly(stand)
    this.asked.set(key, events)
    return events
  }

  /** What its node has to do comes first; people act only when nothing is due. */
  private honestly(stand: Stand): readonly Event[] {
    const { law, scenario } = this.universe
    const forced = due(law, stand).flatMap((intent) => stand.taken(intent) ?? [])
    if (forced.length > 0) return forced
    const intents = [...scenario.proposals(stand).map((facts) => ({ type: 'propose', facts })), ...sayings(law, stand, scenario.people)]
    return intents.flatMap((intent) => stand.taken(intent) ?? [])
  }

  private lying(stand: Stand): readonly Event[] {
    const { law, scenario } = this.universe
    const intents = [...scenario.proposals(stand).map((facts) => ({ type: 'propose', facts })), ...sayings(law, stand, scenario.lies), ...hastyConclusions(law, stand)]
    return intents.flatMap((intent) => (scenario.refused ? stand.sealed(intent) : stand.taken(intent)) ?? [])
  }

  /** An honest body may come to name one branch of a forked feed before it has anything else to say. */
  private *pins(place: Place, previous: Event | undefined, held: readonly Event[]): IterableIterator<Event> {
    const before = previous?.sight ?? this.nothing
    for (const forked of held.filter((event) => held.some((other) => other !== event && other.author === event.author && other.previous === event.previous))) {
      if (!isBehind(before[forked.author], forked) || before[forked.author] === forked) continue
      const sight = before.map((head, other) => (other === place ? undefined : furthest(forked, other, head)))
      const stand = new Stand(this.universe, place, previous, sight)
      if (due(this.universe.law, stand).some((intent) => stand.taken(intent))) continue
      const event = stand.taken({ type: 'receive', facts: sayings(this.universe.law, stand, ['receive'])[0]!.facts })
      if (event) yield event
    }
  }
}

/** The furthest act of a body that lies behind an act, on the branch named before. */
function furthest(of: Event, place: Place, before: Event | undefined): Event | undefined {
  if (of.author === place) return of
  return of.past.filter((event) => event.author === place && isBehind(before, event)).at(-1) ?? before
}

function sayingOf({ type, facts, effect }: Event): string {
  return `${type} ${effect} ${JSON.stringify(facts)}`
}

/** Where a liar may go on: from any act of its feed, as long as it may fork it. */
function endsOf(own: readonly Event[], forks: number): readonly (Event | undefined)[] {
  const mayFork = forksAmong(own) < forks
  return [undefined, ...own].filter((previous) => mayFork || !own.some((event) => event.previous === previous))
}

/** How many acts follow on one that another follows on as well. */
export function forksAmong(own: readonly Event[]): number {
  return own.length - new Set(own.map(({ previous }) => previous)).size
}
