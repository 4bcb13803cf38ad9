// Specification: spec/released.md
import { agreementIn } from './agreement.ts'
import type { SealCheck } from './agreement.ts'
import { readSealedAct } from './envelope.ts'
import type { SealedAct } from './envelope.ts'
import { isDigest } from './digest.ts'
import { isObject } from './json.ts'
import type { Json } from './json.ts'
import { isKnown, readFacts } from './law.ts'
import type { Law } from './law.ts'
import { Malformed, readOr } from './malformed.ts'

export interface ReleaseReader {
  readonly body: string
  readonly partnerships: readonly string[]
  /** The day on which it is read. */
  readonly today: string
  readonly check: SealCheck
}

interface Item { readonly act: string, readonly originator: string, readonly paragraphs: readonly number[] | null }

function lineIn(text: string, names: readonly string[]): Readonly<Record<string, Json>> | undefined {
  try {
    const value = JSON.parse(text) as Json
    return isObject(value) && names.every((name) => Object.hasOwn(value, name)) ? value : undefined
  } catch {
    return undefined
  }
}

function actsIn(lines: readonly string[], law: Law): readonly SealedAct[] | undefined {
  const acts: SealedAct[] = []
  for (const text of lines) {
    const { act, seal, content } = lineIn(text, ['act', 'seal', 'content']) ?? {}
    if (typeof act !== 'string' || typeof seal !== 'string' || (content !== null && typeof content !== 'string')) return undefined
    const sealed = readOr(() => {
      const read = readSealedAct({ act, seal, context: null, content })
      if (isKnown(law, read.act)) readFacts(law, read)
      return read
    })
    if (sealed instanceof Malformed) return undefined
    acts.push(sealed)
  }
  return acts
}

function itemsOf(proposal: SealedAct | undefined): readonly Item[] {
  const change = proposal?.act.facts['change']
  return isObject(change) && change['kind'] === 'release' ? (change['items'] as unknown as readonly Item[]) : []
}

/** The refusal of an item handed on, or undefined where it may be shown. */
export function refusalOfReleased(text: string, law: Law, reader: ReleaseReader): string | undefined {
  const lines = text.replace(/\n$/, '').split('\n')
  if (Buffer.byteLength(text, 'utf8') > 8 * 1024 * 1024) return 'too_large'
  const first = lineIn(lines[0]!, ['format', 'release'])
  const acts = actsIn(lines.slice(1), law)
  if (first?.['format'] !== 'entente/released/1' || !isDigest(first['release']) || acts === undefined || acts.length === 0 || acts.length > 200) return 'unreadable'
  const named = new Set(itemsOf(acts.find(({ digest }) => digest === first['release'])).map(({ act }) => act))
  const agreement = agreementIn(acts.filter(({ digest }) => !named.has(digest)), first['release'], 'release', reader.check)
  if (agreement === undefined || agreement.proposal.content === undefined) return 'permission_not_proven'
  const { items, recipient, until } = agreement.change as unknown as { items: readonly Item[], recipient: Readonly<Record<string, string>>, until: string | null }
  if (recipient['to'] === 'body' && recipient['body'] !== reader.body) return 'not_released_to_us'
  if (recipient['to'] === 'partnership' && !reader.partnerships.includes(recipient['partnership']!)) return 'not_released_to_us'
  if (until !== null && until < reader.today) return 'release_over'
  const originals = items.map((item) => acts.find(({ digest }) => digest === item.act))
  if (originals.some((original, index) => original === undefined || (items[index]!.paragraphs === null && original.content === undefined))) return 'item_missing'
  if (originals.some((original, index) => original!.act.body !== items[index]!.originator || !agreement.required.includes(items[index]!.originator))) return 'item_not_its_originators'
  return originals.some((original) => reader.check(original!) === 'broken') ? 'item_seal_broken' : undefined
}
