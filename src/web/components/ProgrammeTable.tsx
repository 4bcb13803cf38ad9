import type { Child } from 'hono/jsx'
import type { Place } from '../format.ts'
import { words } from '../locales/catalogue.ts'
import { ConsentChips, type Consent } from './ConsentMatrix.tsx'
import { Shape, type PartyView } from './Party.tsx'
import { Status, type StatusKind } from './Status.tsx'
import { MonthInitials, YearBars, type Stretch } from './YearBars.tsx'

export interface ProgrammeLine {
  readonly title: string
  readonly href: string
  readonly where: string
  /** As text, with the precision agreed. */
  readonly dates: Child
  readonly stretch: Stretch | undefined
  readonly toConfirm: boolean
  readonly cost: Child
  readonly hosts: readonly PartyView[]
  readonly consents: readonly { readonly party: PartyView; readonly consent: Consent }[]
  readonly status?: { readonly kind: StatusKind; readonly word: string } | undefined
}

export interface ProgrammeProps {
  readonly place: Place
  readonly year: number
  /** Names the table for those who hear it. */
  readonly caption: string
  readonly groups: readonly { readonly title: string; readonly lines: readonly ProgrammeLine[] }[]
  readonly total?: { readonly amount: Child; readonly shares: Child } | undefined
  /** Holidays, Ramadan: stretches shaded in every row and named in the key. */
  readonly shaded?: readonly { readonly stretch: Stretch; readonly name: string }[] | undefined
}

function Line({ line, year, place, shaded }: { line: ProgrammeLine; year: number; place: Place; shaded: readonly Stretch[] }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader"><a href={line.href}><bdi>{line.title}</bdi></a>{line.status === undefined ? null : <> <Status kind={line.status.kind} word={line.status.word} /></>}</th>
      <td role="cell"><bdi>{line.where}</bdi></td>
      <td role="cell" class="number">{line.dates}</td>
      <td role="cell" class="amount number">{line.cost}</td>
      <td role="cell"><ConsentChips language={place.language} consents={line.consents} /></td>
      <td class="track" aria-hidden="true"><YearBars year={year} stretch={line.stretch} hosts={line.hosts.map(({ position }) => position)} toConfirm={line.toConfirm} shaded={shaded} /></td>
    </tr>
  )
}

function Key({ groups, shaded, place }: { groups: ProgrammeProps['groups']; shaded: NonNullable<ProgrammeProps['shaded']>; place: Place }) {
  const { programme } = words(place.language).kit
  const lines = groups.flatMap(({ lines }) => lines)
  const hosts = new Map(lines.flatMap((line) => line.hosts.map((host) => [host.position, host] as const)))
  return (
    <ul class="key">
      {[...hosts.values()].toSorted((one, other) => one.position - other.position).map((host) => <li><Shape position={host.position} /><span>{programme.hostedBy} <bdi>{host.name}</bdi></span></li>)}
      {lines.some(({ toConfirm }) => toConfirm) ? <li><svg class="swatch bars" viewBox="0 0 22 12" aria-hidden="true" focusable="false"><rect class="bar to-confirm" x="1" y="1" width="20" height="10" /></svg>{programme.toConfirm}</li> : null}
      {shaded.map(({ name }) => <li><svg class="swatch bars" viewBox="0 0 22 12" aria-hidden="true" focusable="false"><rect class="shaded" width="22" height="12" /></svg>{name}</li>)}
    </ul>
  )
}

// On a phone each row is laid out as a block, and browsers then forget that it is a table: the roles say it again.

/** The year's programme: an ordinary table whose last column is drawn. All that the bars say stands in the text beside them. */
export function ProgrammeTable({ place, year, caption, groups, total, shaded = [] }: ProgrammeProps) {
  const { programme } = words(place.language).kit
  const stretches = shaded.map(({ stretch }) => stretch)
  return (
    <>
      <table class="programme" role="table">
        <caption class="hidden-words">{caption}</caption>
        <thead role="rowgroup"><tr role="row">
          <th scope="col" role="columnheader">{programme.activity}</th><th scope="col" role="columnheader">{programme.where}</th><th scope="col" role="columnheader">{programme.dates}</th>
          <th scope="col" role="columnheader" class="amount">{programme.cost}</th><th scope="col" role="columnheader">{programme.consent}</th><td class="track" aria-hidden="true"><MonthInitials place={place} /></td>
        </tr></thead>
        {groups.map(({ title, lines }) => (
          <tbody role="rowgroup">
            <tr class="group" role="row"><th colspan={6} scope="rowgroup" role="rowheader">{title}</th></tr>
            {lines.map((line) => <Line line={line} year={year} place={place} shaded={stretches} />)}
          </tbody>
        ))}
        {total === undefined ? null : (
          <tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">{programme.total}</th><td role="cell"></td><td role="cell"></td><td role="cell" class="amount number">{total.amount}</td><td role="cell" class="shares" colspan={2}>{total.shares}</td></tr></tfoot>
        )}
      </table>
      <Key groups={groups} shaded={shaded} place={place} />
    </>
  )
}
