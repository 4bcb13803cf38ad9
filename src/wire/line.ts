// Specification: spec/exchange.md
import { malformed, type Malformed } from '../core/refusal.ts'

/** A field of a line: a JSON text, `null`, a count or `true`. */
type Field = string | number | true | null

/** The end of the JSON text that begins at `start`, its closing quote included; -1 where it is never closed. */
function endOfText(line: string, start: number): number {
  for (let at = line.indexOf('"', start + 1); at >= 0; at = line.indexOf('"', at + 1)) {
    let slashes = 0
    while (line[at - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return -1
}

function readField(line: string, start: number): { readonly value: Field; readonly end: number } | undefined {
  if (line[start] === '"') {
    const end = endOfText(line, start)
    if (end < 0) return undefined
    try {
      return { value: JSON.parse(line.slice(start, end)) as string, end }
    } catch {
      return undefined
    }
  }
  const token = /(?:null|true|0|[1-9]\d{0,15})/y
  token.lastIndex = start
  const found = token.exec(line)?.[0]
  return found === undefined ? undefined : { value: JSON.parse(found) as Field, end: start + found.length }
}

const isText = (value: Field): boolean => typeof value === 'string'
/** What a field of a line may be. */
export const kinds = { text: isText, textOrNull: (value: Field) => value === null || isText(value), truth: (value: Field) => value === true, count: (value: Field) => typeof value === 'number' } as const
export type FieldKind = keyof typeof kinds

/**
 * A line has the fields named, in this order, without white space, and nothing else. It is not left to `JSON.parse`,
 * which a peer could hold up with a line of keys chosen to collide.
 */
export function readLine(line: string, names: readonly string[], of: readonly FieldKind[] = []): readonly Field[] | Malformed {
  const values: Field[] = []
  let at = 0
  for (const [index, name] of names.entries()) {
    const opening = `${index === 0 ? '{' : ','}"${name}":`
    if (!line.startsWith(opening, at)) return malformed('bad_line', `/${name}`)
    const field = readField(line, at + opening.length)
    const kind = of[index]
    if (!field || (kind && !kinds[kind](field.value))) return malformed('bad_line', `/${name}`)
    values.push(field.value)
    at = field.end
  }
  return line.slice(at) === '}' ? values : malformed('bad_line')
}
