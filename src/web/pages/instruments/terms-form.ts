import type { BodyId } from '../../../core/act.ts'
import type { InstrumentChange } from '../../../core/subjects/instrument.ts'
import type { Language } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { Posted } from '../../posted.ts'
import type { Values } from './draft-form.ts'

/** What a text says of its own life, as a form asks for it. */
export type Terms = Pick<InstrumentChange, 'force' | 'durationMonths' | 'renewal' | 'noticeMonths' | 'openToAccession'>

function numberIn(posted: Posted, name: string): number | null {
  const text = posted.text(name)
  return text === null || !/^\d{1,5}$/.test(text) ? null : Number(text)
}

export function forceIn(posted: Posted): Terms['force'] {
  switch (posted.text('force')) {
    case 'on_signature': return { rule: 'on_signature' }
    case 'on_date': return { rule: 'on_date', date: posted.text('force-date') ?? '' }
    case 'on_last_notification': return { rule: 'on_last_notification', days: numberIn(posted, 'force-days') ?? 0 }
    default: return { rule: 'not_known' }
  }
}

export function termsIn(posted: Posted): Terms {
  return {
    force: forceIn(posted),
    durationMonths: numberIn(posted, 'duration-months'),
    renewal: (posted.text('renewal') ?? 'none') as Terms['renewal'],
    noticeMonths: numberIn(posted, 'notice-months') ?? 0,
    openToAccession: posted.text('accession') === 'yes',
  }
}

export function termFaults(posted: Posted, language: Language): Record<string, string> {
  const { errors } = words(language).instruments
  const faults: Record<string, string> = {}
  const force = posted.text('force')
  if (force === null) faults['force'] = errors.force
  if (force === 'on_date' && !/^\d{4}-\d{2}-\d{2}$/.test(posted.text('force-date') ?? '')) faults['force-date'] = errors.forceDate
  if (force === 'on_last_notification' && numberIn(posted, 'force-days') === null) faults['force-days'] = errors.number
  if (posted.text('duration-months') !== null && !numberIn(posted, 'duration-months')) faults['duration-months'] = errors.number
  if (posted.text('renewal') === null) faults['renewal'] = errors.renewal
  if (numberIn(posted, 'notice-months') === null) faults['notice-months'] = errors.number
  if (posted.text('accession') === null) faults['accession'] = errors.accession
  return faults
}

export function valuesOfTerms({ force, durationMonths, renewal, noticeMonths, openToAccession }: Terms): Values {
  return {
    force: force.rule,
    'force-date': force.rule === 'on_date' ? force.date : '',
    'force-days': force.rule === 'on_last_notification' ? String(force.days) : '',
    'duration-months': durationMonths === null ? '' : String(durationMonths),
    renewal, 'notice-months': String(noticeMonths), accession: openToAccession ? 'yes' : 'no',
  }
}

/** Boxes ticked, or what an earlier page carried on in one hidden field. */
export function bodiesIn(posted: Posted, name: string): readonly BodyId[] {
  return [...new Set(posted.all(name).flatMap((value) => value.split(' ')).filter((body) => body !== ''))]
}
