import type { OfficerRole } from '../../../app/ports/desk.ts'
import type { Task } from '../../../app/overview/agenda.ts'

type Kind = Task['obligation']['kind']

/** What an officer's role puts first, after what is overdue: everything stays in the list, and only the order changes. */
const firstFor: Readonly<Partial<Record<OfficerRole, readonly Kind[]>>> = {
  translator: ['take_position'],
  signatory: ['sign', 'confirm_signature', 'notify'],
  head: ['sign', 'confirm_signature', 'notify'],
  security_officer: ['answer_release_request', 'purge'],
}

function concerns({ obligation }: Pick<Task, 'obligation'>, roles: readonly OfficerRole[]): boolean {
  if (roles.includes('security_officer') && obligation.kind === 'consent' && obligation.subjectKind === 'release') return true
  return roles.some((role) => firstFor[role]?.includes(obligation.kind) ?? false)
}

export function inRoleOrder<T extends Pick<Task, 'obligation' | 'by'>>(tasks: readonly T[], roles: readonly OfficerRole[]): readonly T[] {
  const key = (task: T) => `${task.obligation.isLate ? 0 : 1}${concerns(task, roles) ? 0 : 1} ${task.by ?? '~'} ${task.obligation.since}`
  return tasks.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}
