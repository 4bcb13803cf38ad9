import type { BodyId, Head, JsonObject } from '../../src/core/act.ts'
import { actOf, digestOf, hashOf, type Event, type Hash, type Place, type Sight, type Written } from './event.ts'
import type { Law } from './law.ts'
import { Prefix } from './prefix.ts'
import type { Scenario } from './scenario.ts'
import type { Partnership } from '../../src/core/partnership.ts'

/** An act that is weighed before it becomes an event. */
export interface Draft {
  readonly author: Place
  readonly previous: Event | undefined
  readonly sight: Sight
  readonly type: string
  readonly facts: JsonObject
}

/** Every event met in a scenario, each made once. */
export class Universe {
  readonly scenario: Scenario
  readonly law: Law
  readonly prefix: Prefix
  readonly bodies: readonly BodyId[]
  readonly events: Event[] = []
  private readonly byDigest = new Map<string, Event>()
  private readonly names: readonly ReadonlyMap<string, string>[]

  constructor(scenario: Scenario, law: Law) {
    this.scenario = scenario
    this.law = law
    this.prefix = new Prefix(law, scenario.name, scenario.bodies)
    scenario.begin(this.prefix)
    this.bodies = this.prefix.bodies
    this.names = scenario.alike.map((renamed) => this.namesUnder(renamed))
  }

  /** Bodies and the heads of the beginning, as they are called when bodies are renamed; all else of the beginning keeps its name. */
  private namesUnder(renamed: readonly Place[]): ReadonlyMap<string, string> {
    const names = new Map(this.prefix.written.map(({ digest }) => [digest, digest]))
    for (const [place, other] of renamed.entries()) {
      names.set(this.bodies[place]!, `body ${other}`)
      const head = this.prefix.headAt(place)
      if (head) names.set(head.digest, `head ${other}`)
    }
    return names
  }

  /** A fold of the beginning and the events given, each after those it rests on. */
  fold(events: readonly Event[]): Partnership {
    const partnership = new this.law.Partnership(this.prefix.id)
    for (const written of this.prefix.written) partnership.apply(written)
    for (const { written } of events) partnership.apply(written)
    return partnership
  }

  /** Writes an act down so that it can be weighed. */
  write({ author, previous, sight, type, facts }: Draft): Written {
    const body = this.bodies[author]!
    const seen = this.headsNamed(author, previous, sight)
    const digest = digestOf(JSON.stringify([this.prefix.id, author, previous?.digest, seen.map((head) => head.digest), type, facts]))
    const hasContent = this.law.ruleOf(type)?.content !== null
    const after = previous ? { digest: previous.digest, number: previous.written.act.number, run: previous.written.act.run } : this.prefix.headAt(author)
    return { digest, act: actOf(digest, body, type, facts, hasContent, after), context: { salt: 's', partnership: this.prefix.id, seen } }
  }

  private headsNamed(author: Place, previous: Event | undefined, sight: Sight): readonly Head[] {
    return this.bodies.flatMap((body, place) => {
      if (place === author) return []
      const before = previous ? this.headAt(place, previous.sight[place]) : this.prefix.seenBy(author, body)
      const head = this.headAt(place, sight[place])
      return head && head.digest !== before?.digest ? [head] : []
    })
  }

  private headAt(place: Place, event: Event | undefined): Head | undefined {
    if (!event) return this.prefix.headAt(place)
    const { run, number } = event.written.act
    return { body: this.bodies[place]!, run, number, digest: event.digest }
  }

  known(digest: string): Event | undefined {
    return this.byDigest.get(digest)
  }

  /** The event of a draft that has been weighed. */
  event(draft: Draft, written: Written, effect: string): Event {
    const known = this.byDigest.get(written.digest)
    if (known) return known
    const past = pastOf([draft.previous, ...draft.sight])
    const event: Event = { index: this.events.length, digest: written.digest, ...draft, past, written, effect, hashes: [] }
    ;(past as Event[]).push(event)
    ;(event.hashes as Hash[]).push(...this.names.map((names, way) => this.hash(event, names, way)))
    this.events.push(event)
    this.byDigest.set(event.digest, event)
    return event
  }

  private hash({ author, previous, sight, type, facts }: Event, names: ReadonlyMap<string, string>, way: number): Hash {
    const renamed = this.scenario.alike[way]!
    const called = (event: Event | undefined) => event?.hashes[way]!.join() ?? '-'
    const seen = sight.map((event, place) => (place === author ? '' : `${renamed[place]} ${called(event)}`)).sort()
    const own = this.rename(facts, names, way)
    return hashOf(JSON.stringify([renamed[author], called(previous), seen, type, own]))
  }

  private rename(value: unknown, names: ReadonlyMap<string, string>, way: number): unknown {
    if (typeof value === 'string') return names.get(value) ?? this.byDigest.get(value)?.hashes[way]!.join() ?? value
    // What a list says does not hang on its order.
    if (Array.isArray(value)) return value.map((item) => JSON.stringify(this.rename(item, names, way))).sort()
    if (typeof value !== 'object' || value === null) return value
    return Object.entries(value).map(([key, item]) => [key, this.rename(item, names, way)])
  }
}

/** All that lies behind the events given, and they themselves, each after those it rests on. */
export function pastOf(events: readonly (Event | undefined)[]): readonly Event[] {
  const all = new Set<Event>()
  for (const event of events) for (const one of event?.past ?? []) all.add(one)
  return [...all].sort((one, other) => one.index - other.index)
}
