import assert from 'node:assert/strict'
import type { BodyId, Digest, JsonObject } from '../../src/core/act.ts'
import { concernedBodies } from '../../src/app/concerned.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import { charterNamed, proposalIn } from '../../src/core/procedure.ts'
import { changeIn } from '../../src/core/subject.ts'
import type { PublicationChange } from '../../src/core/subjects/publication.ts'
import { until } from '../deadline.ts'
import { Names } from './names.ts'
import { Sight, type Record } from './sight.ts'
import type { ActStep, PageStep, SeesStep, Tale } from './tale.ts'

/** The bodies of a story, each at a node of its own. */
export interface Cast {
  readonly bodies: ReadonlyMap<string, BodyId>
  /** Hands an intended act to the node of one body; `null` founds a partnership. */
  submit(by: string, where: Digest | 'public' | null, act: { readonly type: string; readonly facts: JsonObject; readonly content: JsonObject | null }): Promise<{ readonly digest: Digest } | { readonly code: string }>
  /** Runs the command that reads a saved page, and answers what it says. */
  page(by: string, file: string): Promise<ReadonlyMap<string, string>>
  /** What a stranger is answered who asks a node for an entry of the public register. */
  entry(at: string, register: string, key: string): Promise<string>
  /** What an officer of one body is answered who asks its node for a partnership: the digits, or that there is none. */
  digits(at: string, partnership: Digest): Promise<string | undefined>
  /** What the node of one body holds, read from where it keeps it. */
  record(of: string): Promise<Record>
  today(): string
}

/** Plays a story: every act at its body's node, and after it what each body sees there. */
export async function play(tale: Tale, cast: Cast): Promise<void> {
  const run = new Play(cast)
  for (const step of tale.steps) {
    try {
      if (step.at === 'act') await run.act(step)
      else if (step.at === 'page') await run.page(step)
      else await run.sees(step)
    } catch (cause) {
      throw new Error(`Line ${step.line} of the story "${tale.title}": ${(cause as Error).message}`, { cause })
    }
  }
}

class Play {
  private readonly cast: Cast
  private readonly names: Names
  private readonly partnerships: string[] = []

  constructor(cast: Cast) {
    this.cast = cast
    this.names = new Names(cast.bodies)
  }

  async act(step: ActStep): Promise<void> {
    const where = this.whereOf(step)
    const facts = this.filled(step.of === undefined ? step.facts : await this.proposal(step, where as Digest))
    const submit = (whole: JsonObject) => this.cast.submit(step.by, where, { type: step.type, facts: whole, content: step.content && this.filled(step.content) })
    const [first, ...others] = step.articles ?? []
    const answer = await submit(first === undefined ? facts : { ...facts, article: first })
    for (const article of others) assert.ok('digest' in (await submit({ ...facts, article })), `it was turned down for article ${article}`)
    if (step.refused !== undefined) {
      assert.equal('code' in answer ? answer.code : 'it was done', step.refused, 'it is turned down')
      return
    }
    assert.ok('digest' in answer, `it was turned down: ${'code' in answer ? answer.code : ''}`)
    if (step.as !== undefined) this.names.remember(step.as, answer.digest)
    if (where === null) this.partnerships.push(step.as!)
    await this.settle()
  }

  private filled(value: JsonObject): JsonObject {
    return this.names.fill(value, this.cast.today())
  }

  private whereOf({ type, in: named, as }: ActStep): Digest | 'public' | null {
    if (named === 'public') return 'public'
    if (type === 'found') {
      assert.ok(as, 'a partnership has a name in the story')
      return null
    }
    if (named === undefined) assert.equal(this.partnerships.length, 1, 'it is said in which of the partnerships')
    return this.names.digest(named ?? this.partnerships[0]!)
  }

  /** What a proposal replaces and relies on follows from what its author's own node holds. */
  private async proposal({ by, of, changes, facts }: ActStep, where: Digest): Promise<JsonObject> {
    const { folds } = await this.cast.record(by)
    const partnership = folds.partnerships.get(where)!
    const subject = changes === undefined ? null : this.names.digest(changes)
    const own = this.names.digest(by)
    const bodies = of!.map((name) => this.names.digest(name))
    return {
      ...facts, subject,
      relies: charterNamed(where, partnership.subjects.currentFor(where, own) ?? partnership.subjects.charter()!.revision.digest),
      replaces: bodies.map((body) => ({ body, revision: subject === null ? null : partnership.subjects.currentFor(subject, body) })),
    }
  }

  async page({ by, file, found }: PageStep): Promise<void> {
    const said = await this.cast.page(by, file)
    for (const [what, phrase] of found) assert.equal(said.get(what), phrase, `the page's "${what}"`)
    await this.settle()
  }

