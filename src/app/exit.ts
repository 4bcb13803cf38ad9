import { mayRead, type Item, type Knowledge, type Reader } from './policy.ts'

/** Ways out of the process. */
export type Channel = 'page' | 'api' | 'feed' | 'export' | 'transfer' | 'file' | 'log' | 'notice'

declare const passed: unique symbol

/** Bytes that have passed the exit: nothing else is accepted by what writes to a socket or a file. */
export interface Outgoing<Bytes = string | Uint8Array> {
  readonly [passed]: true
  readonly bytes: Bytes
  readonly channel: Channel
  /** Whether anything restricted is in it: then no cache on the way may keep it. */
  readonly restricted: boolean
}

/** What a reader is being shown: every item is noted as it is read, and all are asked about again on the way out. */
export class Disclosure {
  readonly reader: Reader
  private readonly items = new Map<string, Item>()
  private readonly knowledge: () => Knowledge
  private readonly policy: typeof mayRead

  constructor(reader: Reader, knowledge: () => Knowledge, policy: typeof mayRead = mayRead) {
    this.reader = reader
    this.knowledge = knowledge
    this.policy = policy
  }

  /** Asks whether the reader may see the item, and notes it if so. */
  may(item: Item): boolean {
    if (!this.policy(this.reader, item, this.knowledge())) return false
    this.items.set(JSON.stringify(item), item)
    return true
  }

  /** The one exit. Between reading and leaving a right may have ended; then nothing leaves. */
  leave<Bytes>(channel: Channel, bytes: Bytes): Outgoing<Bytes> | undefined {
    const knowledge = this.knowledge()
    const items = [...this.items.values()]
    if (!items.every((item) => this.policy(this.reader, item, knowledge))) return undefined
    return { bytes, channel, restricted: items.some(({ of }) => of !== 'register') } as unknown as Outgoing<Bytes>
  }
}
