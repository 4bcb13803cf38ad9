import type { Json } from '../../core/act.ts'
import { commitmentStatuses, type CommitmentStatus } from './vocabulary.ts'
import type { CompiledCommitment, EntryId } from './entry.ts'
import { entriesOf, sectionNames, sections, type CompiledRecord, type SectionName } from './record.ts'
import { referencesOf } from './reference.ts'

export const faultCodes = [
  'malformed_entry', 'wrong_section', 'id_used_twice', 'unresolved_reference', 'refers_to_itself', 'no_source', 'status_without_evidence',
  'person_without_mandate', 'ends_before_it_begins', 'text_too_long', 'quotation_in_own_words', 'text_not_normalised', 'kept_late_in_time', 'kept_after_due',
  'commitment_without_origin', 'address_used_twice', 'reading_contradicts_retrieval', 'published_after_compilation', 'uncertain_name_not_given',
  'source_not_among_claims', 'count_differs', 'status_count_differs', 'unresolved_in_about',
] as const
export type FaultCode = (typeof faultCodes)[number]

export interface RecordFault {
  readonly id: EntryId
  readonly code: FaultCode
  /** Where or what: a field, another id, a number. For the compiler, not for tests. */
  readonly detail: string
}

type Found = Generator<RecordFault>
const fault = (id: EntryId, code: FaultCode, detail = ''): RecordFault => ({ id, code, detail })

/** A commitment is one sentence: longer, and it would begin to be the text it speaks of. */
const commitmentWords = 40

function* shapeFaults(record: CompiledRecord): Found {
  for (const name of sectionNames) {
    for (const entry of record[name]) {
      if (!entry.id.startsWith(`${sections[name].prefix}-`)) yield fault(entry.id, 'wrong_section', name)
      const found = sections[name].shape.read(entry as unknown as Json, '')
      if (found) yield fault(entry.id, 'malformed_entry', `${found.malformed} ${found.at}`)
    }
  }
}

function* referenceFaults(record: CompiledRecord): Found {
  const known = new Set<EntryId>()
  for (const { id } of entriesOf(record)) {
    if (known.has(id)) yield fault(id, 'id_used_twice')
    known.add(id)
  }
  for (const entry of entriesOf(record)) {
    for (const { field, to } of referencesOf(entry)) {
      if (!known.has(to)) yield fault(entry.id, 'unresolved_reference', `${field} ${to}`)
      if (to === entry.id) yield fault(entry.id, 'refers_to_itself', field)
    }
  }
  for (const { to } of referencesOf({ ...record.about, id: 'about' } as never)) if (!known.has(to)) yield fault('about', 'unresolved_in_about', to)
}

/** Offices and holders are sourced through their mandates, and a source is one. */
const sourceless: ReadonlySet<SectionName> = new Set<SectionName>(['sources', 'offices', 'holders'])

function* sourceFaults(record: CompiledRecord): Found {
  const sourced = sectionNames.filter((name) => !sourceless.has(name)).flatMap((name) => record[name] as readonly { id: EntryId; sources: readonly EntryId[] }[])
  for (const entry of sourced) if (!entry.sources?.length) yield fault(entry.id, 'no_source')
  const addresses = new Set<string>()
  for (const source of record.sources) {
    if (addresses.has(source.url)) yield fault(source.id, 'address_used_twice', source.url)
    addresses.add(source.url)
    if ((source.retrieved === null) !== (source.read === 'not_retrieved')) yield fault(source.id, 'reading_contradicts_retrieval')
    if (source.published && isAfter(source.published, record.about.compiled)) yield fault(source.id, 'published_after_compilation', source.published)
  }
  for (const { id, claims, sources } of record.divergences) {
    const given = new Set(claims.flatMap((claim) => claim.sources))
    for (const source of sources) if (!given.has(source)) yield fault(id, 'source_not_among_claims', source)
  }
}

