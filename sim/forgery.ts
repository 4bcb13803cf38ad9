import type { Act, Digest, Head, JsonObject, SealedAct } from '../src/core/act.ts'
import { headOf } from '../src/core/partnership.ts'
import { proposalIn } from '../src/core/procedure.ts'
import type { HeldAct } from '../src/core/rule.ts'
import { base64urlOf } from '../src/wire/base64url.ts'
import { digestOf } from '../src/wire/digest.ts'
import { sealAct } from '../src/wire/envelope.ts'
import { proposalOf } from './proposals.ts'
import { text, type Bench } from './seat.ts'

interface Said {
  readonly type: string
  readonly facts: JsonObject
  readonly content: JsonObject | null
}

const json = (facts: object) => facts as JsonObject

/** What a liar says: whatever has the shape of an act, whether the rules allow it or not. */
function said(bench: Bench): Said | undefined {
  const { partnership, chance, id } = bench
  const proposals = [...partnership.ofType('found'), ...partnership.ofType('propose')]
  const proposal = chance.of(proposals.slice(-8))
  const plain = (type: string, facts: object): Said => ({ type, facts: json(facts), content: null })
  const kind = chance.of(['note', 'note', 'propose', 'propose', 'consent', 'lapse', 'lapse', 'abandon', 'acknowledge', 'acknowledge', 'conclude', 'conclude', 'decline', 'accept', 'accede', 'withdraw', 'receive', 'unheard_of', 'freeze', 'reopen', 'thaw'])!
  if (kind === 'note') return { type: 'write_note', facts: json({ kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces: null, marking: null }), content: json({ title: text(bench), card: null, body: [text(bench)], language: 'en', attachments: [] }) }
  if (kind === 'receive') return plain('receive', { state: digestOf('state', chance.hex(8)) })
  if (kind === 'unheard_of') return plain('unheard_of', { anything: [chance.hex(8)] })
  if (kind === 'propose') return lyingProposal(bench)
  if (kind === 'freeze' || kind === 'reopen' || kind === 'thaw') return holding(bench, kind)
  if (!proposal) return undefined
  if (kind === 'conclude') return plain('conclude', { proposal: proposal.digest, consents: chance.shuffled(partnership.about(proposal.digest, 'consent')).slice(0, 30).map(({ digest }) => digest) })
  if (kind === 'acknowledge') return acknowledging(bench, proposal)
  if (kind === 'decline') return { type: 'decline', facts: json({ proposal: proposal.digest }), content: json({ reason: text(bench) }) }
  if (kind === 'accept') return plain('accept', { revision: proposal.digest })
  if (kind === 'accede') return plain('accede', { partnership: id, invitation: partnership.subjects.charter()?.revision.digest ?? id, accepts: [] })
  if (kind === 'withdraw') return { type: 'withdraw', facts: json({ from: chance.happens(0.5) ? id : proposalIn(proposal)!.subject, effective: chance.of(['2020-01-01', '2026-03-02', '2027-01-01']) }), content: json({ reason: text(bench) }) }
  return plain(kind, { proposal: proposal.digest })
}

/** Holds another's feed for no reason, ends what it held, or opens a new run that nobody has closed the old one for. */
function holding({ partnership, chance, self, node }: Bench, kind: 'freeze' | 'reopen' | 'thaw'): Said | undefined {
  const body = chance.of(partnership.bodies().filter((one) => one !== self))
  const [head, own] = [body, self].map((one) => (one === undefined ? undefined : partnership.feedOf(one)?.head()))
  const identity = body === undefined ? undefined : node.folds.identities.get(body)?.head
  const place = (held: HeldAct | undefined) => held && { run: held.act.run, number: held.act.number, digest: held.digest }
  const freezes = partnership.ofType('freeze').slice(0, 30).map(({ digest }) => digest)
  if (kind === 'thaw') return freezes.length === 0 ? undefined : { type: 'thaw', facts: json({ freeze: chance.of(freezes)! }), content: null }
  if (kind === 'reopen') return { type: 'reopen', facts: json({ run: 2, cut: place(own) ?? null, freezes, excused: [], why: 'forked', token: null }), content: null }
  if (!identity) return undefined
  const why = chance.of(['removal', 'forked'])
  return { type: 'freeze', facts: json({ body, closes: 1, head: place(head) ?? null, identity: { number: identity.act.number, digest: identity.digest }, why, token: null }), content: null }
}

