import type { BodyId, Digest } from '../../core/act.ts'
import { notesOf, offersOf, questionsOf, releaseRequestsOf, requestsOf, type Asked } from '../../core/exchange.ts'
import type { Partnership } from '../../core/partnership.ts'
import { factsOf, type HeldAct } from '../../core/rule.ts'
import type { Theme } from '../../core/theme.ts'

export const exchangeKinds = ['note', 'question', 'request', 'offer', 'mission', 'release'] as const
export type ExchangeKind = (typeof exchangeKinds)[number]

export type ExchangeState = 'current' | 'replaced' | 'recalled' | 'answered' | 'awaiting_us' | 'awaiting' | 'declined' | 'open' | 'planned' | 'effective' | 'proposed'

/** One thing exchanged, whatever it is: what it waits for, and the act whose text names it. */
export interface Exchanged {
  readonly kind: ExchangeKind
  readonly held: HeldAct
  readonly named: Digest
  readonly theme: Theme | null
  readonly state: ExchangeState
}

function askedState(self: BodyId, { of, answers, declines, awaited }: Asked): ExchangeState {
  if (awaited.includes(self)) return 'awaiting_us'
  if (answers.length > 0) return 'answered'
  if (awaited.length > 0) return 'awaiting'
  return declines.length > 0 || of.length > 0 ? 'declined' : 'open'
}

export function exchangedIn(partnership: Partnership, self: BodyId): readonly Exchanged[] {
  const themeOf = (held: HeldAct) => factsOf<{ readonly theme?: Theme }>(held).theme ?? null
  const one = (kind: ExchangeKind, held: HeldAct, state: ExchangeState, named = held.digest): Exchanged => ({ kind, held, named, theme: themeOf(held), state })
  const isEffective = ({ digest }: HeldAct) => partnership.subjects.isEffective(digest)
  const requests = requestsOf(partnership)
  return [
    ...notesOf(partnership).map(({ held, situation }) => one('note', held, situation.at)),
    ...questionsOf(partnership).map((asked) => one('question', asked.held, askedState(self, asked))),
    ...requests.map((asked) => one('request', asked.held, askedState(self, asked))),
    ...requests.flatMap(({ missions, held: request }) => missions.map((held) => ({ ...one('mission', held, isEffective(held) ? 'planned' : 'proposed'), theme: themeOf(request) }))),
    ...offersOf(partnership).map((held) => one('offer', held, 'open')),
    ...releaseRequestsOf(partnership).map((asked) => {
      const state = asked.releases.some(isEffective) ? 'effective' : askedState(self, { ...asked, answers: asked.releases })
      return one('release', asked.held, state, factsOf<{ readonly item: Digest }>(asked.held).item)
    }),
  ]
}
