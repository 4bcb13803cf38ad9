import type { CommitmentReading } from '../../../app/planning/commitment-reading.ts'
import type { StatusKind } from '../../components/Status.tsx'
import type { GlyphName } from '../../components/Glyph.tsx'
import type { Catalogue } from '../../locales/catalogue.ts'

export type OwnerView = CommitmentReading['owners'][number]

export const standings = ['late', 'no_report', 'not_started', 'in_progress', 'done_reported', 'done_confirmed', 'not_done', 'contested', 'overtaken'] as const
export type Standing = (typeof standings)[number]

/** What is known of one owner's promise, in one word. "No report received" is never read as "not done". */
export function standingOf({ situation }: Pick<OwnerView, 'situation'>): Exclude<Standing, 'late'> {
  if (situation.at === 'no_report') return 'no_report'
  if (situation.at === 'contested') return 'contested'
  if (situation.status === 'done') return situation.at === 'confirmed' ? 'done_confirmed' : 'done_reported'
  return situation.status
}

const kinds: Readonly<Record<Standing, { readonly kind: StatusKind; readonly glyph?: GlyphName }>> = {
  late: { kind: 'stop', glyph: 'clock' }, no_report: { kind: 'idle' }, not_started: { kind: 'wait', glyph: 'abstain' }, in_progress: { kind: 'wait', glyph: 'part' },
  done_reported: { kind: 'ok', glyph: 'part' }, done_confirmed: { kind: 'ok' }, not_done: { kind: 'stop', glyph: 'cross' }, contested: { kind: 'stop', glyph: 'unequal' }, overtaken: { kind: 'idle', glyph: 'again' },
}

export function statusOf(standing: Standing, { field }: Catalogue): { readonly kind: StatusKind; readonly glyph?: GlyphName | undefined; readonly word: string } {
  return { ...kinds[standing], word: field.commitmentStandings[standing] }
}
