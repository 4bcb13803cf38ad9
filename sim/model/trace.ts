import type { BodyId, Digest } from '../../src/core/act.ts'
import type { Event } from './event.ts'
import type { Explored } from './exploration.ts'
import type { Universe } from './universe.ts'

/** What was explored, how far and how long, and, where something is broken, how it came to that. */
export function reportOf({ universe, bounds, states, events, completed, seconds, found }: Explored): readonly string[] {
  const { name, asks, liars } = universe.scenario
  const bound = `up to ${bounds.acts} acts (${bounds.each.join(', ')} of each body), ${bounds.proposals} proposals, ${bounds.forks} forks of ${liars.length === 1 ? 'one liar' : `each of ${liars.length} liars`}`
  const counts = `${states} states of ${events} acts, ${completed} brought to their end, in ${seconds.toFixed(1)} s`
  const head = [`${name}: ${asks}`, `  ${bound}`, `  ${counts}: ${found ? 'BROKEN' : 'nothing broken'}`]
  return found ? [...head, `  ${found.breach.invariant}: ${found.breach.says}`, ...traceOf(universe, found.held).map((line) => `  ${line}`)] : head
}

/** A run as people read it: who said what, after what, knowing what. */
export function traceOf(universe: Universe, held: readonly Event[]): readonly string[] {
  const names = new Map<Digest, string>([...universe.prefix.named].map(([name, digest]) => [digest, name]))
  for (const [place, name] of universe.scenario.bodies.entries()) names.set(universe.bodies[place]!, name)
  return held.map((event, at) => {
    names.set(event.digest, `${at + 1}`)
    return `${String(at + 1).padStart(2)}. ${universe.scenario.bodies[event.author]} ${sayingOf(event, names)}  [${sightOf(universe, event, names)}]`
  })
}

interface Proposing {
  readonly subject: Digest | null
  readonly replaces: readonly { readonly body: BodyId; readonly revision: Digest | null }[]
  readonly relies: Digest | null
  readonly change: { readonly kind: string }
}

function sayingOf({ type, facts }: Event, names: ReadonlyMap<Digest, string>): string {
  const called = (value: Digest | null) => (value === null ? 'nothing' : (names.get(value) ?? value.slice(0, 8)))
  if (type === 'propose') {
    const { subject, replaces, relies, change } = facts as unknown as Proposing
    const bases = replaces.map(({ body, revision }) => `${called(revision)} for ${called(body)}`).join(', ')
    return `proposes ${subject === null ? `a new ${change.kind}` : `a change of ${called(subject)}`} in place of ${bases}${relies === null ? '' : `, relying on ${called(relies)}`}`
  }
  const named = JSON.stringify(facts, (_key, value: unknown) => (typeof value === 'string' ? called(value) : value))
  return type === 'receive' ? 'receives' : `${type} ${named.replaceAll(/["{}]/g, '').replaceAll(':', ' ').replaceAll(',', ', ')}`
}

function sightOf(universe: Universe, { author, previous, sight }: Event, names: ReadonlyMap<Digest, string>): string {
  const seen = sight.flatMap((event, place) => (event && place !== author ? [`${universe.scenario.bodies[place]} up to ${names.get(event.digest)}`] : []))
  return [previous ? `after ${names.get(previous.digest)}` : 'first act', ...(seen.length > 0 ? [`has seen ${seen.join(', ')}`] : [])].join('; ')
}
