import type { FollowUp } from '../../../app/compiled/entry.ts'
import type { Promised, PromisesAtOnce } from '../../../app/compiled/promises.ts'
import { References, type Numbering } from './numbering.tsx'
import { Bound } from './parties.tsx'
import type { Reading } from './reading.tsx'
import { EntryLink, Known, Note, Told, When } from './told.tsx'

/** Commitments meeting by meeting; each meeting folds on a phone. `numbering`: the page lists its sources. */
export function PromisesTable({ reading, madeAt, numbering }: { reading: Reading; madeAt: readonly PromisesAtOnce[]; numbering: Numbering }) {
  return (
    <div class="promises">
      {madeAt.map((group, index) => {
        const name = `made-${index + 1}`
        return (
          <details class="fold opens" open={madeAt.length === 1 ? true : undefined}>
            <summary><h3 id={name}><b>{group.on?.slice(0, 4) ?? '…'}</b><Origin reading={reading} group={group} /></h3><span class="count">{group.promised.length}</span></summary>
            <OneMeeting reading={reading} promised={group.promised} numbering={numbering} labelledBy={name} />
          </details>
        )
      })}
    </div>
  )
}

/** Its title alone: the summary is one control and holds no link. */
function Origin({ reading, group }: { reading: Reading; group: PromisesAtOnce }) {
  const named = group.instrument ?? group.session
  return named ? <Told text={named.title} language={reading.language} /> : <>{reading.says.table.announced}</>
}

function OneMeeting({ reading, promised, numbering, labelledBy }: { reading: Reading; promised: readonly Promised[]; numbering: Numbering; labelledBy: string }) {
  const { table } = reading.says
  return (
    <table aria-labelledby={labelledBy}>
      <thead><tr>
        <th scope="col">{table.commitment}</th><th scope="col">{table.bound}</th><th scope="col">{table.due}</th><th scope="col">{table.known}</th><th scope="col">{table.sources}</th>
      </tr></thead>
      <tbody>{promised.map((each) => <Row reading={reading} promised={each} numbering={numbering} />)}</tbody>
    </table>
  )
}

function Row({ reading, promised: { commitment, sources }, numbering }: { reading: Reading; promised: Promised; numbering: Numbering }) {
  const { table } = reading.says
  const { id, due, status, followUp, note, bound } = commitment
  return (
    <tr id={id}>
      <th scope="row"><EntryLink reading={reading} id={id} />{note === null ? null : <span class="remark"><Note text={note} language={reading.language} /></span>}</th>
      <td><Bound reading={reading} bodies={bound} /></td>
      <td class={due === null ? 'due none' : 'due'} data-label={table.due}>{due === null ? <span class="hidden-words">{table.noDue}</span> : <When reading={reading} date={due} />}</td>
      <td><Known reading={reading} status={status}>{status === 'not_known' ? reading.says.nothingFoundShort : undefined}</Known>{numbering.size === 0 ? <LastDay reading={reading} followUp={followUp} /> : followUp.map((follow) => <After reading={reading} follow={follow} />)}</td>
      <td>{numbering.size === 0 ? <a href={reading.entry(id)}>{reading.field.source(sources.length)}</a> : <References reading={reading} sources={sources} numbering={numbering} inTable />}</td>
    </tr>
  )
}

/** Where every commitment is listed, the day of what followed is enough; its page tells the rest. */
function LastDay({ reading, followUp }: { reading: Reading; followUp: readonly FollowUp[] }) {
  const last = followUp.flatMap(({ date }) => date ?? []).toSorted().at(-1)
  return last === undefined ? null : <span class="after"><When reading={reading} date={last} /></span>
}

function After({ reading, follow }: { reading: Reading; follow: FollowUp }) {
  return <span class="after">{follow.date === null ? null : <><When reading={reading} date={follow.date} />{reading.language === 'fr' ? '\u00a0: ' : ': '}</>}<Told text={follow.text} language={reading.language} /></span>
}
