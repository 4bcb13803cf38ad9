// Specification: spec/check-code.md
import type { Digest, Json, SubjectId } from '../core/act.ts'
import type { Partnership } from '../core/partnership.ts'
import { headLines, refusedInOrder, refusedLine, subjectLine, subjectsInOrder } from '../core/state-digest-input.ts'
import { canonical } from '../wire/canonical.ts'
import { digestStream } from '../wire/digest.ts'

/**
 * One digest over heads and state of one partnership: the same acts give the same on every node. It is asked for after
 * most acts, and most acts change no subject: what stands as it stood when last asked for is not written again.
 */
export class StateDigest {
  private readonly partnership: Partnership
  private known: { readonly size: number; readonly digest: Digest } | undefined
  private readonly lines = new Map<SubjectId, { readonly changes: number; readonly text: string }>()
  private order: readonly SubjectId[] = []
  private bound = ''
  private refused = { count: 0, text: '' }

  constructor(partnership: Partnership) {
    this.partnership = partnership
  }

  digest(): Digest {
    const { size } = this.partnership
    if (this.known?.size === size) return this.known.digest
    const running = digestStream('state')
    for (const text of [textOf(headLines(this.partnership)), this.boundText(), this.refusedText()]) running.update(text)
    const digest = running.digest()
    this.known = { size, digest }
    return digest
  }

  private boundText(): string {
    const { subjects, isUnsettled } = this.partnership
    let changed = subjects.count !== this.order.length
    if (changed) this.order = subjectsInOrder(this.partnership)
    for (const id of this.order) {
      const changes = subjects.changesOf(id)
      // Beyond a fork or a freeze, what binds a body hangs on the branch that it named, and may change with any act.
      if (!isUnsettled && this.lines.get(id)?.changes === changes) continue
      this.lines.set(id, { changes: isUnsettled ? Number.NaN : changes, text: textOf([subjectLine(this.partnership, id)]) })
      changed = true
    }
    if (changed) this.bound = this.order.map((id) => this.lines.get(id)!.text).join('')
    return this.bound
  }

  private refusedText(): string {
    const count = this.partnership.refused.length
    if (count !== this.refused.count) this.refused = { count, text: textOf(refusedInOrder(this.partnership).map(refusedLine)) }
    return this.refused.text
  }
}

function textOf(lines: Iterable<Json>): string {
  return [...lines].map((line) => `${canonical(line)}\n`).join('')
}
