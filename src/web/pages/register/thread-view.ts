import type { CompiledCommitment, EntryId } from '../../../app/compiled/entry.ts'
import { originOf } from '../../../app/compiled/origin.ts'
import type { Promises, PromisesAtOnce } from '../../../app/compiled/promises.ts'
import type { CompiledRecord } from '../../../app/compiled/record.ts'
import type { Thread } from '../../../app/compiled/thread.ts'
import type { CommitmentStatus } from '../../../app/compiled/vocabulary.ts'

/** One meeting or text as a column; those without a known day share the last. */
export interface TrackColumn {
  readonly on: string | null
  readonly origins: readonly PromisesAtOnce[]
}

export interface TrackLine { readonly kind: 'said' | 'alike' | 'shown' | 'nothing'; readonly from: number; readonly to: number }
export interface TrackNode { readonly kind: 'made' | 'again' | 'outcome' | 'due' | 'end'; readonly at: number; readonly status?: CommitmentStatus }

export interface ThreadTrack {
  readonly thread: Thread
  readonly lines: readonly TrackLine[]
  readonly nodes: readonly TrackNode[]
  /** When it was said last, after the first time; `null` where it was said once. */
  readonly takenUp: string | null
}

export interface Tracks {
  readonly columns: readonly TrackColumn[]
  readonly tracks: readonly ThreadTrack[]
}

const last = 98
/** Two marks nearer than this would cover each other. */
const apart = 6

export function tracksOf(record: CompiledRecord, { madeAt, threads }: Promises): Tracks {
  const columns = columnsOf(record, madeAt, threads)
  return { columns, tracks: threads.map((thread) => trackOf(record, columns, thread)) }
}

/** Threads may reach beyond the meetings asked for; their other meetings are columns too. */
function columnsOf(record: CompiledRecord, madeAt: readonly PromisesAtOnce[], threads: readonly Thread[]): readonly TrackColumn[] {
  const known = new Map<string, PromisesAtOnce[]>()
  for (const origin of madeAt) known.set(origin.on ?? '', [...(known.get(origin.on ?? '') ?? []), origin])
  for (const { commitments } of threads) for (const commitment of commitments) {
    const origin = originOf(record, commitment)
    if (!known.has(origin.on ?? '')) known.set(origin.on ?? '', [{ ...origin, promised: [] }])
  }
  const dated = [...known].filter(([on]) => on !== '').toSorted(([one], [other]) => (one < other ? -1 : 1))
  const undated = known.get('')
  return [...dated.map(([on, origins]) => ({ on, origins })), ...(undated ? [{ on: null, origins: undated }] : [])]
}

function centre(columns: readonly TrackColumn[], index: number): number {
  return Math.round(((index + 0.5) * 100) / columns.length)
}

function columnOf(record: CompiledRecord, columns: readonly TrackColumn[], commitment: CompiledCommitment): number {
  const { on } = originOf(record, commitment)
  return centre(columns, columns.findIndex((column) => column.on === on))
}

/** Partial dates are placed at their middle, so that a month stands in it. */
function dayNumber(date: string): number {
  const [year = '0', month = '07', day = '15'] = date.replace(/-[a-z]+$/, '').split('-')
  return Number(year) * 372 + Number(month) * 31 + Number(day)
}

/** Between two columns by the days between their meetings; beyond the last, on the way to the end. */
export function placeOf(columns: readonly TrackColumn[], date: string): number {
  const dated = columns.flatMap(({ on }, index) => (on === null ? [] : [{ day: dayNumber(on), at: centre(columns, index) }]))
  const day = dayNumber(date)
  const before = dated.findLast((column) => column.day <= day)
  const after = dated.find((column) => column.day > day)
  if (!before) return Math.max(2, (after?.at ?? last) - apart)
  if (!after) return Math.min(last - 4, before.at + Math.round(((day - before.day) / 1000) * 8))
  return Math.round(before.at + ((day - before.day) / (after.day - before.day)) * (after.at - before.at))
}

function trackOf(record: CompiledRecord, columns: readonly TrackColumn[], thread: Thread): ThreadTrack {
  const { commitments, joins, outcome } = thread
  const said = [...new Set(commitments.map((commitment) => columnOf(record, columns, commitment)))]
  const alike = (index: number) => isAlike(joins, commitments, index)
  const lines: TrackLine[] = said.slice(1).map((to, index) => ({ kind: alike(index + 1) ? 'alike' : 'said', from: said[index]!, to }))
  const nodes: TrackNode[] = said.map((at, index) => ({ kind: index > 0 && !alike(index) ? 'again' : 'made', at }))
  const latest = said.at(-1)!
  const due = commitments.flatMap((commitment) => commitment.due ?? []).at(-1)
  if (['not_known', 'reaffirmed'].includes(outcome.status)) {
    lines.push({ kind: 'nothing', from: latest, to: last })
    nodes.push({ kind: 'end', at: last })
    if (due) nodes.push({ kind: 'due', at: Math.max(latest + 5, Math.min(last - 5, placeOf(columns, due))) })
  } else {
    const at = Math.min(last - 2, Math.max(latest + apart, outcome.on === null ? latest + 12 : placeOf(columns, outcome.on)))
    lines.push({ kind: 'shown', from: latest, to: at })
    nodes.push({ kind: 'outcome', at, status: outcome.status })
  }
  const again = commitments.length > 1 && thread.situation === 'repeated' ? originOf(record, commitments.at(-1)!).on : null
  return { thread, lines, nodes, takenUp: again }
}

/** Joined to what went before by the compiler's reading alone. */
function isAlike(joins: Thread['joins'], commitments: readonly CompiledCommitment[], index: number): boolean {
  const id: EntryId | undefined = commitments[index]?.id
  const own = joins.filter(({ later, earlier }) => later === id || earlier === id)
  return own.length > 0 && own.every(({ read }) => read === 'by_the_compiler')
}
