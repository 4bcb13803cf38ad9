import type { Wording } from '../../../core/wording.ts'
import type { SessionReading } from '../../../app/planning/meetings.ts'
import { PartyList } from '../../components/PartyList.tsx'
import { Status, type StatusKind } from '../../components/Status.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { shortName } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'

export interface SessionText {
  readonly title: Wording
  readonly place: string | null
  readonly agenda: readonly { readonly item: Wording; readonly presenter: string | null }[]
}

export const sessionKinds: Readonly<Record<SessionReading['shown']['change']['situation'], StatusKind>> = { planned: 'wait', held: 'ok', postponed: 'talk', cancelled: 'idle' }

/** Sessions of a format, the latest first. */
export async function SessionList({ place, sessions }: { place: PartnershipDesk; sessions: readonly SessionReading[] }) {
  const { language, place: where } = place.desk
  const { cooperation, field } = words(language)
  const texts = await place.dossier.contents<SessionText>(sessions.map(({ shown }) => shown.digest))
  return (
    <ul class="list">
      {sessions.map(({ id, at, shown: { digest, change } }) => (
        <li>
          <h3><a href={place.href(`/sessions/${shortName(id)}`)}><WordingText language={language} text={texts.get(digest)?.title} /></a></h3>
          <p>{change.date === null ? cooperation.noDate : <DateText place={where} date={change.date} />}{texts.get(digest)?.place ? <> · <bdi>{texts.get(digest)?.place}</bdi></> : null}{change.coChairs.length === 0 ? null : <> · <PartyList place={place} bodies={change.coChairs} /></>}</p>
          <div class="end">
            {at === 'agreed' ? <Status kind={sessionKinds[change.situation]} word={field.sessionSituations[change.situation]} /> : <Status kind="wait" word={cooperation.situations[at]} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
