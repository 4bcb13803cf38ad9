import { readCommitments, type CommitmentReading } from '../../../app/planning/commitment-reading.ts'
import { recentExchanges } from '../../../app/overview/recent.ts'
import { isKnownActType } from '../../../app/overview/journal.ts'
import { Empty } from '../../components/Empty.tsx'
import { Marking } from '../../components/Marking.tsx'
import { Status, type StatusKind } from '../../components/Status.tsx'
import { DateText, Moment } from '../../components/Time.tsx'
import { shortName } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { titlesOf } from '../home/record-title.ts'

/** Of each list as many as are read at a glance. */
export const mostRecent = 4

const folders: Readonly<Record<string, string>> = { write_note: 'notes', ask: 'questions', request_know_how: 'requests', offer_know_how: 'offers' }

export async function OverviewExchanges({ place }: { place: PartnershipDesk }) {
  const { desk, dossier } = place
  const { partnerships: { overview }, acts } = words(desk.language)
  const recent = recentExchanges(dossier, mostRecent)
  const titles = await titlesOf(dossier, recent.map(({ digest }) => digest), desk.language)
  return (
    <section aria-labelledby="overview-exchanges">
      <div class="section-head"><h2 id="overview-exchanges">{overview.exchanges}</h2><p class="aside"><a href={place.href('/exchanges')}>{overview.allExchanges}</a></p></div>
      {recent.length === 0 ? <Empty lead={overview.noExchange} action={{ text: overview.writeNote, href: place.href('/notes/new') }} /> : (
        <ul class="list">
          {recent.map(({ digest, author, act }) => (
            <li>
              <h3><a href={place.href(`/${folders[act.type]}/${shortName(digest)}`)}><bdi>{titles.get(digest) ?? overview.withheld}</bdi></a></h3>
              <p>{isKnownActType(act.type) ? acts.types[act.type] : act.type} · <bdi>{desk.stateName(author)}</bdi> · <Moment place={desk.place} now={desk.now} instant={act.at} /></p>
              <div class="end"><Marking label={dossier.marking(digest)!.tlp} /></div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Standing = keyof ReturnType<typeof words>['field']['commitmentStandings']

const tones: Readonly<Record<Standing, StatusKind>> = {
  no_report: 'idle', not_started: 'idle', in_progress: 'wait', done_reported: 'ok', done_confirmed: 'ok', not_done: 'stop', late: 'stop', overtaken: 'idle', dropped: 'idle', contested: 'stop',
}

/** Of several owners, the one furthest behind is what the list shows. */
export function standingOfCommitment({ owners }: Pick<CommitmentReading, 'owners'>): Standing {
  const order: readonly Standing[] = ['late', 'contested', 'not_done', 'no_report', 'not_started', 'in_progress', 'overtaken', 'done_reported', 'done_confirmed']
  const each = owners.map(({ situation, isLate }): Standing => {
    if (isLate) return 'late'
    if (situation.at === 'no_report') return 'no_report'
    if (situation.at === 'contested') return 'contested'
    if (situation.status !== 'done') return situation.status
    return situation.at === 'confirmed' ? 'done_confirmed' : 'done_reported'
  })
  return each.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))[0] ?? 'no_report'
}

export async function OverviewCommitments({ place }: { place: PartnershipDesk }) {
  const { desk, dossier, partnership } = place
  const { field, partnerships: { overview } } = words(desk.language)
  const agreed = readCommitments(partnership, desk.today).filter(({ commitment }) => commitment.at === 'agreed' && dossier.mayRead(commitment.shown.digest))
  const behind = (reading: CommitmentReading) => `${standingOfCommitment(reading) === 'late' ? 0 : 1}${reading.commitment.shown.change.due ?? '~'}`
  const first = agreed.toSorted((one, other) => (behind(one) < behind(other) ? -1 : 1)).slice(0, mostRecent)
  const titles = await titlesOf(dossier, first.map(({ commitment }) => commitment.shown.digest), desk.language)
  return (
    <section aria-labelledby="overview-commitments">
      <div class="section-head"><h2 id="overview-commitments">{overview.commitments}</h2><p class="aside"><a href={place.href('/commitments')}>{overview.allCommitments}</a></p></div>
      {first.length === 0 ? <Empty lead={overview.noCommitment} /> : (
        <ul class="list">
          {first.map((reading) => {
            const { commitment } = reading
            const standing = standingOfCommitment(reading)
            const { owners, due } = commitment.shown.change
            return (
              <li>
                <h3><a href={place.href(`/commitments/${shortName(commitment.id)}`)}><bdi>{titles.get(commitment.shown.digest) ?? overview.withheld}</bdi></a></h3>
                <p>{owners.map((body, index) => <>{index === 0 ? '' : ', '}<bdi>{desk.stateName(body)}</bdi></>)}{due === null ? null : <> · <DateText place={desk.place} date={due} /></>}</p>
                <div class="end"><Status kind={tones[standing]} word={field.commitmentStandings[standing]} /></div>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
