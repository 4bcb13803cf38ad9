import type { BodyId, Digest, Head, JsonObject, SealedAct } from '../src/core/act.ts'
import { DigestChance } from './chance.ts'

export type ReadAct = Pick<SealedAct, 'digest' | 'act' | 'context'>

interface Author {
  readonly body: BodyId
  readonly name: number
  number: number
  last: Digest | null
  /** The number of every other feed's act that this one named last. */
  readonly seen: number[]
}

interface Promise {
  readonly subject: Digest
  revision: Digest
  readonly owners: readonly number[]
}

/** A proposal on its way: who has still to answer, and what the others answered. */
interface Course {
  readonly proposal: Digest
  readonly proposer: number
  readonly promise: Promise | undefined
  readonly owners: readonly number[]
  readonly awaited: number[]
  readonly consents: Digest[]
}

interface Due {
  readonly author: number
  readonly type: string
  readonly facts: JsonObject
  /** What stands once it is sealed. */
  readonly then?: (digest: Digest) => void
}

const marking = { tlp: 'TLP:GREEN', releasable: [] }
const mostOpen = 60
const withText = new Set(['found', 'propose', 'decline', 'write_note', 'report', 'confirm', 'ask', 'answer'])

/**
 * What four bodies' nodes seal over the years, act after act, each after those it names: notes, questions and reports of
 * their own, and promises that they agree and change by proposal, consent, conclusion and acknowledgement. All of them are taken.
 */
export class Correspondence {
  readonly id: Digest
  private readonly chance: DigestChance
  private readonly authors: readonly Author[]
  private readonly promises: Promise[] = []
  /** Promises that no proposal is changing now. */
  private readonly free: Promise[] = []
  private readonly courses: Course[] = []
  private readonly due: Due[] = []
  private readonly notes: (Digest | undefined)[] = []
  private readonly reports: { readonly author: number; readonly digest: Digest }[] = []
  private readonly questions: Digest[] = []
  private written = 0

  constructor(seed: number) {
    this.chance = new DigestChance(seed)
    this.id = this.chance.digest()
    this.authors = [0, 1, 2, 3].map((name) => ({ body: this.chance.digest(), name, number: 0, last: null, seen: [0, 0, 0, 0] }))
    const rules = { languages: ['fr', 'en'], defaultMarking: marking, ceiling: 'TLP:AMBER+STRICT', noticeMonths: 3, form: 'multilateral', demonstration: null }
    const course: Course = { proposal: this.id, proposer: 0, promise: undefined, owners: [], awaited: [1, 2, 3], consents: [] }
    this.due.push({ author: 0, type: 'found', facts: { invites: this.bodies([1, 2, 3]), rules } })
    for (const author of [1, 2, 3]) this.due.push(this.consent(course, author))
  }

  /** The next acts, as objects that were just read from bytes. */
  next(count: number): readonly ReadAct[] {
    return Array.from({ length: count }, () => JSON.parse(JSON.stringify(this.write(this.intent()))) as ReadAct)
  }

  private intent(): Due {
    const founding = this.promises.length === 0 && this.courses.length === 0
    const due = founding || this.chance.below(10) < 4 ? (this.due.shift() ?? this.step()) : undefined
    return due ?? this.own(this.chance.below(4))
  }

  private step(): Due {
    const course = this.chance.of(this.courses)
    if (!course || this.courses.length < mostOpen) return this.propose(this.chance.below(4))
    const author = course.awaited.shift()!
    return this.chance.below(60) === 0 ? this.decline(course, author) : this.consent(course, author)
  }

  private propose(author: number): Due {
    const isNew = this.promises.length < 50 + this.written / 500
    const promise = isNew ? undefined : this.free.splice(this.chance.below(this.free.length), 1)[0]
    const owners = promise?.owners ?? [author, (author + 1) % 4]
    const replaces = this.authors.map(({ body }) => ({ body, revision: promise?.revision ?? null }))
    const change = { kind: 'commitment', source: null, owners: this.bodies(owners), due: '2027-06', language: 'fr', ancestry: [] }
    return {
      author, type: 'propose',
      facts: { subject: promise?.subject ?? null, replaces, relies: null, marking, change },
      then: (proposal) => this.courses.push({ proposal, proposer: author, promise, owners, awaited: this.othersThan(author), consents: [] }),
    }
  }

  private consent(course: Course, author: number): Due {
    const { proposal, proposer, consents } = course
    const then = (digest: Digest) => {
      consents.push(digest)
      if (consents.length < 3) return
      this.end(course)
      this.due.push({ author: proposer, type: 'conclude', facts: { proposal, consents }, then: (conclusion) => this.acknowledge(course, conclusion) })
    }
    return { author, type: 'consent', facts: { proposal }, then }
  }

