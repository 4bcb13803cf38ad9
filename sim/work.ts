import type { Digest } from '../src/core/act.ts'
import type { Intent } from '../src/app/authoring.ts'
import type { FreezeFacts } from '../src/core/freezing.ts'
import { proposalIn } from '../src/core/procedure.ts'
import type { HeldAct } from '../src/core/rule.ts'
import { propose } from './proposals.ts'
import { meant, ofType, text, type Bench, type Meant, type Move, type Seat } from './seat.ts'

/** Proposals that ask something of this body and to which it has not answered. */
function asked({ partnership, self }: Bench): readonly HeldAct[] {
  const lane = partnership.laneOf(self)
  return [...partnership.ofType('found'), ...partnership.ofType('propose')].filter((held) => {
    if (held.author === self || !proposalIn(held)!.required.includes(self) || lane?.hasAnswered(held.digest) || lane?.lapsed.has(held.digest)) return false
    return partnership.subjects.situationOf(held.digest).at === 'open'
  })
}

const answerProposal: Move = (bench) => {
  const proposal = bench.chance.of(asked(bench))
  if (!proposal) return undefined
  return bench.chance.happens(0.88) ? meant('consent', { proposal: proposal.digest }) : meant('decline', { proposal: proposal.digest }, { reason: text(bench) })
}

/** An officer lets lapse what has been lying there for too long, or gives up what it proposed itself. */
const giveUp: Move = ({ partnership, self, chance }) => {
  const open = [...partnership.ofType('found'), ...partnership.ofType('propose')].filter((held) => ['open', 'declined', 'concluded'].includes(partnership.subjects.situationOf(held.digest).at))
  const proposal = chance.of(open.filter((held) => proposalIn(held)!.required.includes(self)))
  return proposal && meant(proposal.author === self ? 'abandon' : 'lapse', { proposal: proposal.digest })
}

const note: Move = async (bench) => {
  const own = bench.partnership.ofType('write_note').filter(({ author }) => author === bench.self)
  const replaces = bench.chance.happens(0.2) ? (bench.chance.of(own)?.digest ?? null) : null
  const attachments = bench.chance.happens(0.15) ? [await enclosed(bench)] : []
  const facts = { kind: 'practice', theme: 'schools', evidence: 1, paragraphs: 1, replaces, marking: bench.chance.of([null, { tlp: 'TLP:GREEN', releasable: [] }]) ?? null }
  return meant('write_note', facts, { title: text(bench), card: null, body: [text(bench)], language: 'en', attachments })
}

async function enclosed(bench: Bench) {
  const bytes = new TextEncoder().encode(`A file with ${bench.word()}`)
  return { name: 'file.txt', mediaType: 'text/plain', size: bytes.length, digest: await bench.node.attachments.keep(bytes) }
}

function anyOf(bench: Bench, ...types: readonly string[]): Digest | undefined {
  return bench.chance.of(types.flatMap((type) => ofType(bench, type)))
}

function boundTo({ partnership, self, chance }: Bench, kind: string): Digest | undefined {
  return chance.of(partnership.subjects.ofKind(kind).flatMap(({ id }) => partnership.subjects.currentFor(id, self) ?? []))
}

const about: readonly Move[] = [
  (bench) => {
    const commitment = boundTo(bench, 'commitment')
    return commitment && meant('report', { commitment, status: 'in_progress', on: '2026-06' }, { account: text(bench), evidence: null, attachments: [] })
  },
  (bench) => {
    const activity = boundTo(bench, 'activity')
    return activity && meant('report_activity', { activity, outcome: 'held', from: null, until: null, participants: 10, marking: null }, { delivered: text(bench), result: null, evidence: null, attachments: [] })
  },
  (bench) => {
    const revision = boundTo(bench, 'instrument')
    return revision && meant('sign', { revision, powers: null, capacity: 'head_of_state', form: 'definitive', on: '2026-06-01' }, { signatory: 'A signatory', function: text(bench), place: null, attachments: [] })
  },
  (bench) => {
    const revision = boundTo(bench, 'instrument')
    return revision && meant('notify', { revision, step: 'procedure_completed', on: '2026-06-02' }, { statement: null, attachments: [] })
  },
  (bench) => {
    const of = bench.members.filter((body) => body !== bench.self)
    return of.length === 0 ? undefined : meant('ask', { of, theme: 'schools', answerBy: null, marking: null }, { title: text(bench), question: text(bench) })
  },
  (bench) => {
    const question = anyOf(bench, 'ask')
    return question && meant('answer', { question, marking: null }, { answer: text(bench), attachments: [] })
  },
  (bench) => {
    const report = anyOf(bench, 'report', 'report_activity')
    return report && (bench.chance.happens(0.5) ? meant('confirm', { report }, { remark: null }) : meant('contest', { report }, { reason: text(bench) }))
  },
  (bench) => {
    const of = anyOf(bench, 'write_note', 'answer')
    return of && meant('report_use', { of, outcome: 'adopted', on: '2026-07', marking: null }, { account: text(bench), changed: null })
  },
]

const exchange: Move = (bench) => bench.chance.of(about)!(bench)

/** Of its own notes: handles one more tightly, or asks for it back; and purges what others want back. */
const handle: Move = ({ partnership, self, chance }) => {
  const recall = chance.of(partnership.ofType('recall').filter(({ author }) => author !== self))
  if (recall && chance.happens(0.5)) return meant('purge', { recall: recall.digest })
  const item = chance.of(partnership.ofType('write_note').filter(({ author }) => author === self))
  if (!item) return undefined
  return chance.happens(0.5) ? meant('narrow', { item: item.digest, marking: { tlp: 'TLP:RED', releasable: [] } }) : meant('recall', { item: item.digest }, { reason: null })
}

