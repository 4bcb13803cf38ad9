import type { Law } from './law.ts'
import { proposalsFor, sayings } from './alphabet.ts'
import type { Intent, Standpoint } from './scenario.ts'

/** What an honest node seals by itself and at once, before any of its people can do anything. */
export function due(law: Law, from: Standpoint): readonly Intent[] {
  const { partnership, bodies, self } = from
  const about = (proposal: string, type: string) => partnership.about(proposal, type).length > 0
  const own = proposalsFor(law, from).filter(({ author }) => author === bodies[self])
  const others = proposalsFor(law, from).filter(({ author }) => author !== bodies[self])
  const named = (held: { readonly digest: string }) => ({ proposal: held.digest })
  return [
    ...sayings(law, from, ['conclude', 'acknowledge']),
    ...own.filter(({ digest }) => about(digest, 'decline')).map((held) => ({ type: 'abandon', facts: named(held) })),
    ...others.filter(({ digest }) => about(digest, 'abandon') || about(digest, 'decline')).map((held) => ({ type: 'lapse', facts: named(held) })),
  ]
}
