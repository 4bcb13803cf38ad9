// Specification: spec/exchange.md
import type { Digest, SealedAct } from '../core/act.ts'
import type { Folds } from './folds.ts'
import type { Verifier } from './ports/verifier.ts'

/** By its own seal, by that of a later act of the same feed and key, or not at all. */
export type Proof = 'own' | 'chain' | 'none'

/** Fewer acts than these come as they are sealed; more of them at once, and a node is catching up. */
const catchingUp = 64

interface Keyed {
  readonly sealed: SealedAct
  readonly key: string
}

/** Finds out who sealed what came in. */
export class Proving {
  private readonly folds: Folds
  private readonly verifier: Verifier
  private readonly by: 'own' | 'chain'

  /** Where others share the record, each act by its own seal: what is left to check is known to one process alone. */
  constructor(folds: Folds, verifier: Verifier, by: 'own' | 'chain') {
    this.folds = folds
    this.verifier = verifier
    this.by = by
  }

  /**
   * Those whose keys are known. Each act names the digest of the one before it, so where many come at once the seal of
   * the last of a feed stands for those before it; theirs are checked later, except where one is `wanted` now.
   */
  async prove(acts: readonly SealedAct[], wanted: (sealed: SealedAct) => boolean): Promise<ReadonlyMap<SealedAct, Proof>> {
    const keyed = acts.flatMap((sealed): readonly Keyed[] => {
      const key = this.folds.keyFor(sealed)
      return key === undefined ? [] : [{ sealed, key }]
    })
    const proofs = new Map<SealedAct, Proof>()
    if (this.by === 'own' || keyed.length < catchingUp) {
      await this.verify(keyed, proofs)
      return proofs
    }
    const copies = Map.groupBy(keyed, ({ sealed }) => sealed.digest)
    const followed = new Set(keyed.flatMap((one) => before(one, copies)).map(({ sealed }) => sealed.digest))
    const isAsked = ({ sealed }: Keyed) => !followed.has(sealed.digest) || wanted(sealed)
    await this.verify(keyed.filter(isAsked), proofs)
    proveBefore(keyed, copies, proofs)
    // A bad seal at the end of a feed says nothing of what stands before it.
    await this.verify(keyed.filter(({ sealed }) => !proofs.has(sealed)), proofs)
    proveBefore(keyed, copies, proofs)
    return proofs
  }

  private async verify(keyed: readonly Keyed[], proofs: Map<SealedAct, Proof>): Promise<void> {
    if (keyed.length === 0) return
    const good = await this.verifier.verify(keyed.map(({ sealed: { digest, seal }, key }) => ({ key, digest, seal })))
    for (const [index, { sealed }] of keyed.entries()) proofs.set(sealed, good[index] ? 'own' : 'none')
  }
}

/** The act that this one names as the one before it: of the same feed, sealed with the same key. Each copy that came of it. */
function before({ sealed, key }: Keyed, copies: ReadonlyMap<Digest, readonly Keyed[]>): readonly Keyed[] {
  const named = sealed.act.previous === null ? undefined : copies.get(sealed.act.previous)
  return named?.every((one) => one.key === key && isNext(one.sealed, sealed)) ? named : []
}

function isNext(one: SealedAct, next: SealedAct): boolean {
  const isSameFeed = one.act.feed === next.act.feed && one.act.body === next.act.body && one.act.run === next.act.run
  return isSameFeed && one.act.number + 1 === next.act.number && partnershipOf(one) === partnershipOf(next)
}

function partnershipOf({ digest, context }: SealedAct): Digest | null {
  return context && (context.partnership ?? digest)
}

/** Walks back from each act that its own seal proves, through those that nothing proves yet. */
function proveBefore(keyed: readonly Keyed[], copies: ReadonlyMap<Digest, readonly Keyed[]>, proofs: Map<SealedAct, Proof>): void {
  for (const one of keyed) {
    if (proofs.get(one.sealed) !== 'own') continue
    for (let walked = before(one, copies); walked.length > 0; ) {
      const unproven = walked.filter(({ sealed }) => (proofs.get(sealed) ?? 'none') === 'none')
      if (unproven.length === 0) break
      for (const { sealed } of unproven) proofs.set(sealed, 'chain')
      walked = before(walked[0]!, copies)
    }
  }
}
