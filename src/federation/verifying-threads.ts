import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { GivenSeal, ReadAct, Verifier } from '../app/ports/verifier.ts'
import { inThread } from '../app/reading.ts'
import type { Act, Content, Context, SealedAct } from '../core/act.ts'
import type { Malformed } from '../core/refusal.ts'
import type { Done, ReadTexts, Task } from './verifying-thread.ts'

/** So little is read and verified where it came in, in well under a millisecond: another thread would be asked for longer. */
const fewBytes = 12 * 1024
const fewSeals = 4
/** Seals a thread is given at once: a long list is shared out among all. */
const mostSeals = 128
/** Lines are read into texts that are gone a moment later: with room for some thousands, few of them are ever copied. */
const resourceLimits = { maxYoungGenerationSizeMb: 48 }
/** A node at rest keeps no threads. */
const idleFor = 30_000

interface Job {
  readonly task: Task
  readonly transferred: readonly ArrayBuffer[]
  readonly settle: (done: Done) => void
  readonly fail: (cause: unknown) => void
}

interface Thread {
  readonly worker: Worker
  job: Job | undefined
}

/** Reads and verifies in threads beside the event loop, started when there is much to do and let go of when there is not. */
export class VerifyingThreads implements Verifier {
  private readonly most: number
  private readonly threads = new Set<Thread>()
  private readonly waiting: Job[] = []
  /** Finished work, handed back one piece a turn of the event loop, so that what else is due comes in between. */
  private readonly finished: (() => void)[] = []
  private idle: NodeJS.Timeout | undefined

  constructor(most: number) {
    this.most = Math.max(1, most)
  }

  async read(lines: readonly Uint8Array[]): Promise<readonly (ReadAct | Malformed)[]> {
    const size = lines.reduce((sum, { length }) => sum + length, 0)
    if (size <= fewBytes) return inThread.read(lines)
    const bytes = new Uint8Array(size)
    const ends: number[] = []
    let at = 0
    for (const line of lines) {
      bytes.set(line, at)
      ends.push((at += line.length))
    }
    const done = await this.ask({ kind: 'read', bytes, ends }, [bytes.buffer])
    return done.kind === 'read' ? done.acts.map(openedFrom) : []
  }

  async verify(seals: readonly GivenSeal[]): Promise<readonly boolean[]> {
    if (seals.length <= fewSeals) return inThread.verify(seals)
    const share = Math.min(mostSeals, Math.ceil(seals.length / this.most))
    const parts: Promise<Done>[] = []
    for (let from = 0; from < seals.length; from += share) parts.push(this.ask({ kind: 'verify', seals: seals.slice(from, from + share) }, []))
    return (await Promise.all(parts)).flatMap((done) => (done.kind === 'verify' ? done.good : []))
  }

  async close(): Promise<void> {
    clearTimeout(this.idle)
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()))
    this.threads.clear()
  }

  private ask(task: Task, transferred: readonly ArrayBuffer[]): Promise<Done> {
    return new Promise((settle, fail) => {
      this.waiting.push({ task, transferred, settle, fail })
      clearTimeout(this.idle)
      this.next()
    })
  }

  private next(): void {
    while (this.waiting.length > 0) {
      const free = [...this.threads].find(({ job }) => !job) ?? (this.threads.size < this.most ? this.start() : undefined)
      if (!free) return
      free.job = this.waiting.shift()!
      // While it works the process waits for it, also one that has nothing else to do.
      free.worker.ref()
      free.worker.postMessage(free.job.task, free.job.transferred)
    }
  }

  private start(): Thread {
    const worker = new Worker(join(import.meta.dirname, `verifying-thread${extname(import.meta.filename)}`), { resourceLimits })
    const thread: Thread = { worker, job: undefined }
    worker.on('message', (done: Done) => this.finish(thread, (job) => job.settle(done)))
    // What it was doing fails, for whoever asked to try again; the next job starts another.
    let cause: unknown = new Error('Cannot verify: the thread has ended; it is started again with the next transfer')
    worker.once('error', (thrown) => (cause = thrown))
    worker.once('exit', () => {
      this.threads.delete(thread)
      this.finish(thread, (job) => job.fail(cause))
    })
    worker.unref()
    this.threads.add(thread)
    return thread
  }

  private finish(thread: Thread, settle: (job: Job) => void): void {
    const { job } = thread
    thread.job = undefined
    thread.worker.unref()
    this.next()
    if (this.waiting.length === 0 && [...this.threads].every((one) => !one.job)) this.rest()
    if (!job) return
    this.finished.push(() => settle(job))
    if (this.finished.length === 1) setImmediate(() => this.handBack())
  }

  private handBack(): void {
    this.finished.shift()?.()
    if (this.finished.length > 0) setImmediate(() => this.handBack())
  }

  private rest(): void {
    clearTimeout(this.idle)
    this.idle = setTimeout(() => void this.close(), idleFor).unref()
  }
}

/** Nothing is checked a second time: these texts were read strictly a moment ago. */
function openedFrom(texts: ReadTexts): ReadAct | Malformed {
  if (texts.length === 2) return { malformed: texts[0], at: texts[1] }
  const [digest, bytes, seal, contextBytes, contentBytes, fault, at] = texts
  let content: Content | null | undefined
  const sealed: SealedAct = {
    digest, bytes, seal, contextBytes, contentBytes,
    act: JSON.parse(bytes) as Act,
    context: contextBytes === null ? null : (JSON.parse(contextBytes) as Context),
    get content() {
      return (content ??= contentBytes === null ? null : (JSON.parse(contentBytes) as Content))
    },
  }
  return { sealed, fault: fault === undefined ? undefined : { malformed: fault, at: at! } }
}
