import type { HeldAct } from '../../core/rule.ts'
import { byClaimedTime } from '../../core/sequence.ts'
import type { Dossier } from '../dossier.ts'

const exchanged = ['write_note', 'ask', 'request_know_how', 'offer_know_how'] as const

/** The latest notes, questions, requests and offers that this reader may see, newest first. */
export function recentExchanges(dossier: Dossier, most: number): readonly HeldAct[] {
  const all = byClaimedTime(exchanged.flatMap((type) => dossier.partnership.ofType(type)))
  return all.toReversed().filter(({ digest }) => dossier.mayRead(digest)).slice(0, most)
}
