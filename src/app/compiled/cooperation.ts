import type {
  CompiledActivity, CompiledBody, CompiledDivergence, CompiledExperience, CompiledHolder, CompiledInstrument, CompiledLink, CompiledMandate, CompiledOffice,
  CompiledPartnership, CompiledSession, CompiledState, CompiledStatement, EntryId, RecordAbout,
} from './entry.ts'
import { otherFormatsOf, type OtherFormat } from './format.ts'
import { byDate, statesOf } from './origin.ts'
import { promisesOf, type Promises } from './promises.ts'
import { find, findEntry, type CompiledRecord, type Entry } from './record.ts'
import { referencesOf, sourcesOf } from './reference.ts'

/** Which part of the record a page is about: partnerships, and entries that stand for themselves (a text, a body, a page). */
export interface Selection {
  readonly partnerships: readonly EntryId[]
  readonly about: readonly EntryId[]
}

/** All that the record holds of one cooperation. */
export interface Cooperation {
  readonly partnerships: readonly CompiledPartnership[]
  readonly about: readonly Entry[]
  readonly states: readonly CompiledState[]
  readonly members: readonly CompiledBody[]
  /** The earliest day known; `null` where sources differ or none says. */
  readonly since: string | null
  readonly instruments: readonly CompiledInstrument[]
  readonly sessions: readonly CompiledSession[]
  readonly promises: Promises
  readonly divergences: readonly CompiledDivergence[]
  readonly experience: readonly CompiledExperience[]
  readonly activities: readonly CompiledActivity[]
  readonly statements: readonly CompiledStatement[]
  readonly offices: readonly CompiledOffice[]
  readonly mandates: readonly CompiledMandate[]
  readonly holders: readonly CompiledHolder[]
  readonly links: readonly CompiledLink[]
  readonly otherFormats: readonly OtherFormat[]
  readonly notFound: RecordAbout['notFound']
  readonly incomplete: RecordAbout['incomplete']
  /** Sources of the promises, the texts, the meetings, the divergences and the meetings of other formats. */
  readonly threadSources: readonly EntryId[]
  /** Those, and the sources of all else above. */
  readonly sources: readonly EntryId[]
}

const allSources = (...groups: readonly (readonly Entry[])[]) => groups.flat().flatMap(sourcesOf)

/** Belonging is by the entry's partnership or by naming what the page is about; nothing is guessed from texts. */
function belongsTo({ partnerships, about }: Selection): (entry: Entry) => boolean {
  const named = new Set(about)
  return (entry) =>
    ('partnership' in entry && entry.partnership !== null && partnerships.includes(entry.partnership)) ||
    named.has(entry.id) || referencesOf(entry).some(({ to }) => named.has(to))
}

function textsAndMeetings(record: CompiledRecord, selection: Selection) {
  const belongs = belongsTo(selection)
  return {
    instruments: record.instruments.filter(belongs).toSorted((one, other) => byDate(one.signedOn, other.signedOn)),
    sessions: record.sessions.filter(belongs).toSorted((one, other) => byDate(one.date, other.date)),
  }
}

function promisesIn(record: CompiledRecord, selection: Selection): Promises {
  const belongs = belongsTo(selection)
  const partnerships = new Set(selection.partnerships)
  return promisesOf(record, (promised) => (promised.partnership !== null && partnerships.has(promised.partnership)) || belongs(promised.commitment))
}

/** Offices of the bodies a page is about, with who held them when. */
function peopleOf(record: CompiledRecord, about: readonly EntryId[]) {
  const named = new Set(about)
  const offices = record.offices.filter(({ body }) => named.has(body))
  const officeIds = new Set(offices.map(({ id }) => id))
  const mandates = record.mandates.filter(({ office, sources }) => officeIds.has(office) || sources.some((id) => named.has(id)))
  const holderIds = new Set(mandates.map(({ holder }) => holder))
  return { offices, mandates, holders: record.holders.filter(({ id }) => holderIds.has(id)) }
}

function partiesOf(record: CompiledRecord, selection: Selection, promises: Promises) {
  const partnerships = selection.partnerships.flatMap((id) => find(record, 'partnerships', id) ?? [])
  const about = selection.about.flatMap((id) => findEntry(record, id) ?? [])
  const bodyIds = new Set([
    ...partnerships.flatMap(({ members }) => members),
    ...promises.promised.flatMap(({ commitment }) => commitment.bound),
    ...selection.about,
  ])
  const members = [...bodyIds].flatMap((id) => find(record, 'bodies', id) ?? [])
  const states = statesOf(record, members.map(({ id }) => id)).flatMap((id) => find(record, 'states', id) ?? [])
  const since = partnerships.flatMap((partnership) => partnership.since ?? []).toSorted().at(0) ?? null
  return { partnerships, about, members, states, since }
}

export function cooperationOf(record: CompiledRecord, selection: Selection): Cooperation {
  const belongs = belongsTo(selection)
  const { instruments, sessions } = textsAndMeetings(record, selection)
  const promises = promisesIn(record, selection)
  const parties = partiesOf(record, selection, promises)
  const commitments = promises.promised.map(({ commitment }) => commitment)
  const ids = new Set([...selection.partnerships, ...selection.about, ...[...instruments, ...sessions, ...commitments].map(({ id }) => id)])
  const concerns = (entry: Entry) => belongs(entry) || referencesOf(entry).some(({ field, to }) => field !== 'sources' && ids.has(to))
  const divergences = record.divergences.filter(concerns)
  const [experience, activities, statements] = [record.experience.filter(belongs), record.activities.filter(concerns), record.statements.filter(concerns)]
  const links = record.links.filter(({ from, to }) => ids.has(from) || ids.has(to))
  const otherFormats = otherFormatsOf(record, ids, selection.partnerships)
  const people = peopleOf(record, selection.about)
  const threadSources = new Set([
    ...promises.sources, ...allSources(instruments, sessions, parties.partnerships, divergences),
    ...otherFormats.flatMap(({ meetings }) => meetings.map(({ witness }) => witness)),
  ])
  const rest = allSources(parties.about, experience, activities, statements, people.mandates, people.holders, links)
  return {
    ...parties, instruments, sessions, promises, divergences, experience, activities, statements, ...people, links, otherFormats,
    notFound: record.about.notFound.filter(({ about }) => about.some((id) => ids.has(id))),
    incomplete: record.about.incomplete.filter(({ instrument }) => ids.has(instrument)),
    threadSources: [...threadSources],
    sources: [...new Set([...threadSources, ...rest])],
  }
}

/** The cooperations the record was compiled around, by their keys in `record.json`. */
export function cooperationNamed(record: CompiledRecord, key: string): Cooperation | undefined {
  const named = record.about.cooperations.find((cooperation) => cooperation.key === key)
  return named && cooperationOf(record, named)
}
