import type { BodyId, Digest } from '../../../core/act.ts'
import type { Verdict } from '../../../core/verdicts.ts'
import type { Wording } from '../../../core/wording.ts'
import { Party } from '../../components/Party.tsx'
import { Status } from '../../components/Status.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { shortName } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'

export interface VerdictText {
  readonly remark?: Wording | null
  readonly reason?: Wording
}

/** What the others say to a report, side by side: who confirms, who contests and why. One does not undo the other. */
export function Verdicts({ place, report, author, verdicts, texts }: {
  place: PartnershipDesk; report: Digest; author: BodyId; verdicts: readonly Verdict[]; texts: ReadonlyMap<Digest, VerdictText>
}) {
  const { language } = place.desk
  const { commitments } = words(language)
  return (
    <>
      {verdicts.length === 0 ? null : (
        <ul class="list">
          {verdicts.map(({ body, says, act }) => {
            const text = texts.get(act)
            return (
              <li>
                <p><Party party={place.party(body)} /></p>
                {says === 'contest' ? <p>{commitments.because} <WordingText language={language} text={text?.reason} /></p> : text?.remark ? <p><WordingText language={language} text={text.remark} /></p> : null}
                <div class="end"><Status kind={says === 'confirm' ? 'ok' : 'stop'} word={says === 'confirm' ? commitments.confirmed : commitments.contested} /></div>
              </li>
            )
          })}
        </ul>
      )}
      {author === place.self ? null : (
        <p class="actions">
          <a class="button small" href={place.href(`/reports/${shortName(report)}?say=confirm`)}>{commitments.confirm}</a>
          <a class="button quiet small" href={place.href(`/reports/${shortName(report)}?say=contest`)}>{commitments.contest}</a>
        </p>
      )}
    </>
  )
}
