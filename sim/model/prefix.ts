import type { BodyId, Digest, Head, JsonObject } from '../../src/core/act.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import { actOf, bodyOf, digestOf, type Place, type Written } from './event.ts'
import type { Law } from './law.ts'

/** What has happened before a scenario begins: one history, written without lies, that every body holds. */
export class Prefix {
  readonly written: Written[] = []
  readonly named = new Map<string, Digest>()
  readonly id: Digest
  readonly bodies: readonly BodyId[]
  private readonly law: Law
  private readonly partnership: Partnership

  constructor(law: Law, name: string, names: readonly string[]) {
    this.law = law
    this.id = digestOf(`${name} 1`)
    this.bodies = names.map(bodyOf)
    this.partnership = new law.Partnership(this.id)
  }

  /** Says something with everything in sight, and expects it to be taken. */
  say(place: Place, type: string, facts: JsonObject, name?: string): Digest {
    const body = this.bodies[place]!
    const digest = this.written.length === 0 ? this.id : digestOf(`${this.id} ${this.written.length}`)
    const act = actOf(digest, body, type, facts, true, this.headAt(place))
    const seen = this.partnership.heads().filter((head) => head.body !== body && head.digest !== this.seenBy(place, head.body)?.digest)
    const written = { digest, act, context: { salt: 's', partnership: this.written.length === 0 ? null : this.id, seen } }
    const outcome = this.partnership.apply(written)
    if (outcome.at !== 'taken') throw new Error(`The beginning of a scenario is not taken: ${type} ${outcome.at === 'refused' ? outcome.code : outcome.at}`)
    this.written.push(written)
    if (name !== undefined) this.named.set(name, digest)
    return digest
  }

  headAt(place: Place): Head | undefined {
    const head = this.partnership.feedOf(this.bodies[place]!)?.head()
    return head && this.law.headOf(head)
  }

  seenBy(place: Place, body: BodyId): Head | undefined {
    const seen = this.partnership.laneOf(this.bodies[place]!)?.seen.get(body)
    return seen && this.law.headOf(seen)
  }

  /** A proposal that everyone named has consented to and acknowledged, and that its proposer knows of. */
  agree(proposer: Place, others: readonly Place[], type: 'found' | 'propose', facts: JsonObject, name: string): Digest {
    const proposal = this.say(proposer, type, facts, name)
    const consents = others.map((place) => this.say(place, 'consent', { proposal }))
    const conclusion = this.say(proposer, 'conclude', { proposal, consents })
    for (const place of others) this.say(place, 'acknowledge', { proposal, conclusion })
    return proposal
  }

  /** Everyone named says that it has seen everything. */
  settle(places: readonly Place[]): void {
    for (const place of places) this.say(place, 'receive', { state: digestOf('state') })
  }
}
