import { readFileSync } from 'node:fs'
import type { Json } from '../../src/core/act.ts'
import { FoldFile } from './cases.ts'
import { chains } from './chains.ts'
import { invalidIdentities, publics, validIdentities } from './feeds.ts'
import { folds, forks } from './forks.ts'
import { publications, releases } from './handed.ts'
import type { Rung } from './ladders.ts'
import { markingCases } from './markings.ts'
import { shapeFaults, shapesKept } from './shapes.ts'
import { invalidSignatures, points, validSignatures } from './signatures.ts'
import { headers, invalidTransfers } from './transfers.ts'

/** Every refusal that a test of the rules reaches, and every act that one takes, with the history it needs. */
function rungFiles(file: string): readonly [Json, Json] {
  const rungs = JSON.parse(readFileSync(file, 'utf8')) as readonly Rung[]
  const [taken, refused] = [new FoldFile(), new FoldFile()]
  for (const { name, outcome, written } of rungs) {
    const into = outcome === 'taken' ? taken : outcome.startsWith('refused ') ? refused : undefined
    const outcomes = into?.add(name, { id: written[0]!.digest, written })
    // A reopening that is refused begins no run: whatever the reason, it stands nowhere.
    const expected = name.startsWith('reopen: refused ') && outcomes?.at(-1) === 'out_of_chain' ? 'out_of_chain' : outcome
    if (outcomes && outcomes.at(-1) !== expected) throw new Error(`Cannot make the vector "${name}": sealed, its last act is ${outcomes.at(-1)}`)
  }
  return [
    taken.file('One history for each type of act and each kind of subject, whose last act is taken: the outcome of each act, in the order of `acts`.'),
    refused.file('For each refusal of each type, a history whose last act is refused with it (a `reopen` so refused stands nowhere and is `out_of_chain`): the outcome of each act, in the order of `acts`.'),
  ]
}

/** The files that are made, by their path under spec/vectors; the others are kept by hand. `rungs` is what `ladders` wrote. */
export function vectorFiles(rungs: string): ReadonlyMap<string, Json> {
  const [acts, refusals] = rungFiles(rungs)
  const [header, released, publication] = [headers(), releases(), publications()]
  return new Map<string, Json>([
    ['valid/acts', acts], ['invalid/refusals', refusals],
    ['valid/facts', shapesKept()], ['invalid/facts', shapeFaults()],
    ['invalid/chains', chains()], ['valid/forks', forks()], ['valid/folds', folds()],
    ['valid/signature', validSignatures()], ['invalid/signature', invalidSignatures()], ['invalid/point', points()],
    ['valid/identity', validIdentities()], ['invalid/identity', invalidIdentities()], ['valid/public', publics()],
    ['valid/marking', markingCases()],
    ['invalid/transfers', invalidTransfers()], ['valid/header', header.valid], ['invalid/header', header.invalid],
    ['valid/released', released.valid], ['invalid/released', released.invalid],
    ['valid/publication', publication.valid], ['invalid/publication', publication.invalid],
  ])
}

/** One line a case, so that a change shows as the cases it changes. */
export function written(file: Json): string {
  const { about, cases, ...shared } = file as { readonly about: string, readonly cases: readonly Json[], readonly [field: string]: Json }
  const list = (items: readonly Json[]) => `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]`
  const parts = [`"about": ${JSON.stringify(about)}`, ...Object.entries(shared).map(([name, items]) => `"${name}": ${list(items as readonly Json[])}`), `"cases": ${list(cases)}`]
  return `{\n ${parts.join(',\n ')}\n}\n`
}
