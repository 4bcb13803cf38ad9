// Specification: spec/marking.md (labels: FIRST, Traffic Light Protocol 2.0, August 2022)
import type { JsonObject } from './act.ts'
import { digest, list, nullable, object, oneOf, type Read } from './shape.ts'

/** From the widest to the tightest. Labels are never translated and contain no space. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const
export type TlpLabel = (typeof tlpLabels)[number]

export const markingShape = object({
  tlp: oneOf(...tlpLabels),
  /** Bodies to which it may be released; empty: the members of the partnership alone. */
  releasable: list(digest, { max: 20 }),
})
export type Marking = Read<typeof markingShape>

export const optionalMarking = nullable(markingShape)

/** Unmarked means tightest: a forgotten marking must never widen an audience. */
export const tightest: Marking = { tlp: 'TLP:RED', releasable: [] }

export function markingOf(given: Marking | null): Marking {
  return given ?? tightest
}

export function isTighter(one: TlpLabel, other: TlpLabel): boolean {
  return tlpLabels.indexOf(one) > tlpLabels.indexOf(other)
}

/** The marking with which an act's facts begin; what has no field for one carries the partnership's default. */
export function markingIn(facts: JsonObject, byDefault: Marking): Marking {
  return Object.hasOwn(facts, 'marking') ? markingOf(facts['marking'] as Marking | null) : byDefault
}

/** Tighter in its label or its audience, and wider in neither. */
export function isNarrower(later: Marking, now: Marking): boolean {
  const wider = isTighter(now.tlp, later.tlp) || later.releasable.some((body) => !now.releasable.includes(body))
  const same = now.tlp === later.tlp && now.releasable.every((body) => later.releasable.includes(body))
  return !wider && !same
}

/** What is derived from several items inherits the tightest label and only the releases all of them allow. */
export function tightestOf(markings: readonly Marking[]): Marking {
  const [first, ...rest] = markings
  if (!first) return tightest
  return rest.reduce<Marking>(
    (held, next) => ({
      tlp: isTighter(next.tlp, held.tlp) ? next.tlp : held.tlp,
      releasable: held.releasable.filter((body) => next.releasable.includes(body)),
    }),
    first,
  )
}
