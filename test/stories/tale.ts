import type { Json, JsonObject } from '../../src/core/act.ts'
import { readPlain, Unreadable } from './plain.ts'

/** An act that a body makes, or tries to. */
export interface ActStep {
  readonly at: 'act'
  readonly line: number
  readonly by: string
  /** The partnership's name in the story, or `public`; `undefined`: the only partnership there is. */
  readonly in: string | undefined
  readonly type: string
  /** The name by which later steps speak of it. */
  readonly as: string | undefined
  /** Of a proposal: whose consent it needs, and the subject it changes. */
  readonly of: readonly string[] | undefined
  readonly changes: string | undefined
  /** Said article by article: one act for each of them. */
  readonly articles: readonly number[] | undefined
  readonly facts: JsonObject
  readonly content: JsonObject | null
  /** The code with which it is turned down. */
  readonly refused: string | undefined
}

/** A page that a body saved, read by the command and entered as a source. */
export interface PageStep {
  readonly at: 'page'
  readonly line: number
  readonly by: string
  /** From the project's root. */
  readonly file: string
  /** What the command says it found, in the words of the story. */
  readonly found: readonly (readonly [string, string])[]
}

/** What each of several bodies sees. */
export interface SeesStep {
  readonly at: 'sees'
  readonly line: number
  readonly views: readonly { readonly bodies: readonly string[] | 'everyone'; readonly claims: readonly (readonly [string, string])[] }[]
}

export interface Tale {
  readonly title: string
  readonly bodies: readonly string[]
  readonly steps: readonly (ActStep | PageStep | SeesStep)[]
}

const actFields = ['by', 'in', 'type', 'as', 'of', 'changes', 'marking', 'change', 'articles', 'facts', 'content', 'refused']

/** Reads a story: prose, and blocks of four kinds. Anything else between fences is a mistake. */
export function readTale(markdown: string): Tale {
  const steps: (ActStep | PageStep | SeesStep)[] = []
  let bodies: readonly string[] = []
  for (const { kind, text, line } of blocksOf(markdown)) {
    if (kind === 'bodies') bodies = Object.keys(readPlain(text, line))
    else if (kind === 'act') steps.push(actOf(readPlain(text, line), line))
    else if (kind === 'sees') steps.push(seesOf(readPlain(text, line), line))
    else if (kind === 'page') steps.push(pageOf(readPlain(text, line), line))
    else throw new Unreadable(`Line ${line}: "${kind}" is no kind of block; expected bodies, act, page or sees`)
  }
  if (bodies.length < 2) throw new Unreadable('A story has at least two bodies')
  if (!steps.some(({ at }) => at === 'act')) throw new Unreadable('Nobody acts in this story')
  if (steps.at(-1)?.at !== 'sees') throw new Unreadable('A story ends with what its bodies see')
  return { title: /^# (.+)$/m.exec(markdown)?.[1] ?? '', bodies, steps }
}

function* blocksOf(markdown: string): Generator<{ readonly kind: string; readonly text: string; readonly line: number }> {
  let open: { readonly kind: string; readonly line: number; readonly lines: string[] } | undefined
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open && line === '```') {
      yield { kind: open.kind, text: open.lines.join('\n'), line: open.line }
      open = undefined
    } else if (open) open.lines.push(line)
    else if (line.startsWith('```')) open = { kind: line.slice(3).trim(), line: index + 2, lines: [] }
  }
  if (open) throw new Unreadable(`Line ${open.line}: this block does not end`)
}

function actOf(given: JsonObject, line: number): ActStep {
  for (const key of Object.keys(given)) if (!actFields.includes(key)) throw new Unreadable(`Line ${line}: an act has no "${key}"`)
  const isProposal = given.type === 'propose'
  if (isProposal !== ('change' in given) || isProposal !== ('of' in given)) throw new Unreadable(`Line ${line}: a proposal, and nothing else, has "change" and "of"`)
  if (isProposal && 'facts' in given) throw new Unreadable(`Line ${line}: the facts of a proposal follow from its change`)
  const text = (key: string) => optionalText(given[key], key, line)
  const by = text('by')
  const type = text('type')
  if (by === undefined || type === undefined) throw new Unreadable(`Line ${line}: an act has "by" and "type"`)
  const facts = isProposal ? { change: given.change as JsonObject, marking: given.marking ?? null } : ((given.facts ?? {}) as JsonObject)
  return {
    at: 'act', line, by, type, facts,
    in: text('in'), as: text('as'), changes: text('changes'), refused: text('refused'),
    of: given.of as readonly string[] | undefined,
    articles: given.articles as readonly number[] | undefined,
    content: (given.content ?? null) as JsonObject | null,
  }
}

function pageOf({ by, file, ...found }: JsonObject, line: number): PageStep {
  if (typeof by !== 'string' || typeof file !== 'string' || Object.keys(found).length === 0) throw new Unreadable(`Line ${line}: a page has "by", "file" and what is found in it`)
  return { at: 'page', line, by, file, found: Object.entries(found).map(([what, phrase]) => [what, String(phrase)] as const) }
}

function optionalText(value: Json | undefined, key: string, line: number): string | undefined {
  if (value !== undefined && typeof value !== 'string') throw new Unreadable(`Line ${line}: "${key}" is a word`)
  return value
}

function seesOf(given: JsonObject, line: number): SeesStep {
  const views = Object.entries(given).map(([who, claims]) => {
    if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) throw new Unreadable(`Line ${line}: "${who}" sees nothing`)
    const phrases = Object.entries(claims).map(([what, phrase]) => [what, Array.isArray(phrase) ? phrase.join('; ') : String(phrase)] as const)
    if (phrases.length === 0) throw new Unreadable(`Line ${line}: "${who}" sees nothing`)
    return { bodies: who === 'everyone' ? ('everyone' as const) : who.split(' and '), claims: phrases }
  })
  if (views.length === 0) throw new Unreadable(`Line ${line}: nobody sees anything`)
  return { at: 'sees', line, views }
}
