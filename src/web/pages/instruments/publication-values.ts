import type { InstrumentText, Version } from '../../../app/instruments/instrument-record.ts'
import type { PartyLife } from '../../../core/instrument-life.ts'
import type { PublicationChange } from '../../../core/subjects/publication.ts'
import type { RecordLanguage, Wording } from '../../../core/wording.ts'
import { named, type PageDesk } from '../../desk.ts'
import { formatPartialDate } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { Signed } from './signed.ts'

export const publishedFields = ['title', 'parties', 'nature', 'dates', 'text', 'signatories'] as const satisfies PublicationChange['fields']
export type PublishedField = (typeof publishedFields)[number]

export interface PublishedValue {
  readonly field: PublishedField
  readonly label: Wording | null
  readonly value: Wording
}

export interface Published {
  readonly desk: PageDesk
  readonly version: Version
  readonly text: InstrumentText
  readonly parties: readonly PartyLife[]
  /** `null`: in force, from a day that is not known. */
  readonly since: string | null | 'not_in_force'
  readonly signed: readonly Signed[]
}

/** What everyone would read, in the languages of the text and no other: nothing is translated for the occasion. */
export function valuesToPublish(published: Published, fields: readonly PublishedField[]): readonly PublishedValue[] {
  return fields.flatMap((field) => valuesOf(published, field)).filter(({ value }) => Object.keys(value).length > 0)
}

function valuesOf(published: Published, field: PublishedField): readonly PublishedValue[] {
  const { version, text } = published
  const inEach = (write: (language: RecordLanguage) => string | undefined): Wording =>
    Object.fromEntries(version.change.authentic.flatMap((language) => {
      const written = write(language)
      return written === undefined || written === '' ? [] : [[language, written]]
    }))
  switch (field) {
    case 'title': return [{ field, label: null, value: text.title }]
    case 'nature': return [{ field, label: null, value: inEach((language) => words(language).field.natures[version.change.nature]) }]
    case 'parties': return [{ field, label: null, value: inEach((language) => [...partyNames(published, language), ...(version.change.past?.otherParties ?? [])].join('\n')) }]
    case 'dates': return [{ field, label: null, value: inEach((language) => dates(published, language)) }]
    case 'signatories': return [{ field, label: null, value: inEach((language) => published.signed.map(({ text: said }) => (said ? [said.signatory, named(said.function, language)].filter((part) => part !== undefined).join(', ') : '')).filter((line) => line !== '').join('\n')) }]
    case 'text': return text.articles.map(({ heading, text: body }, index) => ({
      field, value: body, label: inEach((language) => (body[language] === undefined ? undefined : words(language).instruments.articleHeading(index + 1, heading[language] ?? '').slice(0, 200))),
    }))
  }
}

function partyNames({ desk, parties, version }: Published, language: RecordLanguage): readonly string[] {
  const bodies = parties.length > 0 ? parties.map(({ body }) => body) : version.change.signatories
  return bodies.map((body) => {
    const description = desk.directory.get(body)?.description
    return [named(description?.stateNames, language), named(description?.names, language)].filter((name) => name !== undefined).join(' — ')
  })
}

/** A day is said only of what has happened: a text that not all have signed, or that is not in force, says nothing of it. */
function dates({ desk, version, since, signed }: Published, language: RecordLanguage): string {
  const { instruments } = words(language)
  const place = { ...desk.place, language }
  const said = (say: (on: string) => string, date: string | null) => say(date === null ? instruments.dayNotKnown : formatPartialDate(place, date))
  const { past, signatories } = version.change
  if (past) return `${said(instruments.signedOnDay, past.signed)}\n${said(instruments.inForceSinceDay, past.inForce)}`
  const allSigned = signatories.every((body) => signed.some(({ held }) => held.author === body))
  const lines = [...(allSigned ? [said(instruments.signedOnDay, signed.at(-1)!.facts.on)] : []), ...(since === 'not_in_force' ? [] : [said(instruments.inForceSinceDay, since)])]
  return lines.join('\n')
}
