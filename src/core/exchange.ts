// Specification: spec/marking.md
import type { BodyId, Digest } from './act.ts'
import type { AskFacts } from './acts/ask.ts'
import type { NarrowFacts } from './acts/narrow.ts'
import type { RequestKnowHowFacts } from './acts/request-know-how.ts'
import type { RequestReleaseFacts } from './acts/request-release.ts'
import type { WriteNoteFacts } from './acts/write-note.ts'
import { markingOf, type Marking } from './marking.ts'
import type { Partnership } from './partnership.ts'
import { factsOf, type HeldAct } from './rule.ts'
import { byClaimedTime, lastInFeed } from './sequence.ts'
import { changeIn } from './subject.ts'
import type { ActivityChange } from './subjects/activity.ts'
import type { ReleaseChange } from './subjects/release.ts'

/** The marking an item carries now: its first one, or the last narrowing by its originator. Unmarked means tightest. */
export function currentMarking(partnership: Partnership, item: HeldAct): Marking {
  const narrowing = lastInFeed(partnership.about(item.digest, 'narrow').filter(({ author }) => author === item.author))
  return narrowing ? factsOf<NarrowFacts>(narrowing).marking : markingOf(factsOf<{ readonly marking?: Marking | null }>(item).marking ?? null)
}

/** An originator's call to have an item back, and what came of it. */
export interface Recall {
  readonly held: HeldAct
  readonly purges: readonly HeldAct[]
}

export function recallOf(partnership: Partnership, item: HeldAct): Recall | undefined {
  const held = lastInFeed(partnership.about(item.digest, 'recall'))
  return held && { held, purges: byClaimedTime(partnership.about(held.digest, 'purge')) }
}

export type NoteSituation =
  | { readonly at: 'current' }
  | { readonly at: 'replaced'; readonly by: Digest }
  | { readonly at: 'recalled'; readonly recall: Recall }

export interface Note {
  readonly held: HeldAct
  readonly marking: Marking
  readonly situation: NoteSituation
  readonly uses: readonly HeldAct[]
}

export function notesOf(partnership: Partnership): readonly Note[] {
  return byClaimedTime(partnership.ofType('write_note')).map((held) => noteOf(partnership, held))
}

function noteOf(partnership: Partnership, held: HeldAct): Note {
  const recall = recallOf(partnership, held)
  const replacing = lastInFeed(partnership.about(held.digest, 'write_note').filter((one) => factsOf<WriteNoteFacts>(one).replaces === held.digest))
  const situation: NoteSituation = recall ? { at: 'recalled', recall } : replacing ? { at: 'replaced', by: replacing.digest } : { at: 'current' }
  return { held, marking: currentMarking(partnership, held), situation, uses: byClaimedTime(partnership.about(held.digest, 'report_use')) }
}

/** What one body asked of others, with what each of them did. */
export interface Asked {
  readonly held: HeldAct
  readonly of: readonly BodyId[]
  /** `YYYY-MM-DD`, or `null` when no day was named. */
  readonly answerBy: string | null
  readonly answers: readonly HeldAct[]
  readonly declines: readonly HeldAct[]
  /** Bodies asked that have neither answered nor declined. */
  readonly awaited: readonly BodyId[]
  readonly recall: Recall | undefined
}

export function questionsOf(partnership: Partnership): readonly Asked[] {
  return byClaimedTime(partnership.ofType('ask')).map((held) => askedOf(partnership, held, factsOf<AskFacts>(held), partnership.about(held.digest, 'answer')))
}

export interface KnowHowRequest extends Asked {
  /** Proposals of activities that answer it, agreed or not. */
  readonly missions: readonly HeldAct[]
}

export function requestsOf(partnership: Partnership): readonly KnowHowRequest[] {
  return byClaimedTime(partnership.ofType('request_know_how')).map((held) => {
    const missions = byClaimedTime(partnership.about(held.digest, 'propose').filter((one) => changeIn<ActivityChange>(one, 'activity')?.answers === held.digest))
    const asked = askedOf(partnership, held, factsOf<RequestKnowHowFacts>(held), partnership.about(held.digest, 'offer_know_how'))
    // Who proposes the mission has answered, with or without an offer before it.
    return { ...asked, awaited: asked.awaited.filter((body) => !missions.some(({ author }) => author === body)), missions }
  })
}

/** Offers that answer no request. */
export function offersOf(partnership: Partnership): readonly HeldAct[] {
  return byClaimedTime(partnership.ofType('offer_know_how').filter((held) => factsOf<{ readonly request: Digest | null }>(held).request === null))
}

export interface ReleaseRequest extends Asked {
  /** Proposals to release the item, agreed or not. */
  readonly releases: readonly HeldAct[]
}

export function releaseRequestsOf(partnership: Partnership): readonly ReleaseRequest[] {
  return byClaimedTime(partnership.ofType('request_release')).map((held) => {
    const { item, recipient } = factsOf<RequestReleaseFacts>(held)
    const releases = byClaimedTime(partnership.about(item, 'propose').filter((one) => releasesTo(one, item, recipient)))
    const answering = new Set(releases.flatMap((one) => [one.author, ...partnership.about(one.digest, 'consent').map(({ author }) => author)]))
    const asked = askedOf(partnership, held, factsOf<RequestReleaseFacts>(held), [])
    return { ...asked, awaited: asked.awaited.filter((body) => !answering.has(body)), releases }
  })
}

function releasesTo(held: HeldAct, item: Digest, recipient: RequestReleaseFacts['recipient']): boolean {
  const change = changeIn<ReleaseChange>(held, 'release')
  return change !== undefined && change.items.some(({ act }) => act === item) && sameRecipient(change.recipient, recipient)
}

function sameRecipient(one: ReleaseChange['recipient'], other: ReleaseChange['recipient']): boolean {
  if (one.to === 'partnership') return other.to === 'partnership' && one.partnership === other.partnership
  if (one.to === 'body') return other.to === 'body' && one.body === other.body
  return other.to === 'public'
}

function askedOf(partnership: Partnership, held: HeldAct, { of, answerBy }: { readonly of: readonly BodyId[]; readonly answerBy: string | null }, answers: readonly HeldAct[]): Asked {
  const declines = partnership.about(held.digest, 'decline_request')
  const heard = new Set([...answers, ...declines].map(({ author }) => author))
  return {
    held, of, answerBy,
    answers: byClaimedTime(answers), declines: byClaimedTime(declines),
    awaited: of.filter((body) => !heard.has(body)),
    recall: recallOf(partnership, held),
  }
}
