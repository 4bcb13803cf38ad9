import type { BodyId } from '../../../core/act.ts'
import type { FreezeReason } from '../../../core/freezing.ts'
import { holdingOf, numberHeld } from '../../../app/overview/feed-holding.ts'
import { Glyph } from '../../components/Glyph.tsx'
import { Party } from '../../components/Party.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { byShortName } from '../../desk.ts'
import { dayOf, formatNumber } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { inOrder } from '../instruments/room.ts'

interface HeldProps {
  readonly room: PartnershipDesk
  readonly body: BodyId
  readonly why: FreezeReason
}

/** The member named in the address: its feed is what the page is about. */
export function bodyNamed(room: PartnershipDesk, bodies: Iterable<BodyId>): BodyId | undefined {
  return byShortName([...bodies].map((body) => [body, body] as const), room.desk.c.req.param('body'))
}

/** Who holds the feed of one body, and up to which of its acts: this is what a later run, or a removal, rests on. */
export function Holders({ room, body, why }: HeldProps) {
  const { desk } = room
  const { feeds } = words(desk.language)
  return (
    <Table id="holders" caption={feeds.held} stacked rows={inOrder(room, room.members)} columns={[
      { head: feeds.member, cell: (member: BodyId) => <><Party party={desk.party(member)} /><br /><small><bdi>{desk.bodyName(member)}</bdi></small></> },
      { head: feeds.upTo, cell: (member: BodyId) => member === body ? feeds.itself : <UpTo room={room} holder={member} body={body} why={why} /> },
    ]} />
  )
}

function UpTo({ room: { desk, dossier }, holder, body, why }: HeldProps & { holder: BodyId }) {
  const { feeds } = words(desk.language)
  const holding = holdingOf(dossier, holder, body, why)
  if (!holding) return <span class="state state-idle"><span>{feeds.notYet}</span></span>
  return (
    <span class="state state-ok">
      <Glyph name="tick" /> <span>{holding.upTo === null ? feeds.none : feeds.toNumber(formatNumber(desk.place, holding.upTo))}</span> <small><DateText place={desk.place} date={dayOf(holding.at, desk.place.zone)} /></small>
    </span>
  )
}

/** What our own freeze would say, before it is sealed. */
export function holdSentence({ desk, dossier }: PartnershipDesk, body: BodyId): string {
  const { feeds } = words(desk.language)
  const number = numberHeld(dossier, body)
  return number === null ? feeds.holdNone : feeds.holdUpTo(formatNumber(desk.place, number))
}
