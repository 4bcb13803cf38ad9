import type { Json } from '../../core/act.ts'
import { malformed } from '../../core/refusal.ts'
import { date, integer, list, nullable, object, oneOf, partialDate, record, text, type Read, type Shape } from '../../core/shape.ts'
import {
  activityStates, bodyKinds, commitmentStatuses, divergenceKinds, experienceKinds, instrumentKinds, instrumentRelations, linkRelations, nameLanguages,
  partnershipKinds, readings, sessionKinds, stateKinds, topics,
} from './vocabulary.ts'

/** What an entry is, as its id begins: `com-2018-jit` is a commitment. */
export const entryPrefixes = ['src', 'state', 'body', 'off', 'per', 'man', 'par', 'ins', 'ses', 'com', 'act', 'exp', 'pub', 'div', 'lnk'] as const
export type EntryPrefix = (typeof entryPrefixes)[number]
export type EntryId = string

export const entryIdPattern = new RegExp(`^(${entryPrefixes.join('|')})-[a-z0-9]+(-[a-z0-9]+)*$`)

export function prefixOf(id: EntryId): EntryPrefix | undefined {
  return entryIdPattern.exec(id)?.[1] as EntryPrefix | undefined
}

/** The id of another entry, of one of the kinds given. Whether that entry exists is for the checker, which sees them all. */
export function reference(...kinds: readonly EntryPrefix[]): Shape<EntryId> {
  return {
    read: (value: Json | undefined, at: string) => {
      const prefix = typeof value === 'string' ? prefixOf(value) : undefined
      if (!prefix) return malformed('not_an_id', at)
      return kinds.includes(prefix) ? undefined : malformed('wrong_kind_of_entry', at)
    },
    describe: { kind: 'text', max: 80, pattern: `^(${kinds.join('|')})-` },
  }
}

const own = (prefix: EntryPrefix) => reference(prefix)
const any = reference(...entryPrefixes)
const sources = list(reference('src'), { min: 1 })
const bodies = list(reference('body'))
const note = nullable(text(400))
const language = oneOf(...nameLanguages)
const address = text(500, /^https?:\/\/\S+$/)
const wikidata = nullable(text(12, /^Q[0-9]+$/))

/** Both languages, always: a reader of either misses nothing. */
export const bilingual = object({ fr: text(400), en: text(400) })
const bilingualList = object({ fr: list(text(120)), en: list(text(120)) })
const names = object({ fr: text(160), en: text(160), ar: nullable(text(160)), es: nullable(text(160)), nl: nullable(text(160)) })
/** A value as a source prints it, with the sources that do: kept where sources differ or a value cannot be read as a date. */
const asStated = object({ value: text(200), sources })

export const sourceShape = object({
  id: own('src'), title: text(200), publisher: text(120), url: address, language,
  published: nullable(partialDate), retrieved: nullable(date), read: oneOf(...readings), note,
})

export const stateShape = object({ id: own('state'), kind: oneOf(...stateKinds), names, wikidata, sources })

export const bodyShape = object({
  id: own('body'), state: reference('state'), kind: oneOf(...bodyKinds), names, short: nullable(text(20)),
  /** Languages in which the name is the compiler's working translation. */
  uncertainNames: list(language), website: nullable(address), wikidata, note, sources,
})

export const officeShape = object({ id: own('off'), body: reference('body'), title: bilingual })

export const holderShape = object({ id: own('per'), name: text(80), spellings: list(object({ text: text(80), sources })), note })

export const mandateShape = object({
  id: own('man'), office: reference('off'), holder: reference('per'), from: nullable(partialDate), to: nullable(partialDate),
  /** Days on which a source shows the person in office. */
  attested: list(partialDate), note, sources,
})

export const partnershipShape = object({
  id: own('par'), name: bilingual, kind: oneOf(...partnershipKinds), members: list(reference('body'), { min: 1 }),
  since: nullable(partialDate), sinceAsStated: list(asStated), languages: list(language), note, sources,
})

export const instrumentShape = object({
  id: own('ins'), partnership: nullable(reference('par')), kind: oneOf(...instrumentKinds), title: bilingual,
  signedOn: nullable(partialDate), signedBetween: nullable(list(date, { min: 2, max: 2 })), signedAt: nullable(text(80)), signedBy: list(reference('per')),
  inForce: nullable(partialDate), related: list(object({ relation: oneOf(...instrumentRelations), to: any })),
  /** The one source that speaks of it, where nothing else identifies the instrument. */
  asStatedBy: nullable(reference('src')), note, sources,
})

