/** When something is due, as a week is planned. */
export const periods = ['overdue', 'this_week', 'next_week', 'later', 'undated'] as const
export type Period = (typeof periods)[number]

const dayMilliseconds = 86_400_000

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** The Sunday of the week in which a day lies. */
export function endOfWeek(day: string): string {
  return plusDays(day, (7 - new Date(`${day}T12:00:00Z`).getUTCDay()) % 7)
}

/** `by` is the last day that the due date may mean; `null` where none was named. */
export function periodOf({ by, isLate }: { readonly by: string | null; readonly isLate: boolean }, today: string): Period {
  if (isLate) return 'overdue'
  if (by === null) return 'undated'
  const sunday = endOfWeek(today)
  if (by <= sunday) return 'this_week'
  return by <= plusDays(sunday, 7) ? 'next_week' : 'later'
}
