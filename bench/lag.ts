import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Milliseconds between two looks; what is recorded holds them, and what is reported does not. */
const resolution = 2

/** How late the event loop comes to what is due: for whoever waits for a page meanwhile. */
export class Lag {
  private readonly histogram = monitorEventLoopDelay({ resolution })

  constructor() {
    this.histogram.enable()
  }

  end(): { readonly p99: number; readonly most: number } {
    this.histogram.disable()
    const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution)
    return { p99: late(this.histogram.percentile(99)), most: late(this.histogram.max) }
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
