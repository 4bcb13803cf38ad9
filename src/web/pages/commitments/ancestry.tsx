import type { Digest, SubjectId } from '../../../core/act.ts'
import type { CommitmentChange } from '../../../core/subjects/commitment.ts'
import { readCommitment, type CommitmentReading } from '../../../app/planning/commitment-reading.ts'
import { readSubject } from '../../../app/subject-reading.ts'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { shortName } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import type { CommitmentText } from './commitment-text.ts'

type Direction = 'from' | 'to'

/** What a promise goes back to and what goes back to it, as two trees of links: a promise made again counts each time. */
export async function Ancestry({ place, reading }: { place: PartnershipDesk; reading: CommitmentReading }) {
  const { commitments } = words(place.desk.language)
  const ids = place.partnership.subjects.ofKind('commitment').map(({ id }) => id)
  const revisions = new Map(ids.map((id) => [id, readSubject<CommitmentChange>(place.partnership, id, 'commitment')!.shown]))
  const texts = await place.dossier.contents<CommitmentText>([...revisions.values()].map(({ digest }) => digest))
  const textOf = (id: SubjectId) => texts.get(revisions.get(id)?.digest ?? '')
  const branch = (direction: Direction) => <Branch place={place} reading={reading} direction={direction} textOf={textOf} above={[reading.commitment.id]} />
  return (
    <section aria-labelledby="ancestry">
      <div class="section-head"><h2 id="ancestry">{commitments.ancestry}</h2></div>
      {reading.from.length + reading.to.length === 0 ? <p class="empty">{commitments.noAncestry}</p> : null}
      {reading.from.length === 0 ? null : <><h3>{commitments.goesBackTo}</h3>{branch('from')}</>}
      {reading.to.length === 0 ? null : <><h3>{commitments.ledTo}</h3>{branch('to')}</>}
    </section>
  )
}

interface BranchProps {
  readonly place: PartnershipDesk
  readonly reading: CommitmentReading
  readonly direction: Direction
  readonly textOf: (id: Digest) => CommitmentText | undefined
  /** What stands above, so that a ring of promises ends where it began. */
  readonly above: readonly SubjectId[]
}

function Branch({ place, reading, direction, textOf, above }: BranchProps) {
  const { language, today, place: where } = place.desk
  const { field } = words(language)
  return (
    <ul class="ancestry">
      {reading[direction].map(({ relation, commitment }) => {
        const next = above.includes(commitment) ? undefined : readCommitment(place.partnership, commitment, today)
        const due = next?.commitment.shown.change.due ?? null
        return (
          <li>
            <b>{field.ancestries[relation]}</b> <a href={place.href(`/commitments/${shortName(commitment)}`)}><WordingText language={language} text={textOf(commitment)?.reading} /></a>{due === null ? null : <small> <DateText place={where} date={due} /></small>}
            {next && next[direction].length > 0 ? <Branch place={place} reading={next} direction={direction} textOf={textOf} above={[...above, commitment]} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
