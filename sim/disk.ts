/** One change to one row; `undefined` takes the row out. */
export interface Write {
  readonly table: string
  readonly key: string
  readonly value: unknown
}

/** What lies on the disk, block by block: a commit block says how many blocks its transaction has, as a checksum would. */
type Block = { readonly of: number; readonly write: Write } | { readonly of: number; readonly writes: number }

/** Where a machine can stop: between any two steps of a commit. */
export interface Power {
  /** Comes back once the step was done; throws where the power goes out before it; never comes back to a process that is no more. */
  step(step: 'write' | 'commit' | 'sync' | 'answer'): Promise<void>
}

export const steadyPower: Power = { step: async () => undefined }

/**
 * A disk as a database uses it: blocks are written, and last for certain only once they were synced. What was not synced
 * when the power goes out may be there or not, in part and in any order; a transaction not whole up to there is no transaction.
 */
export class Disk {
  private readonly blocks: Block[]
  private synced: number
  private transaction: number
  private readonly power: Power
  private readonly readers: ((write: Write) => void)[] = []
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0

  constructor(power: Power = steadyPower, blocks: readonly Block[] = []) {
    this.power = power
    this.blocks = [...blocks]
    this.synced = blocks.length
    this.transaction = blocks.at(-1)?.of ?? 0
  }

  /** Is told of every write of every whole transaction, of those before and of those to come. */
  subscribe(read: (write: Write) => void): void {
    for (const write of wholeIn(this.blocks).writes) read(write)
    this.readers.push(read)
  }

  /** Durable when it resolves; one transaction at a time, as a database's writer lock has it. */
  commit(writes: () => readonly Write[]): Promise<void> {
    this.waiting += 1
    const done = this.last.then(() => this.write(writes()))
    const over = () => void (this.waiting -= 1)
    this.last = done.then(over, over)
    return done
  }

  private async write(writes: readonly Write[]): Promise<void> {
    if (writes.length === 0) return
    const of = (this.transaction += 1)
    for (const write of writes) {
      await this.power.step('write')
      this.blocks.push({ of, write })
    }
    await this.power.step('commit')
    this.blocks.push({ of, writes: writes.length })
    await this.power.step('sync')
    this.synced = this.blocks.length
    for (const write of writes) for (const read of this.readers) read(write)
    await this.power.step('answer')
  }

  /** What another process finds after the power went out; `survives` says of each block that was not synced whether it is there. */
  afterCut(power: Power, survives: () => boolean): Disk {
    const tail = this.blocks.slice(this.synced).map((block) => (survives() ? block : undefined))
    const gap = tail.indexOf(undefined)
    const found = [...this.blocks.slice(0, this.synced), ...(tail.slice(0, gap < 0 ? tail.length : gap) as Block[])]
    return new Disk(power, found.slice(0, wholeIn(found).length))
  }

  /** Blocks not yet synced: something is under way. */
  get unsynced(): number {
    return this.blocks.length - this.synced
  }

  /** Nothing under way and nothing waiting to be. */
  get isIdle(): boolean {
    return this.waiting === 0
  }

  /** A copy of what is durable now, as last night's backup is one. */
  backup(): readonly Block[] {
    return this.blocks.slice(0, this.synced)
  }
}

export type Backup = ReturnType<Disk['backup']>

/** The writes of the transactions that are whole, and how many blocks they take; the log ends with the last of them. */
function wholeIn(blocks: readonly Block[]): { readonly writes: readonly Write[]; readonly length: number } {
  const writes: Write[] = []
  let length = 0
  let open: Write[] = []
  for (const [index, block] of blocks.entries()) {
    if ('write' in block) {
      open.push(block.write)
      continue
    }
    if (block.writes === open.length) {
      writes.push(...open)
      length = index + 1
    }
    open = []
  }
  return { writes, length }
}