  private acknowledge(course: Course, conclusion: Digest): void {
    const { proposal, proposer, owners } = course
    const others = this.othersThan(proposer)
    for (const author of others) {
      const last = author === others.at(-1) && proposal !== this.id
      this.due.push({ author, type: 'acknowledge', facts: { proposal, conclusion }, ...(last && { then: () => this.agree(course.promise, proposal, owners) }) })
    }
  }

  private agree(promise: Promise | undefined, revision: Digest, owners: readonly number[]): void {
    const agreed = promise ?? { subject: revision, revision, owners }
    agreed.revision = revision
    if (!promise) this.promises.push(agreed)
    this.free.push(agreed)
  }

  private decline(course: Course, author: number): Due {
    const { proposal, proposer, promise } = course
    const then = () => {
      this.end(course)
      const others = this.othersThan(proposer)
      this.due.push({ author: proposer, type: 'abandon', facts: { proposal } })
      for (const other of others) {
        const last = other === others.at(-1) && promise
        this.due.push({ author: other, type: 'lapse', facts: { proposal }, ...(last && { then: () => this.free.push(promise) }) })
      }
    }
    return { author, type: 'decline', facts: { proposal }, then }
  }

  private end(course: Course): void {
    const at = this.courses.indexOf(course)
    if (at >= 0) this.courses.splice(at, 1)
  }

  /** What a body says in its own lane, and nobody has to agree to. */
  private own(author: number): Due {
    const kind = this.chance.below(20)
    if (kind < 8) return this.note(author)
    if (kind < 13) return this.report(author) ?? this.note(author)
    const report = this.chance.of(this.reports)
    if (kind < 15 && report && report.author !== author) return { author, type: 'confirm', facts: { report: report.digest } }
    const question = this.chance.of(this.questions)
    if (kind < 17 && question) return { author, type: 'answer', facts: { question, marking } }
    if (kind < 19) return { author, type: 'ask', facts: { of: this.bodies(this.othersThan(author)), theme: 'schools', answerBy: '2027-01-31', marking }, then: (digest) => keepSome(this.questions, digest) }
    return { author, type: 'receive', facts: { state: this.chance.digest() } }
  }

  private note(author: number): Due {
    const replaces = (this.chance.below(8) === 0 && this.notes[author]) || null
    const facts = { kind: 'practice', theme: 'schools', evidence: 2, paragraphs: 3, replaces, marking }
    return { author, type: 'write_note', facts, then: (digest) => { this.notes[author] = digest } }
  }

  private report(author: number): Due | undefined {
    const promise = this.chance.of(this.promises)
    if (!promise?.owners.includes(author)) return undefined
    return { author, type: 'report', facts: { commitment: promise.revision, status: 'in_progress', on: '2026-11' }, then: (digest) => keepSome(this.reports, { author, digest }) }
  }

  private write({ author: name, type, facts, then }: Due): ReadAct {
    const author = this.authors[name]!
    const digest = this.written === 0 ? this.id : this.chance.digest()
    const seen = this.unseen(author)
    author.number += 1
    const office = ['conclude', 'acknowledge', 'abandon', 'lapse', 'receive'].includes(type) ? 'node' : 'secretariat'
    const act: ReadAct['act'] = {
      rules: 1, feed: 'partnership', body: author.body, run: 1, number: author.number, previous: author.last, context: this.chance.digest(),
      identity: { number: 1, digest: author.body }, at: this.instant(), type, facts,
      content: withText.has(type) ? this.chance.digest() : null, actor: { office, second: null, assertion: null },
    }
    author.last = digest
    then?.(digest)
    const context = { salt: this.chance.digest().slice(0, 22), partnership: this.written === 0 ? null : this.id, seen }
    this.written += 1
    return { digest, act, context }
  }

  /** A second passes between two acts, in months of 28 days. */
  private instant(): string {
    const parts = [[60, 1], [60, 60], [24, 3600], [28, 86_400], [12, 2_419_200]].map(([most, seconds]) => Math.floor(this.written / seconds!) % most!)
    const [second, minute, hour, day, month] = parts.map((part, index) => String(index < 3 ? part : part + 1).padStart(2, '0'))
    return `2026-${month}-${day}T${hour}:${minute}:${second}Z`
  }

  /** The heads that the others reached since this body last named them. */
  private unseen(author: Author): readonly Head[] {
    return this.authors.flatMap(({ body, name, number, last }) => {
      if (name === author.name || last === null || author.seen[name] === number) return []
      author.seen[name] = number
      return [{ body, run: 1, number, digest: last }]
    })
  }

  private othersThan(author: number): number[] {
    return [0, 1, 2, 3].filter((name) => name !== author)
  }

  private bodies(names: readonly number[]): readonly BodyId[] {
    return names.map((name) => this.authors[name]!.body)
  }
}

/** The last few are enough for others to speak about. */
function keepSome<T>(kept: T[], next: T): void {
  kept.push(next)
  if (kept.length > 100) kept.shift()
}

