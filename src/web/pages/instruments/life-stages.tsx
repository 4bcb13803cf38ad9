import type { InstrumentRecord, Version } from '../../../app/instruments/instrument-record.ts'
import type { LifeStage } from '../../components/Life.tsx'
import { DateText } from '../../components/Time.tsx'
import { dayOf } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { Room } from './room.ts'

/** From negotiation to the end, each stage with the date that is known; of the past nothing is said that no source says. */
export function stagesOf(room: Room, record: InstrumentRecord): readonly LifeStage[] {
  const { field: { lifeStages: names } } = words(room.desk.language)
  const { life: { situation }, standing } = record
  const forceName = standing.change.nature === 'binding' ? names.entry_into_force : names.coming_into_effect
  const stages = standing.change.past ? pastStages(room, standing, forceName) : livedStages(room, record, forceName)
  if (situation.at !== 'ended') return stages
  return [...stages, { name: names.termination, situation: 'done', note: <DateText place={room.desk.place} date={situation.on} /> }]
}

function pastStages({ desk }: Room, { change }: Version, forceName: string): readonly LifeStage[] {
  const { field: { lifeStages: names } } = words(desk.language)
  const stage = (name: string, date: string | null): LifeStage => date === null ? { name, situation: 'not_known' } : { name, situation: 'done', note: <DateText place={desk.place} date={date} /> }
  return [stage(names.signature, change.past!.signed), stage(forceName, change.past!.inForce)]
}

function livedStages(room: Room, { life: { situation, parties }, standing }: InstrumentRecord, forceName: string): readonly LifeStage[] {
  const { desk, partnership } = room
  const { field: { lifeStages: names } } = words(desk.language)
  const day = (date: string) => <DateText place={desk.place} date={date} />
  const order = ['negotiation', 'adopted', 'signature', 'awaiting_notification', 'awaiting_date', 'force', 'ended']
  const reached = order.indexOf(situation.at)
  const at = (from: number, until: number): LifeStage['situation'] => (reached > until ? 'done' : reached >= from ? 'now' : 'ahead')
  const completing = standing.situation.at === 'effective' ? partnership.get(standing.situation.by) : undefined
  const signed = parties.flatMap(({ signature }) => (signature ? [signature.on] : []))
  const tabled = standing.change.draft === null ? undefined : partnership.get(standing.change.draft)
  const notified = parties.flatMap(({ notifications }) => notifications.map(({ on }) => on))
  const stages: LifeStage[] = []
  if (tabled) stages.push({ name: names.negotiation, situation: 'done', note: day(dayOf(tabled.act.at, desk.place.zone)) })
  stages.push({ name: names.adoption, situation: at(0, 0), note: completing ? day(dayOf(completing.act.at, desk.place.zone)) : '' })
  stages.push({ name: names.signature, situation: at(1, 2), note: signed.length === 0 ? '' : `${signed.length}/${standing.change.signatories.length}` })
  if (standing.change.force.rule === 'on_last_notification') stages.push({ name: names.notification, situation: at(3, 3), note: notified.length === 0 ? '' : `${notified.length}/${standing.change.signatories.length}` })
  const since = situation.at === 'force' ? situation.since : situation.at === 'awaiting_date' ? situation.on : null
  stages.push({ name: forceName, situation: situation.at === 'force' && since === null ? 'not_known' : reached >= 5 ? 'done' : at(4, 4), note: since === null ? undefined : day(since) })
  return stages
}
