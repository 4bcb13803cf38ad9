import type { Digest } from '../../src/core/act.ts'
import type { Check, Report, View } from './check.ts'

/** Invariant 1: the same acts give the same state, the same digest and the same answer to each act on every node, in any order. */
export class Convergence implements Check {
  readonly invariant = 'convergence'
  private readonly states = new Map<string, { readonly digest: Digest; readonly by: string }>()
  private readonly answers = new Map<string, string>()
  private readonly report: Report

  constructor(report: Report) {
    this.report = report
  }

  view({ machine, party, id, partnership, key, digest, fresh }: View): void {
    const known = this.states.get(key)
    if (!known) this.states.set(key, { digest, by: machine.name })
    else if (known.digest !== digest) this.report(`${machine.name} and ${known.by} hold the same acts of ${id} and compute ${digest} and ${known.digest}`)
    for (const { digest: named } of fresh) this.answer(`${party.isNewer} ${named}`, machine.name, partnership.get(named)?.effect)
  }

  private answer(named: string, by: string, effect: { readonly at: string; readonly code?: string } | undefined): void {
    const answer = effect === undefined ? 'nothing' : `${effect.at} ${effect.code ?? ''}`
    const known = this.answers.get(named)
    if (known === undefined) this.answers.set(named, answer)
    else if (known !== answer) this.report(`${by} answers ${named} with ${answer}, another node with ${known}`)
  }
}
