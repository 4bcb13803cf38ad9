// Specification: spec/acts/reopen.md
import type { BodyId, Head } from './act.ts'
import { runClosed } from './acts/freeze.ts'
import { nextRun, type ReopenFacts } from './acts/reopen.ts'
import { frozenHeadIn, furthestOf } from './cut.ts'
import { isForkProof } from './feed.ts'
import { placeOf, type FreezeFacts } from './freezing.ts'
import { otherMembers } from './members.ts'
import { outlookOf } from './outlook.ts'
import type { Partnership } from './partnership.ts'
import { factsOf, type HeldAct } from './rule.ts'

/** What a freeze answers, and what a reopening rests on: the same for every member. */
export type Request = Pick<ReopenFacts, 'why' | 'token'>

/** What a body would say of another's feed now. The next act of its feed has to name the heads that its outlook names. */
export function freezeFacts(partnership: Partnership, self: BodyId, given: Pick<FreezeFacts, 'body' | 'identity' | 'why' | 'token'>): FreezeFacts {
  const { scene } = outlookOf(partnership, self)
  const head = scene.furthest(given.body)
  return { ...given, closes: runClosed(scene, given), head: head ? placeOf(head) : null }
}

/** How far a body is from going on in a new run. */
export type Reopening =
  /** These members have not answered the request, as far as their freezes are held. */
  | { readonly at: 'awaiting'; readonly missing: readonly BodyId[] }
  /** The members hold it on different branches: only a repair of the fork, which they decide on, lets it go on. */
  | { readonly at: 'forked' }
  /** What to seal: in that run, after that act (`null`: as the first of its feed), naming those heads. */
  | { readonly at: 'ready'; readonly facts: ReopenFacts; readonly after: HeldAct | null; readonly seen: readonly Head[] }

/** Whether every other member has answered a request of a body, and how it then goes on. The rule is asked again of what is written. */
export function reopeningOf(partnership: Partnership, self: BodyId, request: Request): Reopening {
  // Who lost the founding act too knows no member before it is handed back.
  if (!partnership.get(partnership.id)) return { at: 'awaiting', missing: [] }
  const answers = answersTo(partnership, self, request)
  const heads = answers.map((held) => frozenHeadIn(partnership, held))
  const cut = furthestOf(partnership, self, heads)
  if (request.why === 'restored' && heads.some((head) => head && !(cut && partnership.feedOf(self)!.isOnBranch(head, cut)))) return { at: 'forked' }
  const { scene, names } = outlookOf(partnership, self, cut)
  const members = otherMembers(scene)
  const answered = answers.filter((held) => members.includes(held.author) && scene.hasSeen(held))
  const silent = members.filter((body) => !answered.some(({ author }) => author === body))
  const excused = request.why === 'forked' ? silent.flatMap((body) => proofAgainst(partnership, body) ?? []) : []
  const missing = silent.filter((body) => !excused.some((one) => one.body === body))
  if (missing.length > 0) return { at: 'awaiting', missing }
  const facts = { ...request, run: nextRun(scene), cut: cut && placeOf(cut), freezes: answered.map(({ digest }) => digest), excused }
  return { at: 'ready', facts, after: cut, seen: names }
}

/** The last freeze of each member, where it answers the request; in the order of its digest. */
function answersTo(partnership: Partnership, self: BodyId, { why, token }: Request): readonly HeldAct[] {
  const freezes = partnership.everyOfType('freeze').filter((held) => factsOf<FreezeFacts>(held).body === self && factsOf<FreezeFacts>(held).why !== 'removal')
  const last = [...Map.groupBy(freezes, ({ author }) => author).values()].map((held) => held.toSorted((one, other) => other.act.number - one.act.number)[0]!)
  const answers = last.filter((held) => factsOf<FreezeFacts>(held).why === why && factsOf<FreezeFacts>(held).token === token)
  return answers.sort((one, other) => (one.digest < other.digest ? -1 : 1))
}

function proofAgainst(partnership: Partnership, body: BodyId): ReopenFacts['excused'][number] | undefined {
  const [fork] = partnership.feedOf(body)?.forks() ?? []
  const [one, other] = fork?.acts ?? []
  return one !== undefined && other !== undefined && isForkProof(partnership.get(one)!, partnership.get(other)!) ? { body, acts: [one, other] } : undefined
}

/** Members that a body would still wait for if it asked now, whatever they have answered before. */
export function membersToAsk(partnership: Partnership, self: BodyId): readonly BodyId[] {
  return otherMembers(outlookOf(partnership, self).scene)
}
