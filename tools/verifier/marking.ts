// Specification: spec/marking.md
import type { Json, JsonObject } from './json.ts'

export const labels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const
export type Label = (typeof labels)[number]

export interface Marking { readonly tlp: Label, readonly releasable: readonly string[] }

/** No marking is the tightest, so that one forgotten widens nothing. */
export const unmarked: Marking = { tlp: 'TLP:RED', releasable: [] }

export function markingOf(value: Json | undefined): Marking {
  return (value ?? unmarked) as unknown as Marking
}

export function isTighter(label: Label, than: Label): boolean {
  return labels.indexOf(label) > labels.indexOf(than)
}

export function combined(markings: readonly Marking[]): Marking {
  const [first, ...others] = markings
  if (first === undefined) return unmarked
  return others.reduce((one, other) => ({
    tlp: isTighter(one.tlp, other.tlp) ? one.tlp : other.tlp,
    releasable: one.releasable.filter((body) => other.releasable.includes(body)),
  }), first)
}

/** Whether `later` is tighter in label or audience, and wider in neither. */
export function isNarrower(later: Marking, now: Marking): boolean {
  if (isTighter(now.tlp, later.tlp) || later.releasable.some((body) => !now.releasable.includes(body))) return false
  return later.tlp !== now.tlp || now.releasable.some((body) => !later.releasable.includes(body))
}

/** The marking with which facts begin; those without a field for one carry the default of the charter. */
export function markingIn(facts: JsonObject, byDefault: Marking): Marking {
  return Object.hasOwn(facts, 'marking') ? markingOf(facts['marking'] ?? undefined) : byDefault
}

export function mayRead(clearance: Label, marking: Marking): boolean {
  return !isTighter(marking.tlp, clearance)
}
