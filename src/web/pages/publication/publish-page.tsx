import type { PublicationChange } from '../../../core/subjects/publication.ts'
import type { Wording } from '../../../core/wording.ts'
import { readSubject } from '../../../app/subject-reading.ts'
import { plainWording } from '../../components/Wording.tsx'
import { byShortName, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { offeredOf, type OfferedField, type PublishableField } from './offered.ts'
import { publicationForm } from './publication-form.tsx'

const kinds = ['activity', 'session', 'commitment', 'programme'] as const

/** What the address names: a note, or a subject by its short name, and then what of it is agreed. */
function toPublish({ partnership }: PartnershipDesk, name: string | undefined) {
  const note = byShortName(partnership.ofType('write_note').map(({ digest }) => [digest, digest] as const), name)
  if (note !== undefined) return partnership.get(note)
  for (const kind of kinds) {
    const subject = byShortName(partnership.subjects.ofKind(kind).map(({ id }) => [id, id] as const), name)
    const agreed = subject === undefined ? undefined : readSubject(partnership, subject, kind)?.agreed
    if (agreed) return partnership.get(agreed.digest)
  }
  return undefined
}

export async function publishForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  const held = place && toPublish(place, desk.c.req.param('act'))
  const offered = place && held && (await offeredOf(place, held))
  if (!place || !held || !offered) return undefined
  const { exchanges, register } = words(desk.language)
  const title = plainWording(desk.language, offered.title)
  return publicationForm({
    place, subject: null, of: held.digest, path: `/publish/${desk.c.req.param('act')}`, title: offered.title, fields: offered.fields, chosen: [],
    page: {
      title: `${exchanges.publish.title} – ${title}`, section: 'register', current: 'exchanges', shown: offered.shown,
      above: [{ text: exchanges.publish.list, href: place.href('/publications') }], kicker: register.published.title,
    },
  })
}

/** Starts from what was published: a correction is another version, and both stay visible. */
export async function correctForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  const subject = place?.subjectId('publication', desk.c.req.param('publication'))
  const reading = place && subject !== undefined ? readSubject<PublicationChange>(place.partnership, subject, 'publication') : undefined
  if (!place || !reading?.agreed || reading.agreed.change.situation === 'withdrawn') return undefined
  const { agreed } = reading
  const text = await place.dossier.content<{ readonly title: Wording; readonly values: readonly { readonly field: PublishableField; readonly value: Wording }[] }>(agreed.digest)
  const held = place.partnership.get(agreed.change.of)
  const offered = held && (await offeredOf(place, held))
  if (!text) return undefined
  const { publish } = words(desk.language).exchanges
  const path = `/publications/${shortName(reading.id)}`
  return publicationForm({
    place, subject: reading.id, of: agreed.change.of, path: `${path}/correct`, title: text.title, fields: withPublished(text.values, offered?.fields ?? []), chosen: agreed.change.fields,
    page: { title: publish.correct, section: 'register', current: 'exchanges', shown: [agreed.digest], above: [{ text: publish.list, href: place.href('/publications') }, { text: plainWording(desk.language, text.title), href: place.href(path) }] },
  })
}

/** What was published stands as it was; what was not may be added. Several values of one field become one text. */
function withPublished(values: readonly { readonly field: PublishableField; readonly value: Wording }[], offered: readonly OfferedField[]): readonly OfferedField[] {
  const published = [...Map.groupBy(values, ({ field }) => field)].map(([field, group]): OfferedField => ({ field, value: joined(group.map(({ value }) => value)) }))
  return [...published, ...offered.filter(({ field }) => !published.some((one) => one.field === field))]
}

function joined(values: readonly Wording[]): Wording {
  const languages = [...new Set(values.flatMap((value) => Object.keys(value)))] as (keyof Wording)[]
  return Object.fromEntries(languages.map((language) => [language, values.flatMap((value) => value[language] ?? []).join('\n\n')]))
}
