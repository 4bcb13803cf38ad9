import type { EntryId } from '../../../app/compiled/entry.ts'
import { find, type CompiledRecord, type SectionName } from '../../../app/compiled/record.ts'
import type { Catalogue } from '../../locales/catalogue.ts'

/** One line of a list. */
export interface ListRow {
  readonly id: EntryId
  readonly date: string | null
  /** Its kind, in words. */
  readonly said: string
  /** What it belongs to. */
  readonly of: readonly EntryId[]
}

type Words = Catalogue['recorded']

const rows: { readonly [S in SectionName]: (record: CompiledRecord, words: Words) => readonly ListRow[] } = {
  sources: (record, words) => record.sources.map(({ id, published, read }) => ({ id, date: published, said: words.readings[read], of: [] })),
  states: (record, words) => record.states.map(({ id, kind }) => ({ id, date: null, said: words.stateKinds[kind], of: [] })),
  bodies: (record, words) => record.bodies.map(({ id, kind, state }) => ({ id, date: null, said: words.bodyKinds[kind], of: [state] })),
  offices: (record) => record.offices.map(({ id, body }) => ({ id, date: null, said: '', of: [body] })),
  holders: (record) => record.holders.map(({ id }) => ({ id, date: null, said: '', of: record.mandates.flatMap(({ holder, office }) => (holder === id ? office : [])) })),
  mandates: (record) => record.mandates.map(({ id, from, attested }) => ({ id, date: from ?? attested[0] ?? null, said: '', of: [] })),
  partnerships: (record, words) => record.partnerships.map(({ id, kind, since, members }) => ({ id, date: since, said: words.partnershipKinds[kind], of: [...new Set(members.flatMap((body) => find(record, 'bodies', body)?.state ?? []))] })),
  instruments: (record, words) => record.instruments.map(({ id, kind, signedOn, partnership }) => ({ id, date: signedOn, said: words.instrumentKinds[kind], of: partnership ? [partnership] : [] })),
  sessions: (record, words) => record.sessions.map(({ id, kind, date, partnership }) => ({ id, date, said: words.sessionKinds[kind], of: partnership ? [partnership] : [] })),
  commitments: () => [],
  activities: (record, words) => record.activities.map(({ id, state, date, partnership }) => ({ id, date, said: words.activityStates[state], of: partnership ? [partnership] : [] })),
  experience: (record, words) => record.experience.map(({ id, kind, side }) => ({ id, date: null, said: words.experienceKinds[kind], of: side })),
  statements: (record) => record.statements.map(({ id, date, issuedBy }) => ({ id, date, said: '', of: issuedBy })),
  divergences: (record, words) => record.divergences.map(({ id, kind, about }) => ({ id, date: null, said: words.divergenceKinds[kind], of: about })),
  links: (record, words) => record.links.map(({ id, relation }) => ({ id, date: null, said: words.linkRelations[relation], of: [] })),
}

/** Newest first where entries have days, else as the record has them; what has no day stands last. */
export function rowsOf(record: CompiledRecord, section: SectionName, words: Words): readonly ListRow[] {
  return rows[section](record, words).toSorted((one, other) => ((other.date ?? '') < (one.date ?? '') ? -1 : (other.date ?? '') > (one.date ?? '') ? 1 : 0))
}
