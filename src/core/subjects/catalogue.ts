import { variants } from '../shape.ts'
import type { Read } from '../shape.ts'
import type { SubjectKind } from '../subject.ts'
import { activity } from './activity.ts'
import { charter } from './charter.ts'
import { commitment } from './commitment.ts'
import { conclusions } from './conclusions.ts'
import { format } from './format.ts'
import { instrument } from './instrument.ts'
import { programme } from './programme.ts'
import { publication } from './publication.ts'
import { release } from './release.ts'
import { session } from './session.ts'

/** Every kind of thing that is shared. Adding one here without its words in five languages does not compile. */
export const subjectKinds = { charter, instrument, format, session, conclusions, programme, activity, commitment, publication, release } as const
export type SubjectKindName = keyof typeof subjectKinds
export const subjectKindNames = Object.keys(subjectKinds) as readonly SubjectKindName[]

export const changeShape = variants('kind', {
  charter: charter.change,
  instrument: instrument.change,
  format: format.change,
  session: session.change,
  conclusions: conclusions.change,
  programme: programme.change,
  activity: activity.change,
  commitment: commitment.change,
  publication: publication.change,
  release: release.change,
})
export type Change = Read<typeof changeShape>

export type SubjectRefusalCode = { [Kind in SubjectKindName]: (typeof subjectKinds)[Kind]['refusals'][number] }[SubjectKindName]

/** The refusals of every kind, each kind's own in its own order. */
export const subjectRefusals = [...new Set(subjectKindNames.flatMap((kind) => subjectKinds[kind].refusals))] as readonly SubjectRefusalCode[]

export function subjectKindOf(kind: SubjectKindName): SubjectKind<never, SubjectRefusalCode> {
  return subjectKinds[kind] as unknown as SubjectKind<never, SubjectRefusalCode>
}
