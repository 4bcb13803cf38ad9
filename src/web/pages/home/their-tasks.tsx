import type { BodyId } from '../../../core/act.ts'
import { TheirTaskList } from '../../components/TaskList.tsx'
import { Moment } from '../../components/Time.tsx'
import type { PageDesk } from '../../desk.ts'
import { formatMomentSaid } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { theirRow, type TaskView } from './task-view.tsx'

const staleAfter = 12 * 3_600_000

/** "seen today at 9:42", and where that is long ago, that it has not been seen since. */
export function SeenText({ desk, body }: { desk: PageDesk; body: BodyId }) {
  const { todo } = words(desk.language)
  const at = desk.site.node.pairing.get(body)?.lastSeenAt ?? null
  if (at === null) return <>{todo.neverSeen}</>
  const isStale = isLongAgo(desk.now, at)
  // The moment stands in the sentence as text; the element carries it for machines.
  const [before, after] = (isStale ? todo.seenNotSince('|') : todo.seen('|')).split('|')
  return <>{before}<Moment place={desk.place} now={desk.now} instant={at} said />{after}</>
}

export function isLongAgo(now: string, instant: string): boolean {
  return Date.parse(now) - Date.parse(instant) > staleAfter
}

/** What awaits one other body, in the same tone as what awaits us, with the time until when we know it. */
export function TheirTasks({ desk, body, views, contextOf }: { desk: PageDesk; body: BodyId; views: readonly TaskView[]; contextOf: (view: TaskView) => string | undefined }) {
  const { todo } = words(desk.language)
  const party = desk.party(body)
  const at = desk.site.node.pairing.get(body)?.lastSeenAt ?? null
  const name = isolate(party.name)
  const empty = at !== null && isLongAgo(desk.now, at) ? todo.nothingAwaited(name, formatMomentSaid(desk.place, desk.now, at)) : todo.nothingAwaits(name)
  return <TheirTaskList party={party} seen={<SeenText desk={desk} body={body} />} tasks={views.map((view) => theirRow(desk, view, contextOf(view)))} empty={empty} />
}