const accept: Move = ({ partnership, self, chance }) => {
  const others = partnership.ofType('propose').filter((held) => partnership.subjects.isEffective(held.digest) && !proposalIn(held)!.required.includes(self))
  const revision = chance.of(others)
  return revision && meant('accept', { revision: revision.digest })
}

const leave: Move = ({ partnership, id, chance, node }) => {
  const effective = `${Number(node.today().slice(0, 4)) + 1}${node.today().slice(4)}`
  const instrument = chance.of(partnership.subjects.ofKind('instrument'))
  const from = chance.happens(0.7) ? instrument?.id : id
  return from && meant('withdraw', { from, effective: effective.replace('-02-29', '-03-01') }, { reason: { en: 'Reason' } })
}

function freezeOf({ node, build, partnership, self }: Parameters<Move>[0], body: string): ReturnType<Move> {
  const head = node.folds.identities.get(body)?.head
  if (!head) return undefined
  const identity = { number: head.act.number, digest: head.digest }
  return meant('freeze', { ...build.freezeFacts(partnership, self, { body, why: 'removal', token: null, identity }) })
}

/** A member that gave its feed two histories is held where each of the others has it, and removed once all of them hold it. */
const remove: Move = (bench) => {
  const { partnership, build, chance, self, members } = bench
  const body = chance.of(members.filter((one) => one !== self && (partnership.feedOf(one)?.forks().length ?? 0) > 0))
  const charter = partnership.subjects.charter()
  if (body === undefined || !charter) return undefined
  const freezes = [...partnership.ofType('freeze')].filter((held) => {
    const facts = held.act.facts as unknown as FreezeFacts
    return facts.body === body && facts.why === 'removal' && partnership.about(held.digest, 'thaw').length === 0
  })
  const own = freezes.find(({ author }) => author === self)
  if (!own) return freezeOf(bench, body)
  if (chance.happens(0.1)) return meant('thaw', { freeze: own.digest })
  const staying = members.filter((one) => one !== body)
  if (!staying.every((one) => freezes.some(({ author }) => author === one))) return undefined
  const { head } = chance.of(freezes)!.act.facts as unknown as FreezeFacts
  const { invited, rules: agreed } = charter.membership
  const change = { kind: 'charter', members: staying, invited, removed: [{ body, cut: head, freezes: freezes.map(({ digest }) => digest) }], rules: agreed }
  return meant('propose', build.proposalFacts(partnership, self, bench.node.today(), { subject: bench.id, change: change as never, marking: null }), { name: text(bench), purpose: text(bench) })
}

const moves: readonly (readonly [number, Move])[] = [
  [14, answerProposal], [9, propose], [5, note], [5, exchange], [2, handle], [2, accept], [1, giveUp], [2, remove], [0.25, leave],
]

function drawn(chance: Bench['chance']): Move {
  let left = chance.share() * moves.reduce((sum, [weight]) => sum + weight, 0)
  return moves.find(([weight]) => (left -= weight) < 0)?.[1] ?? note
}

/** A body that is invited and no member yet can do one thing: accede. */
function accession({ build, partnership, id, self, chance }: Bench): Intent | undefined {
  const invitation = build.ownInvitation(partnership, self)
  if (!invitation) return undefined
  const accepts = partnership.subjects.ofKind('instrument').flatMap(({ proposals }) => proposals.filter(({ digest }) => partnership.subjects.isEffective(digest)).slice(0, 1))
  return meant('accede', { partnership: id, invitation: invitation.digest, accepts: chance.happens(0.5) ? accepts.map(({ digest }) => digest) : [] })
}

const rules = { languages: ['en'], defaultMarking: { tlp: 'TLP:AMBER', releasable: [] }, ceiling: 'TLP:RED', noticeMonths: 0, form: 'multilateral', demonstration: 'exercise' }

export function founding(seat: Seat): Meant {
  const invites = seat.chance.shuffled(seat.others).slice(0, 1 + seat.chance.below(seat.others.length))
  return { partnership: null, intent: meant('found', { invites, rules }, { name: text(seat), purpose: text(seat) }) }
}

export function benchAt(seat: Seat, id: string): Bench {
  const { node, build } = seat
  const partnership = node.folds.partnerships.get(id)!
  const today = node.today()
  const charter = partnership.subjects.charter()?.membership
  const named = [...new Set([...(charter?.members ?? []), ...partnership.about(id, 'accede').map(({ author }) => author)])]
  const members = named.filter((body) => ['member', 'acceded'].includes(build.standingOf(partnership, body, today).at))
  return { ...seat, partnership, id, self: node.body, members }
}

/** What this officer could do next in the partnerships of its body, as often as it is asked. */
export async function nextMove(seat: Seat): Promise<Meant | undefined> {
  const { node, build, chance } = seat
  const standing = (id: string) => build.standingOf(node.folds.partnerships.get(id)!, node.body, node.today()).at
  const id = chance.of([...node.folds.partnerships.keys()].filter((one) => standing(one) !== 'none'))
  if (id === undefined) return undefined
  const bench = benchAt(seat, id)
  const isMember = bench.members.includes(bench.self)
  const intent = standing(id) === 'invited' ? accession(bench) : isMember ? await drawn(chance)(bench) : answerProposal(bench)
  const meant = await intent
  return meant === undefined || meant === '' ? undefined : { partnership: id, intent: meant }
}
