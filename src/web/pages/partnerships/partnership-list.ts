import type { BodyId } from '../../../core/act.ts'
import { Dossier } from '../../../app/dossier.ts'
import { tasksIn } from '../../../app/overview/agenda.ts'
import { partnershipSummary, type PartnershipSummary } from '../../../app/overview/partnership-summary.ts'
import { sameRecordOf, type SameRecordState } from '../../../app/overview/same-record.ts'
import type { MarkingLabel } from '../../components/Marking.tsx'
import { named, shortName, type PageDesk } from '../../desk.ts'

export interface PartnershipRow {
  readonly id: string
  readonly name: string
  /** Of the act that named it. */
  readonly marking: MarkingLabel | null
  /** Ours first, then by their place on every page. */
  readonly bodies: readonly BodyId[]
  readonly summary: PartnershipSummary
  /** Partial date of what is due next on our side. */
  readonly nextDue: string | null
  readonly isLate: boolean
  /** When any of the others was last seen. */
  readonly lastContact: string | null
  readonly record: SameRecordState
  /** At least one copy was seen with another number of acts. */
  readonly isUnderWay: boolean
}

/** Every partnership this officer may see, by name. */
export async function partnershipRows(desk: PageDesk): Promise<readonly PartnershipRow[]> {
  const dossiers = Dossier.all(desk.site.node, desk.c.var.visit.disclosure)
  const rows = await Promise.all(dossiers.map((dossier) => rowOf(desk, dossier)))
  const collator = new Intl.Collator(desk.language)
  return rows.toSorted((one, other) => collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1))
}

async function rowOf(desk: PageDesk, dossier: Dossier): Promise<PartnershipRow> {
  const { node } = desk.site
  const { id } = dossier.partnership
  const summary = await partnershipSummary(dossier, desk.today)
  const ours = (await tasksIn(node, dossier)).filter(({ body, by }) => body === node.body && by !== null)
  const next = ours.toSorted((one, other) => (one.by! < other.by! ? -1 : 1))[0]
  const record = sameRecordOf(node, dossier)
  const seen = record.copies.flatMap(({ seenAt }) => (seenAt === null ? [] : [seenAt])).sort()
  return {
    id, summary, record,
    marking: dossier.marking(id)?.tlp ?? null,
    name: named(summary.text?.name, desk.language) ?? shortName(id),
    bodies: summary.bodies.toSorted((one, other) => Number(other === node.body) - Number(one === node.body) || desk.party(one).position - desk.party(other).position),
    nextDue: next?.obligation.due ?? null,
    isLate: next?.obligation.isLate ?? false,
    lastContact: seen.at(-1) ?? null,
    isUnderWay: record.copies.some(({ comparison }) => comparison === 'other_acts'),
  }
}
