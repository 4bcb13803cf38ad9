import { Empty } from '../../components/Empty.tsx'
import { Party } from '../../components/Party.tsx'
import { Status } from '../../components/Status.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatDate } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { workPage } from '../../work-page.tsx'
import { commitmentRows, inOrder, type CommitmentRow } from './rows.ts'
import { standings, statusOf, type Standing } from './standing.ts'

/** A note to print and take along: every agreed commitment by owner, and what each owner has said of it. */
export async function stateOfPlayPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const { commitments } = words(desk.language)
  const rows = inOrder((await commitmentRows(place)).filter(({ reading }) => reading.commitment.agreed))
  const reports = rows.flatMap(({ owner }) => owner.reports.slice(-1).map(({ held }) => held.digest))
  const texts = await place.dossier.contents<{ readonly account: Readonly<Record<string, string>> }>(reports)
  return workPage(place, {
    title: commitments.stateOfPlay, section: 'dialogues', current: 'dialogues', above: [{ text: commitments.title, href: place.href('/commitments') }],
    lede: commitments.drawnUp(formatDate(desk.place, desk.today), place.name), shown: [...rows.map(({ reading }) => reading.commitment.shown.digest), ...reports],
    children: rows.length === 0 ? <section><Empty lead={commitments.none}>{commitments.noneText}</Empty></section> : (
      <>
        <section><Counts desk={desk} place={place} rows={rows} /></section>
        {place.members.map((body) => <OwnerNote place={place} rows={rows.filter(({ owner }) => owner.owner === body)} body={body} texts={texts} />)}
      </>
    ),
  })
}

/** How many promises stand where, owner by owner: the same columns for each. */
function Counts({ desk, place, rows }: { desk: PageDesk; place: PartnershipDesk; rows: readonly CommitmentRow[] }) {
  const catalogue = words(desk.language)
  const { commitments } = catalogue
  const has = (row: CommitmentRow, standing: Standing) => (standing === 'late' ? row.owner.isLate : row.standing === standing)
  const used = standings.filter((standing) => rows.some((row) => has(row, standing)))
  return (
    <div class="scroll" tabindex={0} role="region" aria-labelledby="counts">
      <table class="data">
        <caption id="counts">{commitments.counts}</caption>
        <thead><tr><th scope="col">{commitments.owner}</th>{used.map((standing) => <th scope="col" class="amount">{statusOf(standing, catalogue).word}</th>)}</tr></thead>
        <tbody>{place.members.map((body) => <tr><th scope="row"><Party party={place.party(body)} /></th>{used.map((standing) => <td class="amount number">{rows.filter((row) => row.owner.owner === body && has(row, standing)).length}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}

function OwnerNote({ place, rows, body, texts }: { place: PartnershipDesk; rows: readonly CommitmentRow[]; body: string; texts: ReadonlyMap<string, { readonly account: Readonly<Record<string, string>> }> }) {
  const { language, place: where } = place.desk
  const catalogue = words(language)
  const { commitments } = catalogue
  return (
    <section>
      <div class="section-head"><h2><Party party={place.party(body)} /></h2></div>
      {rows.length === 0 ? <p class="empty">{commitments.owesNothing}</p> : (
        <ol class="list">
          {rows.map(({ reading: { commitment }, owner, standing, text }) => {
            const last = owner.reports.at(-1)
            return (
              <li>
                <h3><a href={place.href(`/commitments/${shortName(commitment.id)}`)}><WordingText language={language} text={text?.reading} /></a></h3>
                <p>{commitments.due} {commitment.shown.change.due === null ? commitments.noDeadline : <DateText place={where} date={commitment.shown.change.due} />}{last === undefined ? null : <> · {commitments.asOf} <DateText place={where} date={last.facts.on} /> — <WordingText language={language} text={texts.get(last.held.digest)?.account} /></>}</p>
                <div class="end">{owner.isLate ? <Status {...statusOf('late', catalogue)} /> : null}<Status {...statusOf(standing, catalogue)} /></div>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
