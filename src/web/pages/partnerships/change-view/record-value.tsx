import type { Json, JsonObject } from '../../../../core/act.ts'
import type { Wording } from '../../../../core/wording.ts'
import type { Dossier } from '../../../../app/dossier.ts'
import { Marking, markings, type MarkingLabel } from '../../../components/Marking.tsx'
import { Party } from '../../../components/Party.tsx'
import { DateText } from '../../../components/Time.tsx'
import type { PageDesk } from '../../../desk.ts'
import { formatMoney, formatSize } from '../../../format.ts'
import { direction, endonyms, isLanguage, languages } from '../../../language.ts'
import { words } from '../../../locales/catalogue.ts'

export interface ValueProps {
  readonly desk: PageDesk
  readonly dossier: Dossier
  /** Kind of the subject: the same code has other words in another kind. */
  readonly kind: string
  readonly field: string
  readonly value: Json
  /** Titles of acts that facts cite, those this reader may see. */
  readonly titles: ReadonlyMap<string, string>
}

const digestPattern = /^[0-9a-hjkmnp-tv-z]{52}$/
const datePattern = /^\d{4}(-(\d{2}(-\d{2})?|spring|summer|autumn|winter))?$/

/** One fact or text, whatever its shape: bodies as parties, days as days, codes in words, each language marked as its own. */
export function RecordValue(props: ValueProps) {
  const { desk, value } = props
  const { changes } = words(desk.language)
  if (value === null || (Array.isArray(value) && value.length === 0)) return <>{changes.none}</>
  if (typeof value === 'boolean') return <>{value ? changes.yes : changes.no}</>
  if (typeof value === 'number') return <bdi class="number">{value}</bdi>
  if (typeof value === 'string') return <Text {...props} text={value} />
  if (Array.isArray(value)) return <List {...props} items={value as readonly Json[]} />
  return <Compound {...props} object={value as JsonObject} />
}

function Text({ desk, dossier, kind, field, text, titles }: ValueProps & { text: string }) {
  if ((markings as readonly string[]).includes(text)) return <Marking label={text as MarkingLabel} />
  if (digestPattern.test(text)) {
    if (desk.directory.has(text)) return <Party party={desk.party(text)} />
    const title = titles.get(text)
    return title !== undefined ? <bdi>{title}</bdi> : <code class="id" dir="ltr">{text.slice(0, 12)}{dossier.partnership.get(text) ? '' : '…'}</code>
  }
  if (datePattern.test(text) && field !== 'text') return <DateText place={desk.place} date={text} />
  if (['languages', 'authentic', 'language'].includes(field) && isLanguage(text)) return <bdi lang={text}>{endonyms[text]}</bdi>
  return <bdi>{codeWord(desk, kind, field, text) ?? text}</bdi>
}

/** Where the words of a code stand, by the kind of subject and the field; a free text has none. */
function codeWord(desk: PageDesk, kind: string, field: string, code: string): string | undefined {
  const { field: terms, changes } = words(desk.language)
  const vocabularies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'instrument.form': terms.instrumentForms, 'format.form': terms.formatForms, 'instrument.nature': terms.natures, 'instrument.renewal': terms.renewals,
    'format.level': terms.formatLevels, 'format.chair': terms.chairRules, 'session.situation': terms.sessionSituations, 'activity.situation': terms.activitySituations,
    'activity.type': terms.activityTypes, 'activity.aim': terms.activityAims, 'activity.covers': terms.costCovers, 'activity.role': terms.delegationRoles,
    'commitment.relation': terms.ancestries, 'conclusions.kind': terms.conclusionKinds, 'publication.fields': changes.publishable, 'publication.field': changes.publishable,
  }
  return vocabularies[`${kind}.${field}`]?.[code] ?? (changes.codes as Readonly<Record<string, string>>)[code]
}

function List({ items, ...props }: ValueProps & { items: readonly Json[] }) {
  return <ul>{items.map((item) => <li><RecordValue {...props} value={item} /></li>)}</ul>
}

function Compound({ object, ...props }: ValueProps & { object: JsonObject }) {
  const { desk } = props
  const keys = Object.keys(object)
  if (isWording(object)) return <Wordings text={object as Wording} desk={desk} />
  if (keys.includes('tlp')) {
    const releasable = object['releasable'] as readonly string[]
    return <><Marking label={object['tlp'] as MarkingLabel} />{releasable.map((body) => <> <Party party={desk.party(body)} /></>)}</>
  }
  if (keys.includes('minor')) return <bdi>{formatMoney(desk.place, object['minor'] as number, object['currency'] as string)}</bdi>
  if (keys.includes('mediaType')) return <><bdi>{object['name'] as string}</bdi> <small>({formatSize(desk.place, object['size'] as number)})</small></>
  return <dl class="fields">{keys.map((key) => <FieldRow {...props} field={key} value={object[key]!} />)}</dl>
}

export function isWording(value: Json | undefined): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const entries = Object.entries(value)
  return entries.length > 0 && entries.every(([key, text]) => isLanguage(key) && typeof text === 'string')
}

/** Every language that exists, the reader's first: none is translated for anyone. */
function Wordings({ text, desk }: { text: Wording; desk: PageDesk }) {
  const present = languages.filter((language) => text[language] !== undefined).toSorted((one, other) => Number(other === desk.language) - Number(one === desk.language))
  return (
    <>
      {present.map((language) => (
        <p lang={language} dir={direction(language)}>{present.length > 1 || language !== desk.language ? <small>{endonyms[language]}<br /></small> : null}{text[language]}</p>
      ))}
    </>
  )
}

/** One line of what a revision says. */
export function FieldRow(props: ValueProps) {
  const { fields } = words(props.desk.language).changes
  const label = (fields as Readonly<Record<string, string>>)[props.field] ?? props.field
  return <div><dt>{label}</dt><dd><RecordValue {...props} /></dd></div>
}
