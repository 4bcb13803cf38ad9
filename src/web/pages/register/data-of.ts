import type { Json } from '../../../core/act.ts'
import type { Cooperation } from '../../../app/compiled/cooperation.ts'
import type { CompiledCommitment } from '../../../app/compiled/entry.ts'
import { originOf, statesOf } from '../../../app/compiled/origin.ts'
import { find, sectionOf, type Entry, type SectionName } from '../../../app/compiled/record.ts'
import { sourcesOf } from '../../../app/compiled/reference.ts'
import { notice } from './notice.ts'
import { directoryOrigin } from './origin-of.ts'
import type { Reading } from './reading.tsx'
import type { Represented } from './representation.ts'
import type { Sheet } from './csv.ts'

/** Every answer says what it rests on: the act that states each entry, and the head of the feed. */
export function stated({ holding }: Reading, more: Record<string, Json>): Json {
  return { notice, compiler: holding.compiler, head: holding.head, ...more }
}

export function entryData(reading: Reading, entry: Entry): Represented {
  const { holding, record } = reading
  const act = holding.acts.get(entry.id) ?? null
  const origin = directoryOrigin(reading.desk)
  const sources = sourcesOf(entry).flatMap((id) => find(record, 'sources', id) ?? [])
  return {
    json: stated(reading, { act, sealed: act === null ? null : `${origin}/id/act/${act}`, entry: entry as unknown as Json, sources: sources as unknown as Json }),
    jsonld: {
      '@context': { dct: 'http://purl.org/dc/terms/', schema: 'https://schema.org/', entente: `${origin}/id/vocabulary/` },
      '@id': `${origin}/id/entry/${entry.id}`, '@type': `entente:${sectionOf(entry.id) ?? 'entry'}`,
      'dct:title': reading.title(entry.id).text, 'dct:license': 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
      'dct:source': sources.map(({ url }) => ({ '@id': url })), 'schema:disambiguatingDescription': notice,
      'entente:statedBy': act, 'entente:entry': entry as unknown as Json,
    },
  }
}

/** Columns of the lists of commitments, also of one cooperation. */
export function commitmentSheet(reading: Reading, commitments: readonly CompiledCommitment[]): Sheet {
  const { record } = reading
  const head = ['id', 'made_on', 'instrument', 'session', 'bound', 'states', 'text_fr', 'text_en', 'due', 'status', 'follow_up', 'sources']
  return [head, ...commitments.map((commitment) => {
    const { id, from, session, bound, text, due, status, followUp } = commitment
    return [
      id, originOf(record, commitment).on ?? '', from ?? '', session ?? '', bound.join(' '), statesOf(record, bound).join(' '), text.fr, text.en, due ?? '', status,
      followUp.map((follow) => `${follow.date ?? ''} ${follow.text.en}`.trim()).join(' | '), sourcesOf(commitment).join(' '),
    ]
  })]
}

export function cooperationData(reading: Reading, cooperation: Cooperation): Represented {
  const { promises, partnerships, states, instruments, sessions, divergences, sources } = cooperation
  const commitments = promises.promised.map(({ commitment }) => commitment)
  const data = {
    partnerships, states, instruments, sessions, commitments, statusCounts: promises.statusCounts,
    threads: promises.threads.map((thread) => ({ commitments: thread.commitments.map(({ id }) => id), situation: thread.situation, outcome: thread.outcome })), divergences, sources,
  }
  return { json: stated(reading, data as unknown as Record<string, Json>), csv: commitmentSheet(reading, commitments) }
}

/** A cell says what it can in one line: lists are joined, whole values written as JSON. */
function flat(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(' ')
  return JSON.stringify(value)
}

export function sectionSheet(reading: Reading, section: SectionName): Sheet {
  const entries = reading.record[section] as readonly Entry[]
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))]
  return [columns, ...entries.map((entry) => columns.map((column) => flat((entry as unknown as Record<string, unknown>)[column])))]
}
