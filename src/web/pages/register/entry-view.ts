import type { AsStated, Bilingual, EntryId, FollowUp } from '../../../app/compiled/entry.ts'
import { sectionOf, type Entry, type EntryOf, type SectionName } from '../../../app/compiled/record.ts'
import type { CommitmentStatus } from '../../../app/compiled/vocabulary.ts'
import type { Catalogue } from '../../locales/catalogue.ts'
import type { Language } from '../../language.ts'

export type FieldName = keyof Catalogue['recorded']['fields']

/** One thing an entry says, as a page must show it. */
export type Value =
  | { readonly as: 'told'; readonly text: Bilingual }
  | { readonly as: 'list'; readonly items: readonly Bilingual[] }
  | { readonly as: 'names'; readonly names: Readonly<Record<Language, string | null>>; readonly uncertain: readonly string[] }
  | { readonly as: 'word'; readonly word: string }
  /** A name, a place, a title as printed: of no language the page could tell. */
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'note'; readonly text: string }
  | { readonly as: 'languages'; readonly codes: readonly string[] }
  | { readonly as: 'date'; readonly dates: readonly string[] }
  | { readonly as: 'entries'; readonly ids: readonly EntryId[] }
  | { readonly as: 'related'; readonly related: readonly { readonly word: string; readonly to: EntryId }[] }
  | { readonly as: 'stated'; readonly stated: readonly AsStated[] }
  | { readonly as: 'status'; readonly status: CommitmentStatus }
  | { readonly as: 'followed'; readonly followUp: readonly FollowUp[] }
  | { readonly as: 'address'; readonly url: string }

export interface Field {
  readonly name: FieldName
  readonly value: Value
}

type Words = Catalogue['recorded']
type Teller<S extends SectionName> = (entry: EntryOf<S>, words: Words) => readonly (Field | readonly Field[])[]

const none: readonly Field[] = []
const told = (name: FieldName, text: Bilingual) => ({ name, value: { as: 'told', text } as const })
const word = (name: FieldName, said: string) => ({ name, value: { as: 'word', word: said } as const })
const text = (name: FieldName, said: string | null) => (said === null ? none : { name, value: { as: 'text', text: said } as const })
const note = (said: string | null) => (said === null ? none : { name: 'note' as const, value: { as: 'note', text: said } as const })
const dates = (name: FieldName, ...days: readonly (string | null)[]) => {
  const known = days.filter((day) => day !== null)
  return known.length === 0 ? none : { name, value: { as: 'date', dates: known } as const }
}
const entries = (name: FieldName, ...ids: readonly (EntryId | null)[]) => {
  const known = ids.filter((id) => id !== null)
  return known.length === 0 ? none : { name, value: { as: 'entries', ids: known } as const }
}
const stated = (name: FieldName, values: readonly AsStated[]) => (values.length === 0 ? none : { name, value: { as: 'stated', stated: values } as const })
const languages = (name: FieldName, codes: readonly string[]) => (codes.length === 0 ? none : { name, value: { as: 'languages', codes } as const })
const address = (name: FieldName, url: string | null) => (url === null ? none : { name, value: { as: 'address', url } as const })

