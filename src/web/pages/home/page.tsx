import { Dossier } from '../../../app/dossier.ts'
import { allTasks } from '../../../app/overview/agenda.ts'
import { Empty } from '../../components/Empty.tsx'
import { tightest } from '../../components/Marking.tsx'
import { TaskGroups, type TaskGroup } from '../../components/TaskList.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatDate, formatDateRange } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { endOfWeek, periods, plusDays, type Period } from './period.ts'
import { inRoleOrder } from './role-order.ts'
import { SameRecordBox } from './same-record-box.tsx'
import { nextSessions, SessionsStrip } from './sessions-strip.tsx'
import { markingsOf, partnershipName, taskRow, taskViews, type TaskView } from './task-view.tsx'
import { TheirTasks } from './their-tasks.tsx'

interface Home {
  readonly desk: PageDesk
  readonly dossiers: readonly Dossier[]
  readonly names: ReadonlyMap<Dossier['partnership'], string>
  readonly ours: readonly TaskView[]
  readonly theirs: readonly TaskView[]
}

/** What awaits us and, from the opposite end of the same list, what awaits the others. News stands in the journals. */
export async function homePage(desk: PageDesk): Promise<PageAnswer> {
  const { node } = desk.site
  const { disclosure, officer } = desk.c.var.visit
  const dossiers = Dossier.all(node, disclosure)
  const tasks = await allTasks(node, disclosure)
  const names = new Map(await Promise.all(dossiers.map(async (dossier) => [dossier.partnership, await partnershipName(desk, dossier)] as const)))
  const views = await taskViews(desk, inRoleOrder(tasks, officer?.roles ?? []))
  const home: Home = { desk, dossiers, names, ours: views.filter(({ task }) => task.body === node.body), theirs: views.filter(({ task }) => task.body !== node.body) }
  const sessions = await nextSessions(desk, dossiers, 4)
  const markings = markingsOf(views)
  const { house, todo } = words(desk.language)
  return {
    title: house.sections.todo, section: 'todo',
    marking: markings.length === 0 ? undefined : { label: tightest(markings), releasableTo: [desk.bodyName(node.body)] },
    children: (
      <>
        <div class="wrap"><div class="home-head">
          <div class="title-block"><h1>{house.sections.todo}</h1><Lead {...home} /></div>
          <SameRecordBox desk={desk} dossiers={dossiers} />
        </div></div>
        <SessionsStrip desk={desk} sessions={sessions} />
        <div class="wrap"><div class="with-side board">
          <section aria-labelledby="awaits-us"><div class="section-head"><h2 id="awaits-us">{todo.awaitsUs}</h2></div><Ours {...home} /></section>
          <section aria-labelledby="awaits-others"><div class="section-head"><h2 id="awaits-others">{todo.awaitsOthers}</h2></div><Theirs {...home} /></section>
        </div></div>
      </>
    ),
  }
}

function Lead({ desk, ours, theirs }: Home) {
  const { todo } = words(desk.language)
  const late = (views: readonly TaskView[]) => views.filter(({ task }) => task.obligation.isLate).length
  const [oursLate, theirsLate] = [late(ours), late(theirs)]
  const overdue = [...(oursLate > 0 ? [todo.overdueOurs(oursLate)] : []), ...(theirsLate > 0 ? [todo.overdueTheirs(theirsLate)] : [])]
  const comma = desk.language === 'ar' ? '، ' : ', '
  return (
    <p class="lede">
      <b>{todo.ours(ours.length)}</b>{comma}{todo.theirs(theirs.length)}.
      {overdue.length === 0 ? null : <> {todo.overdue} <b>{overdue.join(comma)}</b>.</>}
    </p>
  )
}

function noteOf(desk: PageDesk, period: Period): string | undefined {
  const sunday = endOfWeek(desk.today)
  if (period === 'this_week') return desk.today === sunday ? formatDate(desk.place, sunday) : formatDateRange(desk.place, desk.today, sunday, 'long')
  if (period === 'next_week') return formatDateRange(desk.place, plusDays(sunday, 1), plusDays(sunday, 7), 'long')
  return period === 'later' ? words(desk.language).todo.from(formatDate(desk.place, plusDays(sunday, 8))) : undefined
}

function Ours({ desk, ours, theirs, names, dossiers }: Home) {
  const { todo, partnerships } = words(desk.language)
  if (dossiers.length === 0) return <Empty lead={todo.noPartnership} action={{ text: partnerships.proposeFirst, href: desk.href('/partnerships/new') }}>{todo.noPartnershipText}</Empty>
  const next = theirs.find(({ task }) => task.by !== null && !task.obligation.isLate)
  const afterwards = next === undefined ? '' : todo.nextOfTheirs(formatDate(desk.place, next.task.by!), isolate(desk.party(next.task.body).name), next.title)
  if (ours.length === 0) return <Empty lead={todo.nothing}>{afterwards}</Empty>
  const groups = periods.map((period): TaskGroup => ({
    title: todo.periods[period], note: noteOf(desk, period),
    tasks: ours.filter((view) => view.period === period).map((view) => taskRow(desk, view, names.get(view.task.dossier.partnership) ?? '')),
  }))
  const shown = groups.filter(({ tasks }) => tasks.length > 0)
  const isLaterEmpty = !ours.some(({ period }) => period === 'later')
  return (
    <>
      <TaskGroups groups={shown} />
      {isLaterEmpty ? <div class="afterwards"><Empty lead={todo.nothingAfter(formatDate(desk.place, plusDays(endOfWeek(desk.today), 7)))}>{afterwards}</Empty></div> : null}
    </>
  )
}

function Theirs({ desk, theirs, dossiers, names }: Home) {
  const bodies = new Set([...theirs.map(({ task }) => task.body), ...dossiers.flatMap(({ partnership }) => partnership.bodies())])
  bodies.delete(desk.site.node.body)
  const ordered = [...bodies].toSorted((one, other) => desk.party(one).position - desk.party(other).position)
  return (
    <>
      {ordered.map((body) => (
        <TheirTasks desk={desk} body={body} views={theirs.filter(({ task }) => task.body === body)} contextOf={({ task }) => names.get(task.dossier.partnership)} />
      ))}
    </>
  )
}
