import type { Dossier } from '../../../app/dossier.ts'
import { readSubjects } from '../../../app/subject-reading.ts'
import type { Content } from '../../../core/act.ts'
import type { SessionChange } from '../../../core/subjects/session.ts'
import { DateText } from '../../components/Time.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { titleIn } from './record-title.ts'

interface NextSession {
  readonly href: string
  readonly title: string
  readonly date: string | null
  readonly place: string | null
  readonly states: string
}

/** Sessions planned from today on, the nearest first; those without a day last. */
export async function nextSessions(desk: PageDesk, dossiers: readonly Dossier[], most: number): Promise<readonly NextSession[]> {
  const found = dossiers.flatMap((dossier) => readSubjects<SessionChange>(dossier.partnership, 'session').flatMap((session) => {
    const { change, digest } = session.shown
    const isAhead = session.at !== 'dropped' && change.situation === 'planned' && (change.date === null || `${change.date}~` >= desk.today)
    return isAhead && dossier.mayRead(digest) ? [{ dossier, session }] : []
  }))
  const key = (date: string | null) => date ?? '~'
  const nearest = found.toSorted((one, other) => (key(one.session.shown.change.date) < key(other.session.shown.change.date) ? -1 : 1)).slice(0, most)
  return Promise.all(nearest.map(async ({ dossier, session }) => {
    const { change, digest } = session.shown
    const content = await dossier.content<Content & { readonly place?: string | null }>(digest)
    const bodies = change.coChairs.length > 0 ? change.coChairs : change.host === null ? [] : [change.host]
    return {
      href: desk.href(`/partnerships/${shortName(dossier.partnership.id)}/sessions/${shortName(session.id)}`),
      title: titleIn(content, desk.language) ?? words(desk.language).todo.untitled,
      date: change.date, place: content?.place ?? null,
      states: bodies.map((body) => desk.party(body).code).join(', '),
    }
  }))
}

export function SessionsStrip({ desk, sessions }: { desk: PageDesk; sessions: readonly NextSession[] }) {
  const { todo } = words(desk.language)
  if (sessions.length === 0) return null
  return (
    <section class="facts sessions" aria-labelledby="next-sessions"><div class="wrap">
      <div class="sessions-head"><h2 id="next-sessions">{todo.sessions}</h2><p><a href={desk.href('/dialogues')}>{todo.allSessions}</a></p></div>
      <ul class="entries">
        {sessions.map(({ href, title, date, place, states }) => (
          <li>
            <b>{date === null ? todo.dateToAgree : <DateText place={desk.place} date={date} />}</b>
            <a href={href}><bdi>{title}</bdi></a>
            <small>{place === null ? null : <bdi>{place}</bdi>}{place !== null && states !== '' ? ' · ' : ''}<bdi>{states}</bdi></small>
          </li>
        ))}
      </ul>
    </div></section>
  )
}
