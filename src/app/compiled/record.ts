import type { Json } from '../../core/act.ts'
import { isMalformed, malformed, type Malformed } from '../../core/refusal.ts'
import type { Shape } from '../../core/shape.ts'
import {
  aboutShape, activityShape, bodyShape, commitmentShape, divergenceShape, experienceShape, holderShape, instrumentShape, linkShape, mandateShape, officeShape,
  partnershipShape, prefixOf, sessionShape, sourceShape, stateShape, statementShape,
  type CompiledActivity, type CompiledBody, type CompiledCommitment, type CompiledDivergence, type CompiledExperience, type CompiledHolder,
  type CompiledInstrument, type CompiledLink, type CompiledMandate, type CompiledOffice, type CompiledPartnership, type CompiledSession, type CompiledState,
  type CompiledStatement, type EntryId, type EntryPrefix, type RecordAbout, type Source,
} from './entry.ts'

/** The entries of each section, by the name of its file. */
export interface Sections {
  readonly sources: readonly Source[]
  readonly states: readonly CompiledState[]
  readonly bodies: readonly CompiledBody[]
  readonly offices: readonly CompiledOffice[]
  readonly holders: readonly CompiledHolder[]
  readonly mandates: readonly CompiledMandate[]
  readonly partnerships: readonly CompiledPartnership[]
  readonly instruments: readonly CompiledInstrument[]
  readonly sessions: readonly CompiledSession[]
  readonly commitments: readonly CompiledCommitment[]
  readonly activities: readonly CompiledActivity[]
  readonly experience: readonly CompiledExperience[]
  readonly statements: readonly CompiledStatement[]
  readonly divergences: readonly CompiledDivergence[]
  readonly links: readonly CompiledLink[]
}
export type SectionName = keyof Sections
export type EntryOf<S extends SectionName> = Sections[S][number]
export type Entry = EntryOf<SectionName>

/** What public sources say happened, as compiled; nobody named in it acts. */
export interface CompiledRecord extends Sections {
  readonly about: RecordAbout
}

interface Section<S extends SectionName> {
  readonly prefix: EntryPrefix
  /** One entry of it, as the register names it. */
  readonly singular: string
  readonly shape: Shape<EntryOf<S>>
}

/** In the order in which a reader meets them: what is relied on stands before what relies on it. */
export const sections: { readonly [S in SectionName]: Section<S> } = {
  sources: { prefix: 'src', singular: 'source', shape: sourceShape },
  states: { prefix: 'state', singular: 'state', shape: stateShape },
  bodies: { prefix: 'body', singular: 'body', shape: bodyShape },
  offices: { prefix: 'off', singular: 'office', shape: officeShape },
  holders: { prefix: 'per', singular: 'holder', shape: holderShape },
  mandates: { prefix: 'man', singular: 'mandate', shape: mandateShape },
  partnerships: { prefix: 'par', singular: 'partnership', shape: partnershipShape },
  instruments: { prefix: 'ins', singular: 'instrument', shape: instrumentShape },
  sessions: { prefix: 'ses', singular: 'session', shape: sessionShape },
  commitments: { prefix: 'com', singular: 'commitment', shape: commitmentShape },
  activities: { prefix: 'act', singular: 'activity', shape: activityShape },
  experience: { prefix: 'exp', singular: 'experience', shape: experienceShape },
  statements: { prefix: 'pub', singular: 'statement', shape: statementShape },
  divergences: { prefix: 'div', singular: 'divergence', shape: divergenceShape },
  links: { prefix: 'lnk', singular: 'link', shape: linkShape },
}
export const sectionNames = Object.keys(sections) as readonly SectionName[]

const sectionByPrefix = new Map<EntryPrefix, SectionName>(sectionNames.map((name) => [sections[name].prefix, name]))

export function sectionOf(id: EntryId): SectionName | undefined {
  const prefix = prefixOf(id)
  return prefix && sectionByPrefix.get(prefix)
}

function readSection(name: SectionName, value: Json | undefined): Malformed | undefined {
  if (!Array.isArray(value)) return malformed('not_a_list', `/${name}`)
  for (const [index, entry] of value.entries()) {
    const fault = sections[name].shape.read(entry as Json, `/${name}/${index}`)
    if (fault) return fault
  }
  return undefined
}

/** Reads the parsed files of the record: `about` from `record.json`, the others each from the file of its section. */
export function readCompiledRecord(files: { readonly [file: string]: Json | undefined }): CompiledRecord | Malformed {
  const fault = aboutShape.read(files.about, '/about') ?? sectionNames.map((name) => readSection(name, files[name])).find(isMalformed)
  if (fault) return fault
  const read = Object.fromEntries(['about', ...sectionNames].map((name) => [name, files[name]]))
  return read as unknown as CompiledRecord
}

export function entriesOf(record: CompiledRecord): readonly Entry[] {
  return sectionNames.flatMap((name): readonly Entry[] => record[name])
}

const indexes = new WeakMap<CompiledRecord, ReadonlyMap<EntryId, Entry>>()

function indexOf(record: CompiledRecord): ReadonlyMap<EntryId, Entry> {
  const known = indexes.get(record)
  if (known) return known
  const index = new Map(entriesOf(record).map((entry) => [entry.id, entry]))
  indexes.set(record, index)
  return index
}

export function findEntry(record: CompiledRecord, id: EntryId): Entry | undefined {
  return indexOf(record).get(id)
}

/** The entry of one section; `undefined` when the id is unknown, empty or of another section. */
export function find<S extends SectionName>(record: CompiledRecord, section: S, id: EntryId | null | undefined): EntryOf<S> | undefined {
  return id && sectionOf(id) === section ? (findEntry(record, id) as EntryOf<S> | undefined) : undefined
}
