import type { Task } from '../../../app/overview/agenda.ts'
import { Empty } from '../../components/Empty.tsx'
import { TaskList } from '../../components/TaskList.tsx'
import type { PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { taskRow, taskViews } from '../home/task-view.tsx'
import { TheirTasks } from '../home/their-tasks.tsx'
import { inRoleOrder } from '../home/role-order.ts'
import type { PartnershipSummary } from '../../../app/overview/partnership-summary.ts'
import { inOrder } from './overview-head.tsx'

/** What awaits us here, and what awaits each of the others. */
export async function OverviewTasks({ desk, tasks, summary }: { desk: PageDesk; tasks: readonly Task[]; summary: PartnershipSummary }) {
  const { todo, acts, partnerships: { overview } } = words(desk.language)
  const own = desk.site.node.body
  const views = await taskViews(desk, inRoleOrder(tasks, desk.c.var.visit.officer?.roles ?? []))
  const ours = views.filter(({ task }) => task.body === own)
  const kindOf = ({ task: { obligation, dossier } }: (typeof views)[number]) => {
    const kind = obligation.kind === 'consent' ? obligation.subjectKind : dossier.partnership.subjects.of(obligation.subject)?.kind
    return kind === undefined ? '' : ((acts.subjects as Readonly<Record<string, string>>)[kind] ?? '')
  }
  return (
    <div class="with-side panels">
      <section aria-labelledby="awaits-us">
        <div class="section-head"><h2 id="awaits-us">{todo.awaitsUs}</h2><p>{overview.actions(ours.length)}</p></div>
        {ours.length === 0 ? <Empty lead={todo.nothing} /> : <TaskList tasks={ours.map((view) => taskRow(desk, view, kindOf(view)))} />}
      </section>
      <section aria-labelledby="awaits-others">
        <div class="section-head"><h2 id="awaits-others">{todo.awaitsOthers}</h2></div>
        {inOrder(desk, summary.bodies.filter((body) => body !== own)).map((body) => (
          <TheirTasks desk={desk} body={body} views={views.filter(({ task }) => task.body === body)} contextOf={kindOf} />
        ))}
      </section>
    </div>
  )
}
