import type { Clock, InstrumentRecord } from '../../../app/instruments/instrument-record.ts'
import type { BodyId } from '../../../core/act.ts'
import type { LifeSituation, PartySituation } from '../../../core/instrument-life.ts'
import type { StatusKind } from '../../components/Status.tsx'
import { formatPartialDate, type Place } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'

export interface StandingView {
  readonly kind: StatusKind
  readonly word: string
  /** A date as precise as it is known, or where the day is not known the words for that. */
  readonly note?: string | undefined
}

/** Where an instrument stands for us, in the words of the field. */
export function standingOf(place: Place, { life, standing, live }: Pick<InstrumentRecord, 'life' | 'standing' | 'live'>, us: BodyId): StandingView {
  const { field: { instrumentStatuses: says }, instruments } = words(place.language)
  const { situation, term, parties, amendments } = life
  const own = parties.find(({ body }) => body === us)
  const binding = standing.change.nature === 'binding'
  const since = (on: string | null) => (on === null ? instruments.dayNotKnown : instruments.since(formatPartialDate(place, on)))
  if (situation.at === 'negotiation') return live.length > 0 ? { kind: 'wait', word: instruments.adoptionOpen } : { kind: 'idle', word: instruments.notAdopted }
  if (situation.at !== 'ended' && own?.withdrawal) return { kind: 'stop', word: says.notice_given, note: instruments.until(formatPartialDate(place, own.withdrawal.on)) }
  switch (situation.at) {
    case 'adopted': return { kind: 'talk', word: says.text_agreed }
    case 'signature': return { kind: 'talk', word: instruments.beingSigned(situation.signed.length, situation.signed.length + situation.missing.length) }
    case 'awaiting_notification': return { kind: 'wait', word: says.domestic_procedure_pending }
    case 'awaiting_date': return { kind: 'wait', word: says.signed, note: instruments.from(formatPartialDate(place, situation.on)) }
    case 'ended': return { kind: 'idle', word: endWord(place, situation), note: since(situation.on) }
    case 'force': {
      const amended = amendments.some(({ force }) => force.at === 'force')
      const renewed = term.at === 'renews' && term.renewals > 0
      const word = amended && binding ? says.in_force_as_amended : renewed ? says.renewed_tacitly : binding ? says.in_force : says.in_effect
      return { kind: 'ok', word, note: since(situation.since) }
    }
  }
}

function endWord(place: Place, { reason }: Extract<LifeSituation, { at: 'ended' }>): string {
  const { field: { instrumentStatuses: says } } = words(place.language)
  return reason === 'expiry' ? says.expired : says.terminated
}

export function clockWords(place: Place, clock: Clock, codeOf: (body: BodyId) => string): string | undefined {
  const { clocks } = words(place.language).instruments
  if (clock.at === 'none') return undefined
  const on = formatPartialDate(place, clock.on)
  return clock.at === 'leaves' ? clocks.leaves(codeOf(clock.body ?? ''), on) : clocks[clock.at](on)
}

export function partyStanding(place: Place, situation: PartySituation, nature: 'binding' | 'non_binding'): StandingView {
  const { field: { instrumentStatuses: says }, instruments } = words(place.language)
  const on = (day: string) => formatPartialDate(place, day)
  switch (situation.at) {
    case 'not_bound': return { kind: 'idle', word: instruments.notBound }
    case 'adopted': return { kind: 'wait', word: instruments.signatureAwaited }
    case 'signed_ad_referendum': return { kind: 'wait', word: says.signed_ad_referendum, note: on(situation.on) }
    case 'signed': return { kind: 'ok', word: says.signed, note: on(situation.on) }
    case 'notified': return { kind: 'ok', word: says.notified, note: on(situation.on) }
    case 'provisional': return { kind: 'ok', word: says.provisionally_applied, note: on(situation.on) }
    case 'force': return { kind: 'ok', word: nature === 'binding' ? says.in_force : says.in_effect, note: situation.since === null ? instruments.dayNotKnown : on(situation.since) }
    case 'notice': return { kind: 'stop', word: says.notice_given, note: instruments.until(on(situation.until)) }
    case 'left': return { kind: 'idle', word: instruments.left, note: on(situation.on) }
  }
}
