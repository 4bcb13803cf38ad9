import type { Json, JsonObject } from '../../src/core/act.ts'
import { partnershipActTypes, ruleOf } from '../../src/core/acts/catalogue.ts'
import { digestNamed } from '../../src/core/history.suite.ts'
import { Chance } from '../../src/core/random-history.suite.ts'
import { subjectKindNames } from '../../src/core/subjects/catalogue.ts'
import { canonical } from '../../src/wire/canonical.ts'
import { digestOf } from '../../src/wire/digest.ts'
import { seal } from '../../src/wire/seal.ts'
import { madeUp } from '../agreement/made-up.ts'
import { readOnNode } from '../agreement/node-record.ts'
import { contentFor, saltOf, sealerNamed } from '../agreement/sealed-history.ts'

const sealer = sealerNamed('a')

/** An act as whoever wants may seal it, held against nothing. */
function lineOf(type: string, facts: Json, content: JsonObject | null): Json {
  const context = canonical({ salt: saltOf('shapes'), partnership: digestNamed('partnership'), seen: [] })
  const written = content && canonical({ salt: saltOf('content'), ...content })
  const act = canonical({
    rules: 1, feed: 'partnership', body: sealer.body, run: 1, number: 2, previous: digestNamed('before'), context: digestOf('context', context), identity: { digest: sealer.body, number: 1 },
    at: '2026-03-02T09:30:00Z', type, facts, content: written === null ? null : digestOf('content', written), actor: { office: 'programme', second: null, assertion: null },
  })
  return { act, seal: seal(sealer.keys[0]!.secret, digestOf('act', act)), context, content: written }
}

interface Sample { readonly name: string, readonly type: string, readonly facts: JsonObject, readonly content: JsonObject | null }

function samples(): readonly Sample[] {
  const source = (chance: Chance) => ({ chance, digest: () => digestNamed('body'), cited: () => digestNamed('act') })
  const all: Sample[] = []
  for (const [index, type] of partnershipActTypes.entries()) {
    if (type === 'propose') continue
    const facts = madeUp(ruleOf(type)!.facts.describe, '', source(new Chance(index))) as JsonObject
    all.push({ name: type, type, facts, content: contentFor(type, facts, new Chance(index)) })
  }
  for (const kind of subjectKindNames) {
    for (let seed = 0; ; seed += 1) {
      const facts = madeUp(ruleOf('propose')!.facts.describe, '', source(new Chance(seed))) as JsonObject
      if ((facts['change'] as JsonObject)['kind'] !== kind) continue
      all.push({ name: `propose ${kind}`, type: 'propose', facts, content: contentFor('propose', facts, new Chance(seed)) })
      break
    }
  }
  return all
}

/** One fault at a place: a value of another kind for what stands there. */
const wrongValues: readonly Json[] = ['', 'x', 'X'.repeat(400), -1, 9_007_199_254_740_991, true, null, [], {}, { fr: ' ' }, { xx: 'x' }, '2026-02-30', '2026-13', digestNamed('one').toUpperCase()]

function* placesIn(value: Json, path: readonly string[] = []): IterableIterator<readonly string[]> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  const entries = Array.isArray(value) ? value.slice(0, 1).map((item, index) => [String(index), item as Json] as const) : Object.entries(value)
  for (const [name, item] of entries) yield* placesIn(item as Json, [...path, name])
}

function replaced(value: Json, [name, ...rest]: readonly string[], by: Json): Json {
  if (name === undefined) return by
  if (Array.isArray(value)) return value.map((item: Json, index) => (String(index) === name ? replaced(item, rest, by) : item))
  const object = value as JsonObject
  return { ...object, [name]: replaced(object[name]!, rest, by) }
}

function without(value: Json, [name, ...rest]: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((item: Json, index) => (String(index) === name ? without(item, rest) : item))
  const object = value as JsonObject
  if (rest.length > 0) return { ...object, [name!]: without(object[name!]!, rest) }
  return Object.fromEntries(Object.entries(object).filter(([field]) => field !== name))
}

function faultOn(line: Json): { readonly code: string, readonly at: string } | undefined {
  const read = readOnNode(line as never)
  const [, code, at] = typeof read === 'string' ? /^malformed (\S+) ?(.*)$/.exec(read)! : []
  return code === undefined ? undefined : { code, at: at! }
}

/** For every type, each field left out and each field given one value of another kind, turn by turn. */
export function shapeFaults(): Json {
  const cases: Json[] = []
  const add = (name: string, line: Json): void => {
    const fault = faultOn(line)
    if (fault !== undefined) cases.push({ name, line, ...fault })
  }
  let turn = 0
  for (const { name, type, facts, content } of samples()) {
    add(`${name}: a field more`, lineOf(type, { ...facts, more: 1 }, content))
    add(`${name}: ${content === null ? 'a content where there is none' : 'no content'}`, lineOf(type, facts, content === null ? { more: 1 } : null))
    for (const [part, whole] of [['facts', facts], ['content', content]] as const) {
      for (const path of whole === null ? [] : placesIn(whole)) {
        const at = `${name}: ${part} /${path.join('/')}`
        const build = (value: Json): Json => (part === 'facts' ? lineOf(type, value, content) : lineOf(type, facts, value as JsonObject))
        turn += 1
        if (turn % 2 === 0 && !/^\d+$/.test(path.at(-1)!)) add(`${at} left out`, build(without(whole!, path)))
        else add(`${at} is ${JSON.stringify(wrongValues[turn % wrongValues.length]).slice(0, 30)}`, build(replaced(whole!, path, wrongValues[turn % wrongValues.length]!)))
      }
    }
  }
  return { about: 'Acts whose facts or content are not of the shape of their type: malformed, with this code at this place.', cases }
}

export function shapesKept(): Json {
  const cases = samples().map(({ name, type, facts, content }) => ({ name, line: lineOf(type, facts, content), code: null }))
  return { about: 'One act of each type and one proposal of each kind of subject, of the shape that its page gives.', cases }
}
