import type { Digest } from '../src/core/act.ts'
import type { Change, SubjectKindName } from '../src/core/subjects/catalogue.ts'
import type { Subject } from '../src/core/subjects.ts'
import type { Marking } from '../src/core/marking.ts'
import { meant, text, type Bench, type Move } from './seat.ts'

interface Draft {
  readonly change: object
  readonly content: object
}

type Drafting = (bench: Bench, subject: Subject | undefined) => Draft | '' | undefined

const attachments: readonly never[] = []

function effectiveOf({ partnership, self, chance }: Bench, ...kinds: readonly string[]): Digest | undefined {
  const revisions = kinds.flatMap((kind) => partnership.subjects.ofKind(kind)).flatMap(({ id }) => partnership.subjects.currentFor(id, self) ?? [])
  return chance.of(revisions)
}

function some<T>(bench: Bench, from: readonly T[]): readonly T[] {
  return bench.chance.shuffled(from).slice(0, 1 + bench.chance.below(from.length))
}

const drafts: Readonly<Record<SubjectKindName, Drafting>> = {
  charter(bench) {
    const charter = bench.partnership.subjects.charter()
    if (!charter) return undefined
    const outsiders = bench.others.filter((body) => !bench.members.includes(body))
    const invited = bench.chance.happens(0.6) ? outsiders.slice(0, 1).map((body) => ({ body, history: bench.chance.of(['all', 'acts_without_content'] as const)! })) : charter.membership.invited
    const rules = { ...charter.membership.rules, noticeMonths: bench.chance.below(3) }
    return { change: { members: bench.members, invited: invited.filter(({ body }) => !bench.members.includes(body)), removed: [], rules }, content: { name: text(bench), purpose: text(bench) } }
  },
  instrument(bench, subject) {
    const { chance, members, self } = bench
    const action = subject === undefined ? 'adopt' : chance.of(['amend', 'amend', 'amend', 'end', 'adopt'] as const)!
    const signatories = subject === undefined ? members : [...new Set([self, ...some(bench, members)])]
    const change = {
      action, form: 'memorandum', nature: chance.of(['binding', 'non_binding']), authentic: ['en'], articles: 1, signatories, force: { rule: 'on_signature' },
      durationMonths: null, renewal: 'none', noticeMonths: 0, openToAccession: false, under: null, draft: null, past: null,
    }
    return { change, content: { title: text(bench), preamble: null, articles: [{ heading: text(bench), text: text(bench) }], attachments } }
  },
  format: (bench) => ({
    change: { form: 'joint_committee', level: 'heads_of_body', chair: 'co_chairs', participants: bench.members, under: null, sessionsPerYear: null },
    content: { name: text(bench), mandate: text(bench) },
  }),
  session(bench) {
    const format = effectiveOf(bench, 'format')
    return format && { change: { format, situation: 'planned', date: '2026-05', until: null, coChairs: [], host: bench.self, sources: [] }, content: { title: text(bench), place: null, agenda: [], attachments } }
  },
  conclusions(bench) {
    const session = effectiveOf(bench, 'session')
    return session && { change: { session, conclusions: [{ kind: 'decision', agendaItem: 0 }], authentic: ['en'] }, content: { texts: [text(bench)], attachments } }
  },
  programme: (bench) => ({ change: { year: 2026 + bench.chance.below(5), session: null }, content: { title: text(bench), aims: text(bench) } }),
  activity(bench) {
    const hosts = [...new Set([bench.self, ...some(bench, bench.members)])].slice(0, 8)
    const change = { programme: null, type: 'workshop', aim: 'exchange', situation: bench.chance.of(['planned', 'postponed', 'cancelled']), hosts, from: '2026-07', until: null, datesToConfirm: true, costs: [], delegations: [], languages: [], answers: null, sources: [] }
    return { change, content: { title: text(bench), goal: null, expected: null, place: null, attachments } }
  },
  commitment: (bench) => ({
    change: { source: null, owners: some(bench, bench.members), due: '2027-01', language: 'en', ancestry: [] },
    content: { exactWording: text(bench), reading: text(bench), indicator: null },
  }),
  publication(bench) {
    const of = effectiveOf(bench, 'instrument', 'commitment', 'activity')
    return of && { change: { of, fields: ['title'], notBefore: null, situation: 'published' }, content: { title: text(bench), values: [{ field: 'title', label: null, value: text(bench) }], correction: null, note: null } }
  },
  release(bench) {
    const act = bench.chance.of(bench.partnership.ofType('write_note'))
    return act && { change: { items: [{ act: act.digest, originator: act.author, paragraphs: null }], recipient: { to: 'public' }, label: 'TLP:GREEN', until: null, onward: false }, content: { purpose: text(bench), tearLine: null } }
  },
}

const kinds: readonly SubjectKindName[] = [
  'charter', 'instrument', 'instrument', 'instrument', 'format', 'session', 'conclusions', 'programme', 'activity', 'activity', 'activity', 'commitment', 'commitment', 'commitment', 'publication', 'release',
]

/** Something new that is shared, or a change of what is: one body's half of an agreement. */
export function proposalOf(bench: Bench, kind: SubjectKindName, subject: Subject | undefined) {
  const draft = drafts[kind](bench, subject)
  if (!draft) return undefined
  const marking: Marking | null = null
  const putting = { subject: subject?.id ?? null, change: { kind, ...draft.change } as unknown as Change, marking }
  return meant('propose', bench.build.proposalFacts(bench.partnership, bench.self, bench.node.today(), putting), draft.content)
}

export const propose: Move = (bench) => {
  const kind = bench.chance.of(kinds)!
  const { subjects } = bench.partnership
  const known = kind === 'charter' ? subjects.get(bench.id) : bench.chance.happens(0.5) ? bench.chance.of(subjects.ofKind(kind).filter(({ id }) => subjects.currentFor(id, bench.self) !== null)) : undefined
  return proposalOf(bench, kind, known)
}
