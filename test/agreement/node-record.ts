import type { Digest, SealedAct } from '../../src/core/act.ts'
import { stateLines } from '../../src/core/state-digest-input.ts'
import { isMalformed } from '../../src/core/refusal.ts'
import { Folds } from '../../src/app/folds.ts'
import { schemaFault } from '../../src/app/sealing.ts'
import { canonical } from '../../src/wire/canonical.ts'
import { readSealedAct, type SealedLine } from '../../src/wire/envelope.ts'
import { verifySeal } from '../../src/wire/seal.ts'

/** A line as this program reads it: the act, or its fault as one text. */
export function readOnNode(line: SealedLine): SealedAct | string {
  const sealed = readSealedAct(line)
  const fault = isMalformed(sealed) ? sealed : schemaFault(sealed)
  return fault ? `malformed ${fault.malformed} ${fault.at}`.trim() : (sealed as SealedAct)
}

/** What this program's reader and folds make of lines in the order in which they come; what waits is tried again. */
export class NodeRecord {
  readonly folds = new Folds()
  readonly outcomes = new Map<Digest, string>()
  private waiting: readonly SealedAct[] = []
  private readonly verified = new Set<string>()

  /** What became of this act now; `outcomes` has what became of each in the end. */
  receive(sealed: SealedAct): string {
    const outcome = this.settle(sealed)
    if (outcome === 'waits') this.waiting = [...this.waiting, sealed]
    for (let moved = outcome !== 'waits' && this.waiting.length > 0; moved;) {
      const before = this.waiting
      this.waiting = before.filter((one) => this.settle(one) === 'waits')
      moved = this.waiting.length < before.length && this.waiting.length > 0
    }
    return outcome
  }

  /** What two nodes compare of one partnership, line by line, and its digest as the program keeps it up. */
  stateOf(partnership: Digest): { readonly lines: readonly string[], readonly digest: Digest | null } {
    const fold = this.folds.partnerships.get(partnership)
    return { lines: fold ? [...stateLines(fold)].map(canonical) : [], digest: this.folds.stateDigest(partnership) ?? null }
  }

  private settle(sealed: SealedAct): string {
    const outcome = this.judge(sealed)
    if (outcome !== 'held' || !this.outcomes.has(sealed.digest)) this.outcomes.set(sealed.digest, outcome)
    return outcome
  }

  /** What waits is judged again and again; its seal is asked once for each key. */
  private isSealed({ digest, seal }: SealedAct, key: string): boolean {
    const asked = `${digest} ${seal} ${key}`
    if (!this.verified.has(asked) && !verifySeal(key, digest, seal)) return false
    this.verified.add(asked)
    return true
  }

  private judge(sealed: SealedAct): string {
    const section = Folds.sectionOf(sealed)
    if (!section) return 'context_closed'
    const key = this.folds.keyFor(sealed)
    if (key === undefined) return 'waits'
    if (!this.isSealed(sealed, key)) return 'not_sealed'
    const outcome =
      section.feed === 'identity' ? this.folds.applyIdentity(sealed)
      : section.feed === 'public' ? this.folds.applyPublic(sealed)
      : this.folds.applyToPartnership(section.partnership, sealed)
    return outcome.at === 'refused' ? `refused ${outcome.code}` : outcome.at === 'waiting' ? 'waits' : outcome.at === 'known' ? 'held' : outcome.at
  }
}
