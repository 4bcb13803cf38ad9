export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

interface Event {
  readonly at: number
  readonly order: number
  readonly what: string
  call: (() => unknown) | undefined
}

/** Simulated time: nothing happens but what stands here, in its order, and each thing is over before the next begins. */
export class Timeline {
  now = 0
  events = 0
  private readonly heap: Event[] = []
  private order = 0
  /** Told of what was thrown where nobody waits for it. */
  onFault: (cause: unknown, what: string) => void = (cause) => {
    throw cause
  }

  after(milliseconds: number, what: string, call: () => unknown): () => void {
    const event: Event = { at: this.now + Math.max(0, milliseconds), order: (this.order += 1), what, call }
    this.push(event)
    return () => {
      event.call = undefined
    }
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => void this.after(milliseconds, 'wake', wake))
  }

  /** Lets the next thing happen and everything that follows from it at once; false where there is none before the end. */
  async step(until: number): Promise<boolean> {
    const event = this.heap[0]
    if (!event || event.at > until) {
      this.now = Math.max(this.now, until)
      return false
    }
    this.pop()
    if (!event.call) return true
    this.now = event.at
    this.events += 1
    try {
      Promise.resolve(event.call()).catch((cause: unknown) => this.onFault(cause, event.what))
    } catch (cause) {
      this.onFault(cause, event.what)
    }
    await settled()
    return true
  }

  private push(event: Event): void {
    const { heap } = this
    let at = heap.push(event) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(event, heap[parent]!)) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = event
  }

  private pop(): void {
    const { heap } = this
    const last = heap.pop()!
    if (heap.length === 0) return
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1
      if (!isBefore(heap[child]!, last)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = last
  }
}

function isBefore(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}

/** No promise chain here waits for the world outside, so all of them are over before the engine's next round. */
export function settled(): Promise<void> {
  return new Promise((over) => void setImmediate(over))
}
