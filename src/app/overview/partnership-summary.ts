import type { BodyId, Digest, SubjectId } from '../../core/act.ts'
import type { CharterRules } from '../../core/charter.ts'
import { lifeOf, type LifeSituation } from '../../core/instrument-life.ts'
import { membershipIn } from '../../core/members.ts'
import { draftsOnTable, negotiationOf } from '../../core/negotiation.ts'
import { isLive } from '../../core/positions.ts'
import type { ProgrammeChange } from '../../core/subjects/programme.ts'
import { concernedBodies, standingOf, type Standing } from '../concerned.ts'
import type { Dossier } from '../dossier.ts'
import { readSubjects } from '../subject-reading.ts'

/** Whether a partnership binds yet. */
export type PartnershipSituation = 'proposed' | 'not_agreed' | 'in_force' | 'left' | 'invited'

export interface PartnershipText {
  readonly name: Readonly<Partial<Record<string, string>>>
  readonly purpose: Readonly<Partial<Record<string, string>>>
}

export interface PartnershipSummary {
  readonly situation: PartnershipSituation
  readonly standing: Standing
  readonly bodies: readonly BodyId[]
  readonly rules: CharterRules
  /** `undefined`: withheld from this reader. */
  readonly text: PartnershipText | undefined
  /** The act that named it so. */
  readonly charter: Digest
  readonly inForce: number
  readonly inNegotiation: number
  /** The newest programme that is agreed or still discussed. */
  readonly programme: { readonly id: SubjectId; readonly year: number; readonly at: 'agreed' | 'proposed' } | undefined
}

export async function partnershipSummary(dossier: Dossier, today: string): Promise<PartnershipSummary> {
  const { partnership, self } = dossier
  const charter = partnership.subjects.currentFor(partnership.id, self) ?? partnership.subjects.charter()?.revision.digest ?? partnership.id
  const membership = partnership.subjects.charter()?.membership ?? membershipIn(partnership.get(partnership.id))!
  return {
    situation: situationOf(dossier, today),
    standing: standingOf(partnership, self, today),
    bodies: concernedBodies(partnership, today),
    rules: membership.rules,
    text: await dossier.content<PartnershipText>(charter),
    charter,
    ...instrumentsOf(dossier, today),
    programme: programmeOf(dossier),
  }
}

function situationOf({ partnership, self }: Dossier, today: string): PartnershipSituation {
  const standing = standingOf(partnership, self, today).at
  if (standing === 'left' || standing === 'invited') return standing
  if (partnership.subjects.currentFor(partnership.id, self) !== null) return 'in_force'
  return ['open', 'concluded', 'effective'].includes(partnership.subjects.situationOf(partnership.id).at) ? 'proposed' : 'not_agreed'
}

const underNegotiation: ReadonlySet<LifeSituation['at']> = new Set(['negotiation', 'adopted', 'signature', 'awaiting_notification', 'awaiting_date'])

/** Texts in force for us, and texts and drafts on their way there. */
export function instrumentsOf({ partnership, self }: Dossier, today: string): { readonly inForce: number; readonly inNegotiation: number } {
  const lives = partnership.subjects.ofKind('instrument').map(({ id }) => lifeOf(partnership, id, self, today).situation)
  const open = lives.filter((situation) => underNegotiation.has(situation.at) && (situation.at !== 'negotiation' || situation.proposals.length > 0))
  // A draft whose text has been proposed is counted with its instrument.
  const drafts = draftsOnTable(partnership).filter(({ digest }) => {
    const { proposals } = negotiationOf(partnership, digest, [self], () => false)!
    return !proposals.some((held) => isLive(partnership, held) || partnership.subjects.isEffective(held.digest))
  })
  return { inForce: lives.filter(({ at }) => at === 'force').length, inNegotiation: open.length + drafts.length }
}

function programmeOf({ partnership }: Dossier): PartnershipSummary['programme'] {
  const open = readSubjects<ProgrammeChange>(partnership, 'programme').flatMap(({ id, at, shown }) => (at === 'dropped' ? [] : [{ id, at, year: shown.change.year }]))
  return open.toSorted((one, other) => other.year - one.year || (one.id < other.id ? -1 : 1))[0]
}
