import type { BodyId, SubjectId } from '../../core/act.ts'
import { addDays, dayNumber, firstDayOf, lastDayOf } from '../../core/calendar.ts'
import type { ActivityChange } from '../../core/subjects/activity.ts'
import { isWeekend, ramadanIn } from './host-days.ts'

/** What a planner should look at: said as a sentence, never decided by the machine. */
export type Conflict =
  | { readonly at: 'same_host'; readonly lines: readonly [SubjectId, SubjectId]; readonly host: BodyId }
  | { readonly at: 'same_experts'; readonly lines: readonly [SubjectId, SubjectId]; readonly body: BodyId }
  | { readonly at: 'host_weekend'; readonly line: SubjectId; readonly host: BodyId; readonly day: string }
  | { readonly at: 'in_ramadan'; readonly line: SubjectId }

export interface PlannedLine {
  readonly id: SubjectId
  readonly change: ActivityChange
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/

/** Longer stays always hold a weekend; only that a short one begins or ends on one is worth a sentence. */
const longestShortStay = 5

interface Occupied {
  readonly first: string
  readonly last: string
}

/** Where both ends are known to the day; of anything vaguer nothing can be said to overlap. */
function occupied({ from, until }: ActivityChange): Occupied | undefined {
  const last = until ?? from
  return from !== null && last !== null && wholeDay.test(from) && wholeDay.test(last) ? { first: from, last } : undefined
}

function overlap(one: Occupied, other: Occupied): boolean {
  return one.first <= other.last && other.first <= one.last
}

/** `stateOf` names the State of a body, whose weekend counts where it hosts. */
export function conflictsIn(lines: readonly PlannedLine[], stateOf: (body: BodyId) => string): readonly Conflict[] {
  const planned = lines.filter(({ change }) => change.situation === 'planned')
  return [...planned.flatMap((line, index) => planned.slice(index + 1).flatMap((other) => between(line, other))), ...planned.flatMap((line) => within(line, stateOf))]
}

function between(line: PlannedLine, other: PlannedLine): readonly Conflict[] {
  const [one, two] = [occupied(line.change), occupied(other.change)]
  if (!one || !two || !overlap(one, two)) return []
  const pair = [line.id, other.id] as const
  const hosts = line.change.hosts.filter((host) => other.change.hosts.includes(host))
  const experts = sendersOf(line.change).filter((body) => sendersOf(other.change).includes(body))
  return [
    ...hosts.map((host): Conflict => ({ at: 'same_host', lines: pair, host })),
    ...experts.map((body): Conflict => ({ at: 'same_experts', lines: pair, body })),
  ]
}

/** Bodies that send experts or trainers: few people, who cannot be in two places. */
function sendersOf({ delegations }: ActivityChange): readonly BodyId[] {
  return [...new Set(delegations.filter(({ role }) => role === 'expert' || role === 'trainer').map(({ body }) => body))]
}

function within({ id, change }: PlannedLine, stateOf: (body: BodyId) => string): readonly Conflict[] {
  const span = occupied(change)
  const weekends = span ? change.hosts.flatMap((host): readonly Conflict[] => {
    const day = firstOnWeekend(span, stateOf(host))
    return day === undefined ? [] : [{ at: 'host_weekend', line: id, host, day }]
  }) : []
  return [...weekends, ...(span && fallsInRamadan(span) ? [{ at: 'in_ramadan' as const, line: id }] : [])]
}

function firstOnWeekend({ first, last }: Occupied, state: string): string | undefined {
  if (dayNumber(last) - dayNumber(first) >= longestShortStay) return [first, last].find((day) => isWeekend(state, day))
  for (let day = first; day <= last; day = addDays(day, 1)) if (isWeekend(state, day)) return day
  return undefined
}

function fallsInRamadan({ first, last }: Occupied): boolean {
  const years = [...new Set([first.slice(0, 4), last.slice(0, 4)])].map(Number)
  return years.flatMap(ramadanIn).some(({ from, until }) => first <= until && from <= last)
}

/** First and last day that a line may occupy, for drawing; `undefined` where it has no date. */
export function stretchOf({ from, until }: Pick<ActivityChange, 'from' | 'until'>): { readonly from: string; readonly until: string } | undefined {
  const begin = from ?? until
  const end = until ?? from
  return begin === null || end === null ? undefined : { from: firstDayOf(begin), until: lastDayOf(end) }
}
