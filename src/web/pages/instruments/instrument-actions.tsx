import { awaitedOn, mayAccept } from '../../../app/instruments/instrument-record.ts'
import { Notice } from '../../components/Notice.tsx'
import { shortName } from '../../desk.ts'
import { formatList } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { InstrumentRoom } from './instrument-room.ts'
import { isMember } from './room.ts'

/** Proposals that still await somebody, with the way to our answer where it is ours. */
export function OpenProposals({ room, record }: InstrumentRoom) {
  const { desk } = room
  const { instruments } = words(desk.language)
  return (
    <>
      {record.live.map((version) => {
        const awaited = awaitedOn(version)
        const ours = awaited.includes(room.self)
        const names = formatList(desk.place, awaited.map((body) => isolate(desk.party(body).code)))
        return (
          <section><Notice tone="wait" title={instruments.proposals[version.change.action]}>
            <p>{awaited.length === 0 ? instruments.allConsented : ours ? instruments.awaitsUs : instruments.awaits(names)}</p>
            <p><a class={ours ? 'button' : 'button quiet'} href={room.href(`/instruments/${shortName(record.subject)}/answer?version=${shortName(version.held.digest)}`)}>{ours ? instruments.readAndAnswer : instruments.readProposal}</a></p>
          </Notice></section>
        )
      })}
    </>
  )
}

interface Action {
  readonly text: string
  readonly href: string
  readonly main?: boolean
}

/** What we can do now: only what the instrument's situation allows. */
function actionsOf({ room, record, path }: InstrumentRoom): readonly Action[] {
  const { instruments } = words(room.desk.language)
  const { life: { situation, parties }, standing } = record
  const own = parties.find(({ body }) => body === room.self)
  const to = (rest: string) => room.href(`${path}${rest}`)
  if (situation.at === 'negotiation') return []
  const accepts = mayAccept(record, room.self).map((version): Action => ({ text: instruments.acceptAmendment, href: to(`/accept/${shortName(version.held.digest)}`), main: true }))
  if (situation.at === 'ended' || !own?.revision) return accepts
  const actions: Action[] = [...accepts]
  const toSign = own.signature === null && standing.change.past === null && standing.change.signatories.includes(room.self)
  if (toSign) actions.push({ text: instruments.sign, href: to('/sign/powers'), main: true })
  if (own.signature !== null) actions.push({ text: instruments.notifyStep, href: to('/notify'), main: situation.at === 'awaiting_notification' && situation.missing.includes(room.self) })
  if (standing.change.past === null) actions.push({ text: instruments.grantPowers, href: to('/powers') })
  actions.push({ text: instruments.amend, href: to('/amend') }, { text: instruments.end, href: to('/end') })
  if (own.withdrawal === null) actions.push({ text: instruments.withdraw, href: to('/withdraw') })
  actions.push({ text: instruments.publish, href: to('/publish') })
  return actions
}

export function InstrumentActions(opened: InstrumentRoom) {
  const { instruments } = words(opened.room.desk.language)
  const actions = isMember(opened.room) ? actionsOf(opened) : []
  return (
    <aside aria-labelledby="actions">
      <div class="section-head"><h2 id="actions">{instruments.whatWeCanDo}</h2></div>
      {actions.length === 0 ? <p class="empty">{instruments.nothingToDo}</p> : (
        <ul class="entries action-list">
          {actions.map(({ text, href, main }) => <li><a class={main ? 'button' : 'standalone'} href={href}>{text}</a></li>)}
        </ul>
      )}
    </aside>
  )
}