export const sessionShape = object({
  id: own('ses'), partnership: nullable(reference('par')), kind: oneOf(...sessionKinds), title: bilingual,
  date: nullable(partialDate), dateEnd: nullable(partialDate), dateAsStated: list(asStated), place: nullable(text(80)),
  coChairs: list(reference('per')), bodies, agenda: bilingualList, outcome: bilingual, produced: list(reference('ins')), note, sources,
})

/** What came of a commitment, by a source; `evidence` is the entry that shows it. */
export const followUpShape = object({ date: nullable(partialDate), text: bilingual, evidence: nullable(any), sources })

export const commitmentShape = object({
  id: own('com'), from: nullable(reference('ins')), session: nullable(reference('ses')), bound: list(reference('body'), { min: 1 }), text: bilingual,
  due: nullable(partialDate), dueText: nullable(text(80)), status: oneOf(...commitmentStatuses), followUp: list(followUpShape), note, sources,
})

export const activityShape = object({
  id: own('act'), partnership: nullable(reference('par')), state: oneOf(...activityStates), title: bilingual,
  date: nullable(partialDate), dateEnd: nullable(partialDate), place: nullable(text(80)), hosts: bodies, partners: bodies, participants: bilingual,
  topics: list(oneOf(...topics)), under: list(reference('ins', 'com', 'act')), note, sources,
})

export const experienceShape = object({
  id: own('exp'), partnership: nullable(reference('par')), side: bodies, kind: oneOf(...experienceKinds), text: bilingual, sources,
})

export const statementShape = object({
  id: own('pub'), issuedBy: bodies, speaker: nullable(reference('per')), date: nullable(partialDate), session: nullable(reference('ses')),
  summary: bilingual, note, sources,
})

export const divergenceShape = object({
  id: own('div'), about: list(any, { min: 1 }), kind: oneOf(...divergenceKinds), subject: text(120),
  claims: list(object({ value: text(200), sources }), { min: 2 }), keptAs: text(300), sources,
})

export const linkShape = object({ id: own('lnk'), from: any, relation: oneOf(...linkRelations), to: any, sources })

export type Bilingual = Read<typeof bilingual>
export type AsStated = Read<typeof asStated>
export type Source = Read<typeof sourceShape>
export type CompiledState = Read<typeof stateShape>
export type CompiledBody = Read<typeof bodyShape>
export type CompiledOffice = Read<typeof officeShape>
export type CompiledHolder = Read<typeof holderShape>
export type CompiledMandate = Read<typeof mandateShape>
export type CompiledPartnership = Read<typeof partnershipShape>
export type CompiledInstrument = Read<typeof instrumentShape>
export type CompiledSession = Read<typeof sessionShape>
export type FollowUp = Read<typeof followUpShape>
export type CompiledCommitment = Read<typeof commitmentShape>
export type CompiledActivity = Read<typeof activityShape>
export type CompiledExperience = Read<typeof experienceShape>
export type CompiledStatement = Read<typeof statementShape>
export type CompiledDivergence = Read<typeof divergenceShape>
export type CompiledLink = Read<typeof linkShape>

const count = integer(0, 100_000)

/** What the compiled record says of itself: its limits are part of it. */
export const aboutShape = object({
  title: bilingual, seed: reference('src'), compiled: date, languages: list(language), scope: bilingual, excluded: bilingual,
  rules: list(bilingual), reading: bilingual,
  vocabulary: object({ commitmentStatus: record(bilingual, /^[a-z_]+$/) }),
  /** Texts of which only a part was read: their lists of commitments are incomplete. */
  incomplete: list(object({ instrument: reference('ins'), read: bilingual })),
  notFound: list(object({ about: list(any, { min: 1 }), searchedIn: list(language), text: bilingual })),
  /** The cooperations the record is about, each named by the entry that carries its title. */
  cooperations: list(object({
    key: text(40, /^[a-z_]+$/), headline: any, partnerships: list(reference('par')), about: list(any), neighbours: list(reference('par')),
  })),
  counts: record(count, /^[a-z]+$/), statusCounts: record(count, /^[a-z_]+$/),
})
export type RecordAbout = Read<typeof aboutShape>