/** Whether a date is surely after another, at the precision both have: June 2018 is not after 11 June 2018. Of a season only the year counts. */
export function isAfter(date: string, other: string): boolean {
  const [one, two] = [date, other].map((each) => each.replace(/-[a-z]+$/, '')) as [string, string]
  const length = Math.min(one.length, two.length)
  return one.slice(0, length) > two.slice(0, length)
}

function* commitmentFaults(record: CompiledRecord): Found {
  for (const commitment of record.commitments) {
    const { id, status, followUp, due } = commitment
    if (status !== 'not_known' && !followUp.some(({ sources }) => sources.length > 0)) yield fault(id, 'status_without_evidence', status)
    const days = followUp.flatMap(({ date }) => (date ? [date] : []))
    if (due && status === 'kept_late' && !days.some((day) => isAfter(day, due))) yield fault(id, 'kept_late_in_time', due)
    if (due && status === 'kept' && days.every((day) => isAfter(day, due))) yield fault(id, 'kept_after_due', due)
    if (!hasOrigin(commitment)) yield fault(id, 'commitment_without_origin')
    for (const language of ['fr', 'en'] as const) {
      const words = commitment.text[language]?.trim().split(/\s+/).length ?? 0
      if (words > commitmentWords) yield fault(id, 'text_too_long', `${language} ${words}`)
    }
  }
}

function hasOrigin({ from, session, note, due }: CompiledCommitment): boolean {
  return from !== null || session !== null || note !== null || due !== null
}

function* peopleFaults(record: CompiledRecord): Found {
  const mandated = new Set(record.mandates.map(({ holder }) => holder))
  for (const { id } of record.holders) if (!mandated.has(id)) yield fault(id, 'person_without_mandate')
  for (const { id, from, to } of record.mandates) if (from && to && isAfter(from, to)) yield fault(id, 'ends_before_it_begins')
}

function* dateFaults(record: CompiledRecord): Found {
  for (const { id, date, dateEnd } of [...record.sessions, ...record.activities]) {
    if (date && dateEnd && isAfter(date, dateEnd)) yield fault(id, 'ends_before_it_begins')
  }
}

function* textFaults(record: CompiledRecord): Found {
  for (const { id, names, uncertainNames } of record.bodies) {
    for (const language of uncertainNames) if (!names[language]) yield fault(id, 'uncertain_name_not_given', language)
  }
  for (const entry of [...record.commitments, ...record.sessions, ...record.experience, ...record.statements, ...record.activities]) {
    if (/[«»“”]/.test(JSON.stringify(entry))) yield fault(entry.id, 'quotation_in_own_words')
  }
  for (const entry of entriesOf(record)) {
    const written = JSON.stringify(entry)
    // An act carries these bytes one day, and there anything else is malformed.
    if (written !== written.normalize('NFC') || /\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/u.test(written)) yield fault(entry.id, 'text_not_normalised')
  }
}

export function statusCounts(commitments: readonly CompiledCommitment[]): Readonly<Record<CommitmentStatus, number>> {
  const counts = Object.fromEntries(commitmentStatuses.map((status) => [status, 0])) as Record<CommitmentStatus, number>
  for (const { status } of commitments) counts[status] += 1
  return counts
}

function* countFaults(record: CompiledRecord): Found {
  const { counts, statusCounts: stated } = record.about
  for (const name of sectionNames) if (counts[name] !== record[name].length) yield fault('about', 'count_differs', `${name} ${record[name].length}`)
  if (counts.total !== entriesOf(record).length) yield fault('about', 'count_differs', 'total')
  for (const [status, found] of Object.entries(statusCounts(record.commitments))) {
    if (stated[status] !== found) yield fault('about', 'status_count_differs', `${status} ${found}`)
  }
}

/** Everything in the record that is against its own rules; an empty list means that it keeps them. */
export function checkRecord(record: CompiledRecord): readonly RecordFault[] {
  const checks = [shapeFaults, referenceFaults, sourceFaults, commitmentFaults, peopleFaults, dateFaults, textFaults, countFaults]
  return checks.flatMap((check) => [...check(record)])
}
