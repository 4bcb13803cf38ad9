import type { Digest, JsonObject } from '../../src/core/act.ts'
import type { HeldAct } from '../../src/core/rule.ts'
import { digestOf } from './event.ts'
import type { Law } from './law.ts'
import type { Intent, Standpoint } from './scenario.ts'

/** Everything well formed that a body could say about what it knows; whether the rules take it is asked afterwards. */
export function sayings(law: Law, from: Standpoint, types: readonly string[]): readonly Intent[] {
  return types.flatMap((type) => factsFor(law, from, type).map((facts) => ({ type, facts })))
}

function factsFor(law: Law, from: Standpoint, type: string): readonly JsonObject[] {
  const { partnership } = from
  if (type === 'receive') return [{ state: digestOf('state') }]
  if (type === 'withdraw') return [{ from: partnership.id, effective: '2030-01-01' }]
  if (type === 'accede') return accessions(law, from)
  if (type === 'accept') return revisionsOfOthers(law, from).map(({ digest }) => ({ revision: digest }))
  if (type === 'acknowledge') return conclusions(law, from)
  const proposals = proposalsFor(law, from)
  if (type === 'conclude') return proposals.flatMap((held) => consentsTo(law, from, held).map((consents) => ({ proposal: held.digest, consents })))
  return proposals.map(({ digest }) => ({ proposal: digest }))
}

/** What only a liar says: a conclusion that leaves out whoever has not consented. */
export function hastyConclusions(law: Law, from: Standpoint): readonly Intent[] {
  const own = proposalsFor(law, from).filter(({ author, digest }) => author === from.bodies[from.self] && consentsTo(law, from, from.partnership.get(digest)!).length === 0)
  return own.map(({ digest }) => ({ type: 'conclude', facts: { proposal: digest, consents: from.partnership.about(digest, 'consent').map((held) => held.digest) } }))
}

/** Proposals that need this body's consent, its own among them. */
export function proposalsFor(law: Law, { partnership, bodies, self }: Standpoint): readonly HeldAct[] {
  return [...partnership.ofType('found'), ...partnership.ofType('propose')].filter((held) => law.proposalIn(held)!.required.includes(bodies[self]!))
}

function conclusions(law: Law, from: Standpoint): readonly JsonObject[] {
  return proposalsFor(law, from).flatMap(({ digest }) => from.partnership.about(digest, 'conclude').map((held) => ({ proposal: digest, conclusion: held.digest })))
}

/** Every choice of one consent of each other body required. */
function consentsTo(law: Law, { partnership, bodies, self }: Standpoint, held: HeldAct): readonly (readonly Digest[])[] {
  if (held.author !== bodies[self]) return []
  const given = partnership.about(held.digest, 'consent')
  const others = law.proposalIn(held)!.required.filter((body) => body !== held.author)
  return others.reduce<readonly (readonly Digest[])[]>(
    (chosen, body) => chosen.flatMap((some) => given.filter(({ author }) => author === body).map(({ digest }) => [...some, digest])),
    [[]],
  )
}

function accessions(law: Law, { partnership, bodies, self }: Standpoint): readonly JsonObject[] {
  const inviting = partnership.ofType('propose').filter((held) => law.membershipIn(held)?.invited.some(({ body }) => body === bodies[self]))
  return inviting.map(({ digest }) => ({ partnership: partnership.id, invitation: digest, accepts: [] }))
}

function revisionsOfOthers(law: Law, { partnership, bodies, self }: Standpoint): readonly HeldAct[] {
  return partnership.ofType('propose').filter((held) => !law.proposalIn(held)!.required.includes(bodies[self]!))
}
