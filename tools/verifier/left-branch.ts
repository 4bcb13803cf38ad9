// Specification: spec/acts/reopen.md
import type { Holdings } from './holdings.ts'
import { pathTo } from './naming.ts'
import { liesBefore } from './record.ts'
import type { Entry, View } from './record.ts'
import type { Place } from './removal.ts'

/** The act at which a freeze holds a feed. */
export function headOf(freeze: Entry, held: Holdings): Entry | undefined {
  const head = freeze.facts['head'] as unknown as Place | null
  return head === null ? undefined : held.entries.get(head.digest)
}

/** Where a feed was reopened from a branch on which not all had stood: how it ended proposals on the others binds it still. */
export function didOnLeftBranch({ own, body }: View, held: Holdings, type: string, proposal: string): boolean {
  const left = [...pathTo(own)].filter((entry) => entry.type === 'reopen' && entry.verdict.is === 'taken')
    .flatMap(({ facts }) => facts['freezes'] as readonly string[])
    .map((digest) => headOf(held.act(digest)!, held)).filter((head) => head !== undefined && !liesBefore(head, own!)) as readonly Entry[]
  return left.length > 0 && held.about(proposal, type).some((entry) => entry.body === body && !liesBefore(entry, own!) && left.some((head) => liesBefore(entry, head)))
}
