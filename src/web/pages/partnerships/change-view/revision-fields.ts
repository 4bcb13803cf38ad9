import type { Json, JsonObject } from '../../../../core/act.ts'
import type { ChangeText } from '../../../../app/overview/proposal.ts'

export interface RevisionField {
  readonly field: string
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/** Facts first, then texts; what is empty on both sides says nothing and is left out. */
export function fieldsOf({ change, content }: ChangeText): ReadonlyMap<string, Json> {
  const { kind: _kind, ...facts } = change as unknown as JsonObject
  const { salt: _salt, ...texts } = (content ?? {}) as JsonObject
  return new Map(Object.entries({ ...facts, ...texts }).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

export interface Comparison {
  readonly changed: readonly RevisionField[]
  readonly kept: readonly RevisionField[]
}

/** Without a revision before it, everything is new. Values are compared as they were written, key by key. */
export function compareRevisions(before: ChangeText | undefined, after: ChangeText): Comparison {
  const old = before ? fieldsOf(before) : new Map<string, Json>()
  const fresh = fieldsOf(after)
  const names = [...new Set([...fresh.keys(), ...old.keys()])]
  const fields = names.map((field) => ({ field, before: old.get(field), after: fresh.get(field) }))
  const differs = (one: RevisionField) => stable(one.before ?? null) !== stable(one.after ?? null)
  return { changed: fields.filter(differs), kept: fields.filter((one) => !differs(one)) }
}

function stable(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(stable).join()}]`
  const object = value as JsonObject
  return `{${Object.keys(object).sort().map((key) => `${JSON.stringify(key)}:${stable(object[key]!)}`).join()}}`
}

/** Acts that facts cite, to be named by their titles. */
export function citedIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return /^[0-9a-hjkmnp-tv-z]{52}$/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value as JsonObject).flatMap(citedIn)
}
