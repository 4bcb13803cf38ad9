import type { Digest } from '../../../core/act.ts'
import type { Dossier } from '../../../app/dossier.ts'
import type { Task } from '../../../app/overview/agenda.ts'
import { Party } from '../../components/Party.tsx'
import type { Task as TaskRow } from '../../components/TaskList.tsx'
import { DateText } from '../../components/Time.tsx'
import type { StatusKind } from '../../components/Status.tsx'
import { daysBetween, formatRelativeDays } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { PageDesk } from '../../desk.ts'
import { titlesOf } from './record-title.ts'
import { periodOf, type Period } from './period.ts'
import { rangesOf } from './article-ranges.ts'
import { taskPath } from './task-path.ts'

export interface TaskView {
  readonly task: Task
  /** A verb and what it is about. */
  readonly title: string
  readonly period: Period
}

type Kind = Task['obligation']['kind']

/** The act whose content names what an obligation is about: the item asked for, or else the act that asks. */
function namingAct({ dossier, obligation }: Task): Digest {
  if (obligation.kind === 'purge') return obligation.subject
  const item = dossier.partnership.get(obligation.act)?.act.facts['item']
  return obligation.kind === 'answer_release_request' && typeof item === 'string' ? item : obligation.act
}

export async function taskViews(desk: PageDesk, tasks: readonly Task[]): Promise<readonly TaskView[]> {
  const titles = new Map<Digest, string>()
  for (const [dossier, group] of Map.groupBy(tasks, (task) => task.dossier)) {
    for (const [digest, title] of await titlesOf(dossier, group.map(namingAct), desk.language)) titles.set(digest, title)
  }
  return tasks.map((task) => ({
    task,
    title: verbOf(desk, task, titles.get(namingAct(task))),
    period: periodOf({ by: task.by, isLate: task.obligation.isLate }, desk.today),
  }))
}

function verbOf(desk: PageDesk, { dossier, obligation }: Task, title: string | undefined): string {
  const { todo } = words(desk.language)
  const named = title === undefined ? todo.untitled : isolate(title)
  if (obligation.kind === 'consent') {
    if (obligation.act === dossier.partnership.id) return todo.found(named)
    const verbs: Readonly<Record<string, (title: string) => string>> = todo.consent
    return verbs[obligation.subjectKind]!(named)
  }
  if (obligation.kind === 'take_position') return todo.takePosition(named, isolate(rangesOf(obligation.articles)), obligation.articles.length)
  if (aboutBodies.includes(obligation.kind)) return todo.others[obligation.kind](isolate(desk.bodyName(obligation.subject)))
  return todo.others[obligation.kind](named)
}

/** Their subject is a body, and no act. */
const aboutBodies: readonly Kind[] = ['freeze_forked', 'freeze_to_remove', 'reopen']

const statuses: Readonly<Record<Kind, keyof ReturnType<typeof words>['todo']['statuses']>> = {
  consent: 'consent', take_position: 'opinion', accede: 'decision', sign: 'signature', confirm_signature: 'signature', notify: 'act',
  answer_question: 'answer', answer_request: 'answer', answer_release_request: 'decision', report_commitment: 'report', report_activity: 'report', purge: 'act', renew_powers: 'act',
  freeze_forked: 'decision', freeze_to_remove: 'decision', reopen: 'act',
}

/** One row of what awaits us. `context` says where it stands. */
export function taskRow(desk: PageDesk, { task, title }: TaskView, context: string): TaskRow {
  const { obligation, dossier } = task
  const { todo, field } = words(desk.language)
  const late = obligation.isLate && task.by !== null
  const status: { kind: StatusKind; word: string; glyph?: 'clock' } = late
    ? { kind: 'stop', glyph: 'clock', word: field.overdueBy(daysBetween(task.by!, desk.today)) }
    : { kind: 'wait', word: todo.statuses[statuses[obligation.kind]] }
  const asked = obligation.kind.startsWith('answer') ? todo.askedBy : todo.proposedBy
  return {
    href: desk.href(taskPath(task)), title, status,
    date: obligation.due === null ? '—' : <DateText place={desk.place} date={obligation.due} length="short" />,
    when: task.by === null ? '' : formatRelativeDays(desk.place, desk.today, task.by),
    soon: !late && task.by !== null && daysBetween(desk.today, task.by) <= 4,
    context: <bdi>{context}</bdi>,
    details: obligation.proposer === dossier.self ? undefined : [<>{asked} <Party party={desk.party(obligation.proposer)} /></>],
    marking: dossier.marking(obligation.act)?.tlp,
  }
}

/** The same thing seen from the other side. */
export function theirRow(desk: PageDesk, { task, title }: TaskView, note: string | undefined) {
  const { obligation } = task
  const late = obligation.isLate && task.by !== null
  return {
    date: obligation.due === null ? '—' : <DateText place={desk.place} date={obligation.due} length="short" />,
    title,
    note: note === undefined ? undefined : <bdi>{note}</bdi>,
    overdue: late ? words(desk.language).field.overdueBy(daysBetween(task.by!, desk.today)) : undefined,
  }
}

/** The marking of what the rows name. */
export function markingsOf(views: readonly TaskView[]) {
  return views.flatMap(({ task }) => task.dossier.marking(task.obligation.act)?.tlp ?? [])
}

export async function partnershipName(desk: PageDesk, dossier: Dossier): Promise<string> {
  const { partnership, self } = dossier
  const charter = partnership.subjects.currentFor(partnership.id, self) ?? partnership.subjects.charter()?.revision.digest ?? partnership.id
  return (await titlesOf(dossier, [charter], desk.language)).get(charter) ?? partnership.id.slice(0, 12)
}
