import type { BodyId, Digest } from '../../../core/act.ts'
import type { PublicationChange } from '../../../core/subjects/publication.ts'
import type { HeldAct } from '../../../core/rule.ts'
import type { RecordLanguage, Wording } from '../../../core/wording.ts'
import { publishableIn, type Publishable } from '../../../app/publication/publishable.ts'
import { named } from '../../desk.ts'
import { formatMoney, formatPartialDate } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'

export type PublishableField = PublicationChange['fields'][number]

/** What could be shown of one field, in the languages in which it exists; nobody has chosen it yet. */
export interface OfferedField {
  readonly field: PublishableField
  readonly value: Wording
}

export interface Offered {
  readonly title: Wording
  readonly fields: readonly OfferedField[]
  readonly shown: readonly Digest[]
}

type Text = Readonly<Record<string, unknown>>

/** Codes and days are written in each language of the partnership; texts only in those they have. */
class Writer {
  readonly place: PartnershipDesk
  readonly languages: readonly RecordLanguage[]

  constructor(place: PartnershipDesk) {
    this.place = place
    this.languages = place.rules.languages
  }

  inEach(write: (language: RecordLanguage) => string | undefined): Wording {
    return Object.fromEntries(this.languages.flatMap((language) => {
      const written = write(language)
      return written === undefined || written === '' ? [] : [[language, written]]
    }))
  }

  date(language: RecordLanguage, date: string): string {
    return formatPartialDate({ ...this.place.desk.place, language }, date)
  }

  dates(from: string | null, until: string | null): Wording {
    return from === null ? {} : this.inEach((language) => (until === null || until === from ? this.date(language, from) : `${this.date(language, from)} – ${this.date(language, until)}`))
  }

  bodies(bodies: readonly BodyId[]): Wording {
    return this.inEach((language) => bodies.map((body) => {
      const description = this.place.desk.directory.get(body)?.description
      return [named(description?.names, language), named(description?.stateNames, language)].filter((name) => name !== undefined).join(', ')
    }).join('\n'))
  }

  joined(texts: readonly (Wording | null | undefined)[]): Wording {
    return this.inEach((language) => texts.flatMap((text) => text?.[language] ?? []).join('\n'))
  }
}

/** `undefined` for what cannot be published here: an instrument has a page of its own for it. */
export async function offeredOf(place: PartnershipDesk, held: HeldAct): Promise<Offered | undefined> {
  const text = await place.dossier.content<Text>(held.digest)
  if (!text) return undefined
  const writer = new Writer(place)
  const fields = await fieldsOf(writer, held, text)
  const title = (text['title'] ?? text['reading'] ?? {}) as Wording
  return fields && { title, fields: fields.filter(({ value }) => Object.keys(value).length > 0), shown: [held.digest] }
}

async function fieldsOf(writer: Writer, held: HeldAct, text: Text): Promise<readonly OfferedField[] | undefined> {
  const publishable = publishableIn(writer.place.partnership, held)
  switch (publishable?.kind) {
    case 'note': return [{ field: 'title', value: text['title'] as Wording }, { field: 'body', value: paragraphs(writer, text['body'] as readonly Wording[]) }]
    case 'activity': return activityFields(writer, publishable, text)
    case 'session': return sessionFields(writer, publishable, text)
    case 'commitment': return commitmentFields(writer, publishable, text)
    case 'programme': return programmeFields(writer, publishable, text)
    default: return undefined
  }
}

type Of<Kind extends Publishable['kind']> = Extract<Publishable, { kind: Kind }>

function paragraphs(writer: Writer, body: readonly Wording[]): Wording {
  return writer.inEach((language) => body.flatMap((paragraph) => paragraph[language] ?? []).join('\n\n'))
}

async function activityFields(writer: Writer, { change, reports }: Of<'activity'>, text: Text): Promise<readonly OfferedField[]> {
  const { place } = writer
  const said = await place.dossier.contents<{ readonly delivered: Wording; readonly result: Wording | null }>(reports.map(({ digest }) => digest))
  return [
    { field: 'title', value: text['title'] as Wording },
    { field: 'dates', value: writer.dates(change.from, change.until) },
    { field: 'place', value: writer.inEach(() => (text['place'] as string | null) ?? undefined) },
    { field: 'hosts', value: writer.bodies(change.hosts) },
    { field: 'goal', value: (text['goal'] ?? {}) as Wording },
    { field: 'costs', value: writer.inEach((language) => change.costs.map(({ amount, covers }) => `${words(language).field.costCovers[covers]}: ${formatMoney({ ...place.desk.place, language }, amount.minor, amount.currency)}`).join('\n')) },
    { field: 'delegations', value: writer.inEach((language) => change.delegations.map(({ role, count }) => `${words(language).field.delegationRoles[role]}: ${count}`).join('\n')) },
    { field: 'results', value: writer.inEach((language) => reports.flatMap(({ digest, facts }) => {
      const report = said.get(digest)
      const outcome = words(language).field.activityOutcomes[facts.outcome]
      return report?.delivered[language] === undefined ? [] : [[outcome, report.delivered[language], report.result?.[language]].filter((part) => part !== undefined).join('. ')]
    }).join('\n')) },
  ]
}

async function sessionFields(writer: Writer, { change, minutes }: Of<'session'>, text: Text): Promise<readonly OfferedField[]> {
  const { place } = writer
  const concluded = minutes === undefined ? undefined : await place.dossier.content<{ readonly texts: readonly Wording[] }>(minutes)
  const agenda = (text['agenda'] as readonly { readonly item: Wording }[] | undefined) ?? []
  return [
    { field: 'title', value: text['title'] as Wording },
    { field: 'dates', value: writer.dates(change.date, change.until) },
    { field: 'place', value: writer.inEach(() => (text['place'] as string | null) ?? undefined) },
    { field: 'parties', value: writer.bodies(change.coChairs) },
    { field: 'agenda', value: writer.joined(agenda.map(({ item }) => item)) },
    { field: 'conclusions', value: writer.joined(concluded?.texts ?? []) },
  ]
}

async function commitmentFields(writer: Writer, { change, reports }: Of<'commitment'>, text: Text): Promise<readonly OfferedField[]> {
  const { place } = writer
  const said = await place.dossier.contents<{ readonly account: Wording }>(reports.map(({ digest }) => digest))
  return [
    { field: 'wording', value: (text['exactWording'] ?? {}) as Wording },
    { field: 'owners', value: writer.bodies(change.owners) },
    { field: 'due', value: change.due === null ? {} : writer.dates(change.due, null) },
    { field: 'reports', value: writer.inEach((language) => reports.flatMap(({ digest, facts: { status, on } }) => {
      const account = said.get(digest)?.account[language]
      return account === undefined ? [] : [`${writer.date(language, on)} – ${words(language).field.reportStatuses[status]}: ${account}`]
    }).join('\n')) },
  ]
}

async function programmeFields(writer: Writer, { change, lines }: Of<'programme'>, text: Text): Promise<readonly OfferedField[]> {
  const { place } = writer
  const titles = await place.dossier.contents<{ readonly title: Wording }>(lines.map(({ digest }) => digest))
  return [
    { field: 'title', value: text['title'] as Wording },
    { field: 'year', value: writer.inEach(() => String(change.year)) },
    { field: 'goal', value: (text['aims'] ?? {}) as Wording },
    { field: 'lines', value: writer.inEach((language) => lines.flatMap(({ digest, change: { from } }) => {
      const title = titles.get(digest)?.title[language]
      return title === undefined ? [] : [from === null ? title : `${writer.date(language, from)} – ${title}`]
    }).join('\n')) },
  ]
}
