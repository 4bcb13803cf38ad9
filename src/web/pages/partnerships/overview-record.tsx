import type { SameRecordState } from '../../../app/overview/same-record.ts'
import { Notice } from '../../components/Notice.tsx'
import { SameRecord } from '../../components/SameRecord.tsx'
import { Moment } from '../../components/Time.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import { formatNumber } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'

interface RecordProps {
  readonly desk: PageDesk
  readonly partnership: string
  readonly record: SameRecordState
}

/** What differs, in a sentence that names the first act where it is known; `undefined` where nothing does. */
function differenceIn({ desk, record }: RecordProps): string | undefined {
  const { overview } = words(desk.language).partnerships
  const [fork] = record.forks
  if (fork) return overview.forked(isolate(desk.bodyName(fork.body)), fork.number)
  const differing = record.copies.find(({ comparison }) => comparison === 'differs')
  return differing && overview.differs(isolate(desk.stateName(differing.body)))
}

/** A difference comes before everything else on the page. */
export function Difference(props: RecordProps) {
  const { desk, partnership } = props
  const sentence = differenceIn(props)
  if (sentence === undefined) return null
  const { partnerships: { overview }, kit } = words(desk.language)
  return (
    <div class="wrap"><section>
      <Notice tone="stop" glyph="unequal" title={kit.proof.differs} grave role="alert"><p>{sentence}</p><p><a href={desk.href(`/partnerships/${shortName(partnership)}/journal`)}>{overview.seeJournal}</a></p></Notice>
    </section></div>
  )
}

/** Each party's copy with its twelve digits and when it was last seen. */
export function RecordPanel(props: RecordProps) {
  const { desk, record } = props
  const { partnerships: { overview }, kit } = words(desk.language)
  return (
    <SameRecord
      language={desk.language} differs={differenceIn(props)} verify={{ text: overview.verify, href: desk.href('/node/peers') }}
      copies={record.copies.map(({ body, isOurs, acts, code, seenAt }) => ({
        party: desk.party(body), here: isOurs, code,
        acts: acts === null ? kit.proof.unknown : formatNumber(desk.place, acts),
        seen: isOurs ? overview.thisIsUs : seenAt === null ? overview.never : <Moment place={desk.place} now={desk.now} instant={seenAt} />,
      }))}
    />
  )
}
