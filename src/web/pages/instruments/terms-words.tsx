import type { Child } from 'hono/jsx'
import type { InstrumentChange } from '../../../core/subjects/instrument.ts'
import { Party } from '../../components/Party.tsx'
import type { Place } from '../../format.ts'
import { formatDate, formatList } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { Terms } from './terms-form.ts'
import type { PageDesk } from '../../desk.ts'
import { inOrder } from './room.ts'
import { languageName } from './text-columns.tsx'

/** The rule of entry into force in words; what does not bind comes into effect and is never said to be in force. */
export function forceWords(place: Place, force: Terms['force'], nature: InstrumentChange['nature']): string {
  const { field, instruments } = words(place.language)
  const said = nature === 'binding' ? field.force : instruments.effect
  switch (force.rule) {
    case 'on_signature': return said.on_signature
    case 'on_date': return said.on_date(formatDate(place, force.date))
    case 'on_last_notification': return said.on_last_notification(force.days)
    case 'not_known': return said.not_known
  }
}

export function durationWords(place: Place, { durationMonths, renewal }: Pick<Terms, 'durationMonths' | 'renewal'>): string {
  const { instruments, field } = words(place.language)
  return durationMonths === null ? instruments.withoutTerm : `${instruments.months(durationMonths)} — ${field.renewals[renewal]}`
}

/** All that a text says of itself, for a page that asks whether it is right. */
export function ChangeFacts({ desk, change, code, children }: { desk: PageDesk; change: InstrumentChange; code?: string | null | undefined; children?: Child }) {
  const { place } = desk
  const { instruments, field, drafts } = words(desk.language)
  return (
    <dl class="answers">
      {code ? <div><dt>{instruments.textCode}</dt><dd><span class="code text-code">{code}</span><br /><small>{instruments.textCodeHint}</small></dd></div> : null}
      <div><dt>{drafts.form}</dt><dd>{field.instrumentForms[change.form]}</dd></div>
      <div><dt>{drafts.nature}</dt><dd><b>{field.natures[change.nature]}</b></dd></div>
      <div><dt>{drafts.authentic}</dt><dd>{formatList(place, change.authentic.map((lang) => languageName(desk.language, lang)))} · {instruments.articleCount(change.articles)}</dd></div>
      <div><dt>{instruments.signatories}</dt><dd><ul class="entries">{inOrder({ desk }, change.signatories).map((body) => <li><Party party={desk.party(body)} /> — <bdi>{desk.bodyName(body)}</bdi></li>)}</ul></dd></div>
      <div><dt>{instruments.forceRule}</dt><dd>{forceWords(place, change.force, change.nature)}</dd></div>
      <div><dt>{instruments.duration}</dt><dd>{durationWords(place, change)}</dd></div>
      <div><dt>{instruments.notice}</dt><dd>{instruments.months(change.noticeMonths)}</dd></div>
      <div><dt>{instruments.accession}</dt><dd>{change.openToAccession ? instruments.openToOthers : instruments.closedToOthers}</dd></div>
      {children}
    </dl>
  )
}