function acknowledging({ partnership, chance }: Bench, proposal: HeldAct): Said {
  const conclusion = chance.of(partnership.about(proposal.digest, 'conclude'))?.digest ?? proposal.digest
  return { type: 'acknowledge', facts: json({ proposal: proposal.digest, conclusion }), content: null }
}

/** A proposal that asks too few, replaces what does not stand, or drops a member. */
function lyingProposal(bench: Bench): Said | undefined {
  const { chance, partnership } = bench
  const kind = chance.of(['charter', 'instrument', 'commitment', 'activity', 'programme'] as const)!
  const known = kind === 'charter' ? partnership.subjects.get(bench.id) : chance.of(partnership.subjects.ofKind(kind))
  const intent = proposalOf(bench, kind, known)
  if (!intent) return undefined
  const facts = intent.facts as { readonly replaces: readonly { readonly body: string; readonly revision: Digest | null }[]; readonly change: JsonObject }
  const lie = chance.below(4)
  const replaces = lie === 0 ? facts.replaces.filter((_, index) => index === 0 || chance.happens(0.5)) : lie === 1 ? facts.replaces.map(({ body }) => ({ body, revision: chance.of(partnership.ofType('propose'))?.digest ?? null })) : facts.replaces
  const change = lie === 2 && kind === 'charter' ? { ...facts.change, members: (facts.change['members'] as readonly string[]).slice(1) } : facts.change
  return { type: 'propose', facts: json({ ...facts, replaces, change }), content: intent.content ?? null }
}

/** Heads as an honest node names them, or some that are left out, made up or gone back to. */
function seenBy({ partnership, self, chance }: Bench, previous: HeldAct | undefined): readonly Head[] {
  const heads = partnership.bodies().filter((body) => body !== self).flatMap((body) => {
    const feed = partnership.feedOf(body)!
    const earlier = previous && [...feed].findLast((held) => partnership.hasSeen(previous.digest, held.digest))
    const head = feed.heads().find((one) => !earlier || feed.isOnBranch(earlier, one))
    return head && chance.happens(0.9) ? [headOf(head)] : []
  })
  const lie = chance.below(12)
  const victim = heads[0]
  if (!victim || lie > 3) return heads
  const others = heads.slice(1)
  if (lie === 0) return [{ ...victim, digest: digestOf('act', chance.hex(8)) }, ...others]
  if (lie === 1) return [{ ...victim, number: victim.number + 1 }, ...others]
  if (lie === 2) return [{ ...victim, body: self }, ...others]
  return [headOf([...partnership.feedOf(victim.body)!][0]!), ...others]
}

/** One act sealed by hand: from any point of the liar's own feed, claiming any time, naming what it likes. */
export function forge(bench: Bench, secret: string): SealedAct | undefined {
  const { chance, partnership, self, node } = bench
  const what = said(bench)
  const own = [...(partnership.feedOf(self) ?? [])].slice(-4)
  const isFork = chance.happens(0.35)
  const previous = isFork ? chance.of(own) : partnership.feedOf(self)?.head()
  if (!what || !previous) return undefined
  const identity = node.folds.identities.get(self)!.head!
  const lie = chance.below(20)
  const salt = () => base64urlOf(chance.bytes(16))
  const act: Omit<Act, 'context' | 'content'> = {
    rules: lie === 0 ? 2 : 1, feed: 'partnership', body: self, run: lie === 1 ? 2 : 1,
    number: previous.act.number + (lie === 2 ? 2 : 1),
    previous: lie === 3 ? digestOf('act', chance.hex(8)) : lie === 4 ? (chance.of([...partnership])?.digest ?? null) : previous.digest,
    identity: lie === 5 ? { number: identity.act.number + 1, digest: digestOf('act', chance.hex(8)) } : { number: identity.act.number, digest: identity.digest },
    at: chance.happens(0.2) ? '2016-01-01T00:00:00Z' : node.ports.clock.now(),
    type: what.type, facts: what.facts, actor: { office: 'international_affairs', second: null, assertion: null },
  }
  return sealAct(act, { context: { salt: salt(), partnership: bench.id, seen: seenBy(bench, previous) }, content: what.content && { ...what.content, salt: salt() } }, secret)
}
