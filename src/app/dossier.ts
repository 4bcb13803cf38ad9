import type { BodyId, Content, Digest, PartnershipId, SealedAct } from '../core/act.ts'
import type { Partnership } from '../core/partnership.ts'
import type { BodyDescription } from '../core/identity.ts'
import type { Disclosure } from './exit.ts'
import type { Node } from './node.ts'
import { markingNow } from './policy.ts'
import type { Marking } from '../core/marking.ts'

/** A partnership as one reader may see it: the fold, and the content of those acts that this reader is cleared for. */
export class Dossier {
  readonly partnership: Partnership
  private readonly node: Node
  private readonly disclosure: Disclosure

  private constructor(node: Node, disclosure: Disclosure, partnership: Partnership) {
    this.node = node
    this.disclosure = disclosure
    this.partnership = partnership
  }

  /** `undefined` both when there is none and when it may not be seen. */
  static open(node: Node, disclosure: Disclosure, id: PartnershipId): Dossier | undefined {
    const partnership = node.folds.partnerships.get(id)
    return partnership && disclosure.may({ of: 'partnership', partnership: id }) ? new Dossier(node, disclosure, partnership) : undefined
  }

  static all(node: Node, disclosure: Disclosure): readonly Dossier[] {
    return [...node.folds.partnerships.keys()].flatMap((id) => Dossier.open(node, disclosure, id) ?? [])
  }

  get self(): BodyId {
    return this.node.body
  }

  mayRead(act: Digest): boolean {
    return this.disclosure.may({ of: 'content', partnership: this.partnership.id, act })
  }

  marking(act: Digest): Marking | undefined {
    const held = this.partnership.get(act)
    return held && markingNow(this.partnership, held)
  }

  /** The text of an act, typed by the caller from the shape of that act's content; `undefined`: withheld, erased, or not for this reader. */
  async content<T = Content>(act: Digest): Promise<T | undefined> {
    return (await this.contents<T>([act])).get(act)
  }

  async contents<T = Content>(acts: Iterable<Digest>): Promise<ReadonlyMap<Digest, T>> {
    const allowed = [...new Set(acts)].filter((act) => this.mayRead(act))
    const found = await this.node.ports.register.contents(allowed)
    return new Map([...found].map(([digest, text]) => [digest, JSON.parse(text) as T]))
  }

  async sealed(act: Digest): Promise<SealedAct | undefined> {
    return this.partnership.get(act) && (await this.node.ports.register.get(act))
  }
}

/** Names and offices of a body, from its own identity feed. */
export async function descriptionOf(node: Node, body: BodyId): Promise<BodyDescription | undefined> {
  const naming = node.folds.identities.get(body)?.description.naming
  if (naming === undefined) return undefined
  const text = (await node.ports.register.contents([naming])).get(naming)
  return text === undefined ? undefined : (JSON.parse(text) as BodyDescription)
}
