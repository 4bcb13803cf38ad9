import type { PartyLife } from '../../../core/instrument-life.ts'
import { Party } from '../../components/Party.tsx'
import { Status } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { named } from '../../desk.ts'
import { languageOfText } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import type { InstrumentRoom } from './instrument-room.ts'
import type { Signed } from './signed.ts'
import { partyStanding } from './life-view.ts'
import { inOrder } from './room.ts'

interface Row {
  readonly body: string
  readonly life: PartyLife | undefined
  readonly signed: Signed | undefined
}

/** Who is party, in what capacity it signed, and where each stands. Parties that are no members here stand by the name their source gives. */
export function PartiesTable({ opened, signed }: { opened: InstrumentRoom; signed: readonly Signed[] }) {
  const { room, record } = opened
  const { desk } = room
  const { instruments, field } = words(desk.language)
  const { change } = record.standing
  const bodies = record.life.parties.length > 0 ? record.life.parties.map(({ body }) => body) : change.signatories
  const rows = inOrder(room, bodies).map((body): Row => ({ body, life: record.life.parties.find((party) => party.body === body), signed: signed.findLast(({ held }) => held.author === body) }))
  return (
    <div>
      <Table id="parties" caption={change.nature === 'binding' ? instruments.parties : instruments.participants} stacked rows={rows} columns={[
        { head: field.membershipRoles.party, cell: ({ body }) => <><Party party={desk.party(body)} /><br /><small><bdi>{desk.bodyName(body)}</bdi></small></> },
        { head: field.membershipRoles.signatory, cell: (row) => <Signatory opened={opened} row={row} /> },
        { head: instruments.notifications, cell: ({ life }) => (life?.notifications ?? []).map(({ step, on }) => <p>{field.notifications[step]}, <DateText place={desk.place} date={on} /></p>) },
        { head: instruments.standing, cell: ({ life }) => {
          const standing = life ? partyStanding(desk.place, life.situation, change.nature) : { kind: 'idle' as const, word: instruments.notBound, note: undefined }
          return <><Status kind={standing.kind} word={standing.word} />{standing.note === undefined ? null : <><br /><small>{standing.note}</small></>}</>
        } },
      ]} />
      {(change.past?.otherParties.length ?? 0) === 0 ? null : <p class="after-table">{instruments.otherParties} {change.past!.otherParties.map((name, index) => <>{index === 0 ? '' : ' · '}<bdi>{name}</bdi></>)}</p>}
    </div>
  )
}

function Signatory({ opened, row: { signed } }: { opened: InstrumentRoom; row: Row }) {
  const { room: { desk } } = opened
  const { instruments, field } = words(desk.language)
  if (!signed) return <small>{opened.record.standing.change.past ? instruments.seeSources : instruments.notSigned}</small>
  const { facts, text } = signed
  const position = text && named(text.function, desk.language)
  return (
    <>
      {text === undefined ? null : <><bdi>{text.signatory}</bdi><br /></>}
      <small>{position === undefined ? null : <><bdi lang={languageOfText(text!.function, desk.language)}>{position}</bdi> · </>}{field.capacities[facts.capacity]}</small><br />
      <DateText place={desk.place} date={facts.on} />{text?.place ? <>, <bdi>{text.place}</bdi></> : null}
      {facts.form === 'ad_referendum' ? <><br /><small>{field.signatureForms.ad_referendum}</small></> : null}
    </>
  )
}
