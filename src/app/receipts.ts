// Specification: spec/acts/receive.md
import type { Node } from './node.ts'
import type { Clock } from './ports/surroundings.ts'

/** Has the node say now and then how far it holds each partnership: seldom, since nobody waits for it. */
export class Receipts {
  private readonly node: Node
  private readonly clock: Clock
  /** Milliseconds from one round to the next, the first one included: who starts a node often fills no feed with receipts. */
  private readonly every: number
  private cancel: () => void
  private stopped = false

  constructor(node: Node, clock: Clock, every: number) {
    this.node = node
    this.clock = clock
    this.every = every
    this.cancel = clock.after(every, () => void this.round())
  }

  private async round(): Promise<void> {
    try {
      for (const id of this.node.folds.partnerships.keys()) if (!this.stopped) await this.node.acknowledgeReceipt(id)
    } catch (cause) {
      // A disk that takes nothing now may take it in the next round.
      this.node.ports.journal.note('receipt_failed', { message: cause instanceof Error ? cause.name : 'fault' })
    }
    if (!this.stopped) this.cancel = this.clock.after(this.every, () => void this.round())
  }

  stop(): void {
    this.stopped = true
    this.cancel()
  }
}
