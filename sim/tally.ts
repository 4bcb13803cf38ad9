/** What happened in a run or in many, by name. */
export class Tally {
  readonly counts: Record<string, number>

  constructor(counts: Record<string, number> = {}) {
    this.counts = counts
  }

  add(what: string, times = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + times
  }

  take(other: Readonly<Record<string, number>>): void {
    for (const [what, times] of Object.entries(other)) this.add(what, times)
  }

  of(what: string): number {
    return this.counts[what] ?? 0
  }
}
