import type { Act, Actor, BodyId, Digest, HeldAct, Json, JsonObject } from './act.ts'
import type { Rule } from './rule.ts'
import type { ShapeDescription } from './shape.ts'

/** The one copy of a text that is held already; the text itself where there is none. */
interface Held {
  readonly digest: (digest: Digest) => Digest
  readonly body: (body: BodyId) => BodyId
}

type Share = (value: Json, held: Held) => Json

const nothing: readonly Json[] = []

/** How the values of a shape share what they say alike; worked out once. `null`: they hold nothing that others hold too. */
const sharings = new WeakMap<ShapeDescription, Share | null>()

function sharingOf(shape: ShapeDescription): Share | null {
  const known = sharings.get(shape)
  if (known !== undefined) return known
  const made = makeSharing(shape)
  const share: Share | null = made && ((value, held) => (value === null || value === undefined ? value : made(value, held)))
  sharings.set(shape, share)
  return share
}

function makeSharing(shape: ShapeDescription): Share | null {
  switch (shape.kind) {
    case 'cited':
      return (value, held) => held.digest(value as string)
    case 'digest':
      return (value, held) => held.body(value as string)
    case 'one_of': {
      const values = new Map(shape.values.map((value) => [value, value]))
      return (value) => values.get(value as string) ?? value
    }
    case 'nullable':
      return sharingOf(shape.of)
    case 'list': {
      const item = sharingOf(shape.of)
      return (value, held) => {
        const list = value as readonly Json[]
        return list.length === 0 ? nothing : item ? list.map((one) => item(one, held)) : list
      }
    }
    case 'object':
      return sharingOfFields(shape.fields)
    case 'variants': {
      const options = new Map(Object.entries(shape.variants).map(([name, option]) => [name, sharingOf(option)]))
      return (value, held) => options.get((value as Record<string, string>)[shape.by] ?? '')?.(value, held) ?? value
    }
    default:
      return null
  }
}

/** What a shape does not name, like the field by which variants are told apart, stays as it is. */
function sharingOfFields(fields: Readonly<Record<string, ShapeDescription>>): Share | null {
  const shared = Object.entries(fields).flatMap(([name, field]) => {
    const share = sharingOf(field)
    return share ? [{ name, share }] : []
  })
  if (shared.length === 0) return null
  return (value, held) => {
    const copy: Record<string, Json> = { ...(value as JsonObject) }
    for (const { name, share } of shared) if (copy[name] !== undefined) copy[name] = share(copy[name], held)
    return copy
  }
}

/**
 * Acts as they are kept in memory. Each is read from bytes of its own, so that a name of a body, a digest or an office would
 * lie there once for each act that says it; here it lies there once. What an act says is the same to the letter.
 */
export class Sharing {
  private readonly actors = new Map<string, Actor>()
  private readonly identities = new Map<BodyId, NonNullable<Act['identity']>>()
  private readonly held: Held

  constructor(held: Held) {
    this.held = held
  }

  keep(act: Act, { rule, body, before }: { readonly rule: Rule | undefined; readonly body: BodyId; readonly before: HeldAct | undefined }): Act {
    const share = rule && sharingOf(rule.facts.describe)
    return {
      rules: act.rules, feed: act.feed === 'partnership' ? 'partnership' : act.feed, body, run: act.run, number: act.number,
      previous: before ? before.digest : act.previous,
      context: act.context, identity: this.identity(act.identity, body), at: act.at,
      type: rule ? rule.type : act.type,
      facts: share ? (share(act.facts, this.held) as JsonObject) : act.facts,
      content: act.content, actor: this.actor(act.actor),
    }
  }

  /** A body names the same act of its identity feed until it has a new one. */
  private identity(identity: Act['identity'], body: BodyId): Act['identity'] {
    if (identity === null) return null
    const last = this.identities.get(body)
    if (last && last.number === identity.number && last.digest === identity.digest) return last
    this.identities.set(body, identity)
    return identity
  }

  private actor(actor: Actor): Actor {
    if (actor.second !== null || actor.assertion !== null) return actor
    const known = this.actors.get(actor.office)
    if (known) return known
    this.actors.set(actor.office, actor)
    return actor
  }
}