  async sees({ views }: SeesStep): Promise<void> {
    for (const { bodies, claims } of views) {
      const seeing = bodies === 'everyone' ? [...this.names.bodies.keys()] : bodies
      for (const name of seeing) assert.ok(this.names.bodies.has(name), `"${name}" is no body of this story`)
      for (const [claim, phrase] of claims) await this.claim(seeing, claim, phrase)
    }
  }

  private async claim(seeing: readonly string[], claim: string, phrase: string): Promise<void> {
    const [, register, key] = /^entry (\w+) ([\w-]+)$/.exec(claim) ?? []
    if (register !== undefined) {
      for (const name of seeing) assert.equal(await this.cast.entry(name, register, key!), phrase, `a stranger at the node of ${name} sees "${claim}"`)
      return
    }
    const sights = await Promise.all(seeing.map(async (name) => ({ name, sight: await this.sightOf(name) })))
    if (claim.startsWith('digits')) {
      assert.equal(phrase, 'the same', 'of digits a story says that they are the same')
      assert.ok(seeing.length > 1, 'digits are compared by at least two')
      const asked = this.names.digest(claim.split(' of ')[1]!)
      const digits = [...sights.map(({ sight }) => sight.answer(claim)), ...(await Promise.all(seeing.map((name) => this.cast.digits(name, asked))))]
      assert.equal(new Set(digits).size, 1, `${seeing.join(', ')} read ${digits.join(', ')}`)
      assert.match(digits[0]!, /^\d{4} \d{4} \d{4}$/)
      return
    }
    for (const { name, sight } of sights) assert.equal(sight.answer(claim), phrase, `${name} sees "${claim}"`)
    if (!this.partnerships.includes(claim)) return
    for (const name of seeing) {
      const isShown = (await this.cast.digits(name, this.names.digest(claim))) !== undefined
      assert.equal(isShown, phrase !== 'unknown', `the node of ${name} answers for "${claim}"`)
    }
  }

  private async sightOf(name: string): Promise<Sight> {
    return new Sight(this.names.digest(name), await this.cast.record(name), this.names, this.cast.today())
  }

  /** Waits until every act has reached every node that is entitled to it, and nodes have said what they say by themselves. */
  private async settle(): Promise<void> {
    await until('every node holds what it should', async () => {
      const records = await Promise.all([...this.names.bodies.keys()].map((name) => this.cast.record(name)))
      return this.partnerships.every((name) => isSettled(this.names.digest(name), records, [...this.names.bodies.values()], this.cast.today()))
        && [...this.names.bodies.values()].every((body) => new Set(records.map(({ folds }) => folds.publicFeeds.get(body)?.head?.digest)).size === 1)
    })
  }
}

function isSettled(id: Digest, records: readonly Record[], bodies: readonly BodyId[], today: string): boolean {
  const holding = records.flatMap(({ folds }) => folds.partnerships.get(id) ?? [])
  const [first] = holding
  if (!first) return false
  const entitled = concernedBodies(first, today)
  const missing = records.some(({ folds }, index) => entitled.includes(bodies[index]!) && !folds.partnerships.has(id))
  const same = new Set(records.flatMap(({ folds }) => folds.stateDigest(id) ?? [])).size === 1
  return !missing && same && isQuiet(first) && isPublished(first, records, today)
}

/** Whoever agreed to a publication has said it in its own public feed. */
function isPublished(partnership: Partnership, records: readonly Record[], today: string): boolean {
  return partnership.subjects.ofKind('publication').every(({ id }) =>
    partnership.subjects.boundBodies(id).every((body) => {
      const revision = partnership.subjects.currentFor(id, body)
      const change = revision === null ? undefined : changeIn<PublicationChange>(partnership.get(revision), 'publication')
      if (!change || (change.notBefore !== null && change.notBefore > today)) return true
      return records.some(({ folds }) => folds.publicFeeds.get(body)?.acts.some(({ act }) => act.facts.publication === revision))
    }))
}

/** Nothing is left for a node to say by itself about any proposal. */
function isQuiet(partnership: Partnership): boolean {
  return [...partnership.ofType('found'), ...partnership.ofType('propose')].every((held) => {
    const situation = partnership.subjects.situationOf(held.digest)
    const said = (type: string) => new Set(partnership.about(held.digest, type).map(({ author }) => author))
    const ended = new Set([...said('acknowledge'), ...said('lapse')])
    const others = proposalIn(held)!.required.filter((body) => body !== held.author)
    if (situation.at === 'open') return situation.awaited.length > 0
    return others.every((body) => ended.has(body))
  })
}
