// Specification: spec/envelope.md §7–10
import { digestOf } from './digest.ts'
import type { Json, JsonObject } from './json.ts'
import { isObject } from './json.ts'
import { isSeal } from './key.ts'
import { Malformed, within } from './malformed.ts'
import { readText } from './reader.ts'
import { bytesShape, digestShape, instantShape, integerShape, listOf, objectOf, oneOf, orNull, textShape } from './shape.ts'
import type { Shape } from './shape.ts'

export interface SealedLine { readonly act: string, readonly seal: string, readonly context: string | null, readonly content: string | null }

export interface Head { readonly body: string, readonly run: number, readonly number: number, readonly digest: string }

export interface Act {
  readonly rules: number
  readonly feed: 'identity' | 'public' | 'partnership'
  readonly body: string | null
  readonly run: number
  readonly number: number
  readonly previous: string | null
  readonly context: string | null
  readonly identity: { readonly digest: string, readonly number: number } | null
  readonly at: string
  readonly type: string
  readonly facts: JsonObject
  readonly content: string | null
  readonly actor: JsonObject
}

export interface Context { readonly salt: string, readonly partnership: string | null, readonly seen: readonly Head[] }

export interface SealedAct {
  readonly act: Act
  readonly digest: string
  readonly seal: string
  /** Undefined where it was not handed over. */
  readonly context: Context | undefined
  readonly content: JsonObject | undefined
}

const someObject: Shape = (value, at) => {
  if (!isObject(value)) throw new Malformed('not_an_object', at)
}

const count = integerShape(1, Number.MAX_SAFE_INTEGER)

const actShape = objectOf(new Map<string, Shape>([
  ['rules', count],
  ['feed', oneOf(['identity', 'public', 'partnership'])],
  ['body', orNull(digestShape)],
  ['run', count],
  ['number', count],
  ['previous', orNull(digestShape)],
  ['context', orNull(digestShape)],
  ['identity', orNull(objectOf(new Map([['digest', digestShape], ['number', count]])))],
  ['at', instantShape],
  ['type', textShape(40, /^[a-z][a-z0-9_]{2,39}$/)],
  ['facts', someObject],
  ['content', orNull(digestShape)],
  ['actor', objectOf(new Map([['assertion', orNull(someObject)], ['office', textShape(200)], ['second', orNull(textShape(200))]]))],
]))

export const headFields: ReadonlyMap<string, Shape> = new Map([['body', digestShape], ['run', count], ['number', count], ['digest', digestShape]])

const contextShape = objectOf(new Map<string, Shape>([
  ['salt', bytesShape(16, 'not_a_salt')],
  ['partnership', orNull(digestShape)],
  ['seen', listOf(0, 1000, objectOf(headFields))],
]))

/** A field that is null, or is not, against what its feed and place ask. */
function requireNull(name: string, value: Json, mustBeNull: boolean): void {
  if (mustBeNull && value !== null) throw new Malformed(`${name}_unexpected`, `/${name}`)
  if (!mustBeNull && value === null) throw new Malformed(`${name}_missing`, `/${name}`)
}

function requirePlace(act: Act): void {
  const isFirst = act.run === 1 && act.number === 1
  requireNull('body', act.body, act.feed === 'identity' && isFirst)
  if (act.number > 1 || isFirst) requireNull('previous', act.previous, isFirst)
  requireNull('context', act.context, act.feed !== 'partnership')
  requireNull('identity', act.identity as Json, act.feed === 'identity')
}

export function readAct(text: string): Act {
  const value = readText(text)
  actShape(value, '', [])
  const act = value as unknown as Act
  requirePlace(act)
  return act
}

function readContext(text: string, act: Act): Context {
  if (act.context === null) throw new Malformed('context_unexpected')
  const value = readText(text)
  if (digestOf('context', text) !== act.context) throw new Malformed('context_mismatch')
  contextShape(value, '', [])
  const context = value as unknown as Context
  if (context.partnership === null && (act.run > 1 || act.number > 1)) throw new Malformed('partnership_missing', '/partnership')
  if (new Set(context.seen.map(({ body }) => body)).size < context.seen.length) throw new Malformed('seen_twice', '/seen')
  return context
}

function readContent(text: string, act: Act): JsonObject {
  if (act.content === null) throw new Malformed('content_unexpected')
  const value = readText(text)
  if (digestOf('content', text) !== act.content) throw new Malformed('content_mismatch')
  if (!isObject(value)) throw new Malformed('not_an_object')
  bytesShape(16, 'not_a_salt')(value['salt'] ?? null, '/salt', [])
  return value
}

/** Throws Malformed. Whether the seal verifies is asked when the key is known. */
export function readSealedAct(line: SealedLine): SealedAct {
  const act = within('/act', () => readAct(line.act))
  if (!isSeal(line.seal)) throw new Malformed('not_a_seal', '/seal')
  return {
    act,
    digest: digestOf('act', line.act),
    seal: line.seal,
    context: line.context === null ? undefined : within('/context', () => readContext(line.context!, act)),
    content: line.content === null ? undefined : within('/content', () => readContent(line.content!, act)),
  }
}
