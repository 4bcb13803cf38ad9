import type { Json, JsonObject } from '../../src/core/act.ts'

interface Line {
  readonly number: number
  readonly indent: number
  readonly text: string
}

/** A block that cannot be read stops the story: what is not understood must not be passed over. */
export class Unreadable extends Error {}

/**
 * The notation of a story's blocks: indented `key: value` lines and `- item` lists, as people write them. A value is a
 * number, `true`, `false`, `null`, a text in double quotes, a list in one line `[a, b]`, fields in one line
 * `{ a: 1, b: 2 }`, and otherwise the text as it stands.
 */
export function readPlain(text: string, firstLine = 1): JsonObject {
  const lines = text.split('\n').flatMap((line, index): readonly Line[] => {
    if (line.trim() === '') return []
    const indent = line.length - line.trimStart().length
    return [{ number: firstLine + index, indent, text: line.trim() }]
  })
  const reader = new Reader(lines)
  const value = reader.value(0)
  reader.end()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable(`Line ${firstLine}: a block is a list of fields`)
  return value as JsonObject
}

const keyed = /^([\p{L}_][\p{L}\p{N}_ -]*):(?: (.*))?$/u

class Reader {
  private readonly lines: Line[]

  constructor(lines: readonly Line[]) {
    this.lines = [...lines]
  }

  end(): void {
    const [left] = this.lines
    if (left) throw new Unreadable(`Line ${left.number}: it stands further in or out than what it belongs to`)
  }

  value(indent: number): Json {
    const [first] = this.lines
    if (!first || first.indent !== indent) throw new Unreadable(`Line ${first?.number ?? 'last'}: a value is missing or stands wrongly indented`)
    return first.text.startsWith('- ') ? this.list(indent) : this.fields(indent)
  }

  private list(indent: number): readonly Json[] {
    const items: Json[] = []
    for (let line = this.lines[0]; line?.indent === indent && line.text.startsWith('- '); line = this.lines[0]) {
      const rest = line.text.slice(2)
      if (!keyed.test(rest) || rest.startsWith('{')) {
        this.lines.shift()
        items.push(scalar(rest, line.number))
        continue
      }
      // The item's first field stands beside its dash; the others stand under it.
      this.lines[0] = { number: line.number, indent: indent + 2, text: rest }
      items.push(this.fields(indent + 2))
    }
    return items
  }

  private fields(indent: number): JsonObject {
    const fields: Record<string, Json> = {}
    for (let line = this.lines[0]; line?.indent === indent && !line.text.startsWith('- '); line = this.lines[0]) {
      const [, key, rest] = keyed.exec(line.text) ?? []
      if (key === undefined) throw new Unreadable(`Line ${line.number}: expected "key: value", found "${line.text}"`)
      if (Object.hasOwn(fields, key)) throw new Unreadable(`Line ${line.number}: "${key}" stands twice`)
      this.lines.shift()
      fields[key] = rest === undefined ? this.value(indent + 2) : scalar(rest, line.number)
    }
    return fields
  }
}

function scalar(text: string, line: number): Json {
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^-?\d{1,15}$/.test(text)) return Number(text)
  if (text.startsWith('"')) return quoted(text, line)
  if (text.startsWith('[') && text.endsWith(']')) return inner(text).map((item) => scalar(item, line))
  if (text.startsWith('{ ') && text.endsWith(' }')) return Object.fromEntries(inner(text).map((item) => field(item, line)))
  return text
}

function quoted(text: string, line: number): Json {
  try {
    return JSON.parse(text) as Json
  } catch (cause) {
    throw new Unreadable(`Line ${line}: the text in quotes does not end`, { cause })
  }
}

function inner(text: string): readonly string[] {
  const within = text.slice(1, -1).trim()
  return within === '' ? [] : within.split(', ')
}

function field(text: string, line: number): readonly [string, Json] {
  const [, key, rest] = keyed.exec(text) ?? []
  if (key === undefined || rest === undefined) throw new Unreadable(`Line ${line}: expected "key: value", found "${text}"`)
  return [key, scalar(rest, line)]
}
