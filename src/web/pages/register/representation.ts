import type { Json } from '../../../core/act.ts'
import { atomOf, type Feed } from './atom.ts'
import { csvOf, type Sheet } from './csv.ts'
import type { Reading } from './reading.tsx'
import type { PageDesk } from '../../desk.ts'

export const formats = ['json', 'jsonld', 'csv', 'atom'] as const
export type Format = (typeof formats)[number]

/** What a page says, for machines: made only when asked for. */
export interface Represented {
  readonly json: Json
  readonly jsonld?: Json | undefined
  readonly csv?: Sheet | undefined
  readonly atom?: Feed | undefined
}

const mediaTypes: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8', jsonld: 'application/ld+json; charset=utf-8', csv: 'text/csv; charset=utf-8', atom: 'application/atom+xml; charset=utf-8',
}

/** The ending of the address decides; it is put aside before the page is looked for ({@link withoutEnding}). */
export function askedFormat(desk: PageDesk): Format | undefined {
  const ending = /\.([a-z]+)$/.exec(desk.path)?.[1]
  return formats.find((format) => format === ending)
}

export function representation(reading: Reading, data: () => Represented): Response | undefined {
  return answered(reading.desk, data)
}

export function answered(desk: PageDesk, data: () => Represented): Response | undefined {
  const format = askedFormat(desk)
  if (!format) return undefined
  const text = written(format, data())
  const { visit } = desk.c.var
  if (text === undefined) return visit.answer('page', '', { status: 404 })
  return visit.answer('api', text, { headers: { 'content-type': mediaTypes[format], 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } })
}

function written(format: Format, { json, jsonld, csv, atom }: Represented): string | undefined {
  if (format === 'json') return JSON.stringify(json)
  if (format === 'jsonld') return jsonld === undefined ? undefined : JSON.stringify(jsonld)
  if (format === 'csv') return csv === undefined ? undefined : csvOf(csv)
  return atom === undefined ? undefined : atomOf(atom)
}

/** `com-2018-jit.json` names the entry `com-2018-jit`. */
export function withoutEnding(name: string): string {
  return name.replace(/\.(json|jsonld|csv|atom)$/, '')
}
