// Specification: spec/acts/accede.md
import type { BodyId, Content, Digest, RevisionId, SubjectId } from '../core/act.ts'
import type { HistoryScope } from '../core/charter.ts'
import { openInvitation } from '../core/invitation.ts'
import { agreedRevision } from '../core/positions.ts'
import type { HeldAct } from '../core/rule.ts'
import type { SubjectKindName } from '../core/subjects/catalogue.ts'
import type { Wording } from '../core/wording.ts'
import { activeMembers, concernedBodies, standingOf } from './concerned.ts'
import type { Dossier } from './dossier.ts'

/** Something shared that is in effect, and who is bound by which of its revisions. */
export interface AgreedSubject {
  readonly id: SubjectId
  readonly kind: SubjectKindName
  readonly revision: RevisionId
  readonly name: Wording | undefined
  readonly bound: ReadonlyMap<BodyId, RevisionId>
}

const bindingKinds: readonly SubjectKindName[] = ['instrument', 'format', 'programme', 'activity', 'commitment']

interface NamedContent extends Content {
  readonly title?: Wording & Record<string, string>
  readonly name?: Wording & Record<string, string>
  readonly reading?: Wording & Record<string, string>
}

/** What a newcomer may accept with its accession: anything else binds it only by its own later consent. */
export async function agreedSubjects(dossier: Dossier): Promise<readonly AgreedSubject[]> {
  const { partnership } = dossier
  const found = bindingKinds.flatMap((kind) => partnership.subjects.ofKind(kind)).flatMap((subject) => {
    const agreed = agreedRevision(partnership, subject)
    return agreed ? [{ subject, agreed }] : []
  })
  const texts = await dossier.contents<NamedContent>(found.map(({ agreed }) => agreed.digest))
  return found.map(({ subject, agreed }): AgreedSubject => {
    const text = texts.get(agreed.digest)
    const bound = partnership.subjects.boundBodies(subject.id).flatMap((body): [BodyId, RevisionId][] => {
      const revision = partnership.subjects.currentFor(subject.id, body)
      return revision === null ? [] : [[body, revision]]
    })
    return { id: subject.id, kind: subject.kind as SubjectKindName, revision: agreed.digest, name: text?.title ?? text?.name ?? text?.reading, bound: new Map(bound) }
  })
}

export type Newcomer =
  | { readonly body: BodyId; readonly at: 'invited'; readonly history: HistoryScope }
  | { readonly body: BodyId; readonly at: 'acceded'; readonly history: HistoryScope; readonly accession: HeldAct }
  | { readonly body: BodyId; readonly at: 'left'; readonly on: string }

/** Bodies invited since the founding, and what became of it. */
export function newcomers({ partnership }: Dossier, today: string): readonly Newcomer[] {
  const bodies = new Set([...concernedBodies(partnership, today), ...partnership.about(partnership.id, 'accede').map(({ author }) => author)])
  return [...bodies].flatMap((body): readonly Newcomer[] => {
    const standing = standingOf(partnership, body, today)
    if (standing.at === 'invited') return [{ body, at: 'invited', history: standing.history }]
    if (standing.at === 'acceded') return [{ body, at: 'acceded', history: standing.history, accession: standing.accession }]
    return standing.at === 'left' ? [{ body, at: 'left', on: standing.on }] : []
  })
}

/** The charter that invites us, while we have not acceded. */
export function ownInvitation({ partnership, self }: Dossier): Digest | undefined {
  return openInvitation(partnership, self)?.digest
}

/** Proposals to change rules and members that can still come to something. */
export function openCharterChanges({ partnership }: Dossier): readonly HeldAct[] {
  return (partnership.subjects.get(partnership.id)?.proposals ?? []).filter(({ digest }) => digest !== partnership.id && ['open', 'concluded'].includes(partnership.subjects.situationOf(digest).at))
}

/** Whether two partnerships are of the same bodies, or one of them holds all the bodies of the other. */
export function standsBeside(one: Dossier, other: Dossier, today: string): boolean {
  if (one.partnership.id === other.partnership.id) return false
  const [first, second] = [activeMembers(one.partnership, today), activeMembers(other.partnership, today)]
  const [small, large] = first.length <= second.length ? [first, second] : [second, first]
  return small.length > 1 && small.every((body) => large.includes(body))
}
