import type { Child } from 'hono/jsx'
import type { GlyphName } from './Glyph.tsx'
import { Marking, type MarkingLabel } from './Marking.tsx'
import { Party, type PartyView } from './Party.tsx'
import { Status, type StatusKind } from './Status.tsx'

/** One obligation of ours. The title is a verb phrase and the whole row leads there; the status says who must act. */
export interface Task {
  readonly href: string
  readonly title: string
  /** The day it is due, or a dash where no deadline was agreed. */
  readonly date: Child
  /** "in 4 days", a weekday, or an hour with its zone. */
  readonly when: Child
  readonly soon?: boolean | undefined
  readonly context: Child
  /** Who proposed it, whose it is: each a short phrase. */
  readonly details?: readonly Child[] | undefined
  readonly status?: { readonly kind: StatusKind; readonly word: string; readonly glyph?: GlyphName | undefined } | undefined
  readonly marking?: MarkingLabel | undefined
}

export interface TaskGroup {
  readonly title: string
  readonly note?: string | undefined
  readonly tasks: readonly Task[]
  /** Said where the group has none. */
  readonly empty?: Child
}

function Row({ task, level }: { task: Task; level: 3 | 4 }) {
  const Heading = `h${level}` as 'h3'
  return (
    <li>
      <div class="due"><b>{task.date}</b><span class={task.soon ? 'soon' : undefined}>{task.when}</span></div>
      <Heading><a href={task.href}><bdi>{task.title}</bdi></a></Heading>
      <p class="context">{task.context}</p>
      {task.details === undefined ? null : <div class="details">{task.details.map((detail) => <span>{detail}</span>)}</div>}
      <div class="end">
        {task.status === undefined ? null : <Status {...task.status} />}
        {task.marking === undefined ? null : <Marking label={task.marking} />}
      </div>
    </li>
  )
}

/** `level` is that of the rows' headings: 3 directly under a section, 4 inside a group. */
export function TaskList({ tasks, level = 3 }: { tasks: readonly Task[]; level?: 3 | 4 | undefined }) {
  return <ul class="tasks">{tasks.map((task) => <Row task={task} level={level} />)}</ul>
}

/** Overdue, this week, later: each group says so when nothing stands in it. */
export function TaskGroups({ groups }: { groups: readonly TaskGroup[] }) {
  return (
    <>
      {groups.map(({ title, note, tasks, empty }) => (
        <>
          <h3 class="period">{title}{note === undefined ? null : <span> {note}</span>}</h3>
          {tasks.length === 0 ? <p class="empty">{empty}</p> : <TaskList tasks={tasks} level={4} />}
        </>
      ))}
    </>
  )
}

/** What awaits another party, in the same tone as ours; `seen` says until when we know it. */
export interface TheirTasks {
  readonly party: PartyView
  readonly seen: Child
  readonly tasks: readonly { readonly date: Child; readonly title: string; readonly note?: Child; readonly overdue?: string | undefined }[]
  readonly empty?: Child
  readonly action?: { readonly text: string; readonly href: string } | undefined
}

export function TheirTaskList({ party, seen, tasks, empty, action }: TheirTasks) {
  return (
    <div class={`theirs party-${(party.position % 4) + 1}`}>
      <h3><Party party={party} /> <span class="seen">{seen}</span></h3>
      {tasks.length === 0 ? <p>{empty}</p> : (
        <ul class="entries">
          {tasks.map(({ date, title, note, overdue }) => (
            <li>
              <b>{date}</b>
              <div>
                <bdi>{title}</bdi>
                {note === undefined ? null : <span class="note">{note}</span>}
                {overdue === undefined ? null : <Status kind="stop" glyph="clock" word={overdue} />}
              </div>
            </li>
          ))}
        </ul>
      )}
      {action === undefined ? null : <p><a class="standalone" href={action.href}>{action.text}</a></p>}
    </div>
  )
}
