// Specification: spec/envelope.md
import type { Act, Content, JsonObject } from './act.ts'
import { ruleOf } from './acts/catalogue.ts'
import { identityActs } from './identity.ts'
import { rulesVersion } from './partnership.ts'
import { publicActs } from './public-feed.ts'
import { malformed, type Malformed } from './refusal.ts'
import type { Shape } from './shape.ts'

interface Shapes {
  readonly facts: Shape<unknown>
  readonly content: Shape<unknown> | null
}

/** The shapes of a known type; `undefined` for a type or a rules version above what this node knows. */
export function shapesOf(act: Pick<Act, 'rules' | 'feed' | 'type' | 'facts'>): Shapes | undefined {
  if (act.rules > rulesVersion) return undefined
  // A type may be called like what every object inherits: only what the table itself holds is known.
  if (act.feed === 'identity') return Object.hasOwn(identityActs, act.type) ? (identityActs as Readonly<Record<string, Shapes>>)[act.type] : undefined
  if (act.feed === 'public') return Object.hasOwn(publicActs, act.type) ? (publicActs as Readonly<Record<string, Shapes>>)[act.type] : undefined
  const rule = ruleOf(act.type)
  if (!rule) return undefined
  return { facts: rule.facts, content: rule.content }
}

/** The closed schema of a known type; facts that depart from it make the act malformed, so it occupies no number. */
export function readFacts(act: Act): Malformed | undefined {
  const shapes = shapesOf(act)
  if (!shapes) return undefined
  const fault = shapes.facts.read(act.facts, '/facts')
  if (fault) return fault
  const hasText = contentShapeOf(act, shapes) !== null
  if (hasText === (act.content !== null)) return undefined
  // Withheld or erased, its digest still stands; an act that never had the text its type needs says nothing.
  return malformed(hasText ? 'missing_field' : 'unknown_field', '/content')
}

/** The content of a known type, where it is held. */
export function readContent(act: Act, content: Content): Malformed | undefined {
  const shapes = shapesOf(act)
  const shape = shapes && contentShapeOf(act, shapes)
  if (!shape) return undefined
  const { salt: _salt, ...rest } = content
  return shape.read(rest as JsonObject, '/content')
}

function contentShapeOf(act: Pick<Act, 'type' | 'feed' | 'facts'>, shapes: Shapes): Shape<unknown> | null {
  const rule = act.feed === 'partnership' ? ruleOf(act.type) : undefined
  return rule?.contentFor ? rule.contentFor(act.facts) : shapes.content
}