const tellers: { readonly [S in SectionName]: Teller<S> } = {
  sources: (source, words) => [
    text('publisher', source.publisher), address('url', source.url), languages('language', [source.language]), dates('published', source.published),
    dates('retrieved', source.retrieved), word('read', words.readings[source.read]), note(source.note),
  ],
  states: (state, words) => [word('kind', words.stateKinds[state.kind]), { name: 'names', value: { as: 'names', names: state.names, uncertain: [] } }, text('wikidata', state.wikidata)],
  bodies: (body, words) => [
    entries('state', body.state), word('kind', words.bodyKinds[body.kind]), { name: 'names', value: { as: 'names', names: body.names, uncertain: body.uncertainNames } },
    text('short', body.short), address('website', body.website), text('wikidata', body.wikidata), note(body.note),
  ],
  offices: (office) => [told('title', office.title), entries('body', office.body)],
  holders: (holder) => [
    text('name', holder.name), stated('spellings', holder.spellings.map((spelling) => ({ value: spelling.text, sources: spelling.sources }))), note(holder.note),
  ],
  mandates: (mandate) => [
    entries('office', mandate.office), entries('holder', mandate.holder), dates('from', mandate.from), dates('to', mandate.to), dates('attested', ...mandate.attested), note(mandate.note),
  ],
  partnerships: (partnership, words) => [
    word('kind', words.partnershipKinds[partnership.kind]), entries('members', ...partnership.members), dates('since', partnership.since),
    stated('sinceAsStated', partnership.sinceAsStated), languages('languages', partnership.languages), note(partnership.note),
  ],
  instruments: (instrument, words) => [
    word('kind', words.instrumentKinds[instrument.kind]), entries('partnership', instrument.partnership), dates('signedOn', instrument.signedOn), dates('signedBetween', ...(instrument.signedBetween ?? [])),
    text('signedAt', instrument.signedAt), entries('signedBy', ...instrument.signedBy), dates('inForce', instrument.inForce),
    instrument.related.length === 0 ? none : { name: 'related', value: { as: 'related', related: instrument.related.map(({ relation, to }) => ({ word: words.instrumentRelations[relation], to })) } },
    entries('asStatedBy', instrument.asStatedBy), note(instrument.note),
  ],
  sessions: (session, words) => [
    word('kind', words.sessionKinds[session.kind]), entries('partnership', session.partnership), dates('date', session.date), dates('dateEnd', session.dateEnd), stated('dateAsStated', session.dateAsStated),
    text('place', session.place), entries('coChairs', ...session.coChairs), entries('bodies', ...session.bodies),
    session.agenda.fr.length === 0 ? none : { name: 'agenda', value: { as: 'list', items: session.agenda.fr.map((fr, index) => ({ fr, en: session.agenda.en[index] ?? fr })) } },
    told('outcome', session.outcome), entries('produced', ...session.produced), note(session.note),
  ],
  commitments: (commitment) => [
    entries('bound', ...commitment.bound), entries('madeIn', commitment.from, commitment.session), dates('due', commitment.due), commitment.dueText === null ? none : { name: 'dueText', value: { as: 'note', text: commitment.dueText } },
    { name: 'status', value: { as: 'status', status: commitment.status } },
    commitment.followUp.length === 0 ? none : { name: 'followUp', value: { as: 'followed', followUp: commitment.followUp } }, note(commitment.note),
  ],
  activities: (activity, words) => [
    word('status', words.activityStates[activity.state]), entries('partnership', activity.partnership), dates('date', activity.date), dates('dateEnd', activity.dateEnd), text('place', activity.place),
    entries('hosts', ...activity.hosts), entries('partners', ...activity.partners), told('participants', activity.participants),
    word('topics', activity.topics.map((topic) => words.topics[topic]).join(' · ')), entries('under', ...activity.under), note(activity.note),
  ],
  experience: (experience, words) => [word('kind', words.experienceKinds[experience.kind]), entries('side', ...experience.side), entries('partnership', experience.partnership)],
  statements: (statement) => [dates('date', statement.date), entries('issuedBy', ...statement.issuedBy), entries('speaker', statement.speaker), entries('session', statement.session), note(statement.note)],
  divergences: (divergence, words) => [
    word('kind', words.divergenceKinds[divergence.kind]), entries('about', ...divergence.about), stated('claims', divergence.claims), { name: 'keptAs', value: { as: 'note', text: divergence.keptAs } },
  ],
  links: (link, words) => [entries('linkFrom', link.from), word('relation', words.linkRelations[link.relation]), entries('linkTo', link.to)],
}

/** What the entry says, field by field; what is not known is left out, and no field is guessed. */
export function fieldsOf(entry: Entry, words: Words): readonly Field[] {
  const section = sectionOf(entry.id)
  const tell = section && (tellers[section] as unknown as ((entry: Entry, words: Words) => readonly (Field | readonly Field[])[]))
  return tell ? tell(entry, words).flat() : []
}
