// Specification: spec/procedure.md
import type { BodyId } from './act.ts'
import type { HeldAct, Scene } from './rule.ts'
import type { Refusal } from './refusal.ts'
import type { Shape } from './shape.ts'

/** A kind of thing that is shared, and so changes only by propose, consent and conclude. */
export interface SubjectKind<Change = never, Code extends string = string> {
  readonly kind: string
  /** Shape of the change without its `kind`. */
  readonly change: Shape<Change>
  /** Human text of the change. */
  readonly content: Shape<unknown>
  readonly refusals: readonly Code[]
  /** Bodies whose consent the change cannot do without. */
  consentOf(change: NoInfer<Change>, members: readonly BodyId[], base: HeldAct | undefined): readonly BodyId[]
  decide(scene: Scene, change: NoInfer<Change>, base: HeldAct | undefined): Refusal<Code> | undefined
}

export function subjectKind<Change, const Code extends string>(given: SubjectKind<Change, Code>): SubjectKind<Change, Code> {
  return given
}

/** The change that a proposal makes to a subject of one kind; `undefined` when it is of another kind. */
export function changeIn<Change>(held: HeldAct | undefined, kind: string): Change | undefined {
  const change = held?.act.type === 'propose' ? (held.act.facts as { change?: { kind?: string } }).change : undefined
  return change?.kind === kind ? (change as unknown as Change) : undefined
}

export function everyMember(_change: unknown, members: readonly BodyId[]): readonly BodyId[] {
  return members
}

/** Whether an act proposes a change of one kind of subject: what other facts name when they stand under it. */
export function isOfKind(held: HeldAct | undefined, ...kinds: readonly string[]): boolean {
  return held?.act.type === 'propose' && kinds.includes((held.act.facts as { change?: { kind?: string } }).change?.kind ?? '')
}
