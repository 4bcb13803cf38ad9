// Specification: spec/subjects/: whose consent each kind asks for, and when each of its refusals applies.
import { daysOf } from './calendar.ts'
import type { Applies, Case } from './case.ts'
import { isThawed } from './freezing.ts'
import type { JsonObject } from './json.ts'
import { headOf } from './left-branch.ts'
import type { Proposal } from './proposal.ts'
import { liesBefore } from './record.ts'
import type { Entry } from './record.ts'
import { removalsIn } from './removal.ts'
import type { Removal } from './removal.ts'

const changeOf = ({ proposal }: Case): JsonObject => proposal!.change
const bodies = (one: Case, field: string): readonly string[] => changeOf(one)[field] as readonly string[]
const objects = (one: Case, field: string): readonly JsonObject[] => changeOf(one)[field] as readonly JsonObject[]
const hasTwice = (items: readonly unknown[]): boolean => new Set(items).size < items.length
const twice = (field: string): Applies => (one) => hasTwice(bodies(one, field))

function named(one: Case, field: string, ...kinds: string[]): Proposal | undefined {
  return one.known.proposal(changeOf(one)[field] as string | null, ...kinds)
}

const isNoneOf = (field: string, ...kinds: string[]): Applies => (one) => changeOf(one)[field] !== null && named(one, field, ...kinds) === undefined

function members(one: Case): readonly string[] {
  return [...one.known.membersUnder(one.known.proposal(one.proposal!.relies)!)]
}

/** The revision that this proposal replaces for its author. */
function replaced({ proposal, known, body }: Case): Proposal | undefined {
  return known.proposal(proposal!.required.get(body) ?? null, proposal!.kind)
}

const endsBeforeItBegins = (from: string, until: string): Applies => (one) => {
  const [begin, end] = [changeOf(one)[from], changeOf(one)[until]] as readonly (string | null)[]
  return begin != null && end != null && daysOf(end)![1] < daysOf(begin)![0]
}

function staying(one: Case): readonly string[] {
  const removed = removalsIn(one.proposal!).map(({ body }) => body)
  return members(one).filter((body) => !removed.includes(body))
}

/** The standing freezes for a removal that are cited, one of each that stays; undefined where they are others. */
function freezesFor(one: Case, { body, freezes }: Removal): readonly Entry[] | undefined {
  const cited = freezes.map((digest) => one.known.act(digest, 'freeze'))
  const stand = cited.every((each) => each !== undefined && each.facts['body'] === body && each.facts['why'] === 'removal' && !isThawed(one.known, each))
  const givers = cited.map((each) => each?.body)
  const asked = staying(one)
  return stand && givers.length === asked.length && asked.every((each) => givers.includes(each)) ? (cited as readonly Entry[]) : undefined
}

function isCutNotFurthest(one: Case, removal: Removal): boolean {
  const heads = (freezesFor(one, removal) ?? []).map((freeze) => headOf(freeze, one.known.held))
  const differ = heads.some((first) => heads.some((second) => first !== second && (first === undefined || second === undefined || liesBefore(first, second))))
  return differ || !heads.some((head) => (removal.cut === null ? head === undefined : head?.digest === removal.cut.digest && head.number === removal.cut.number && head.act.run === removal.cut.run))
}

const removes = (one: Case, applies: (removal: Removal) => boolean): boolean => removalsIn(one.proposal!).some(applies)

const consents: Readonly<Record<string, (one: Case) => readonly string[]>> = {
  charter: staying,
  activity: (one) => [...bodies(one, 'hosts'), ...members(one).filter((body) =>
    objects(one, 'costs').some(({ payer }) => payer === body) || objects(one, 'delegations').some((each) => each['body'] === body))],
  commitment: (one) => [...members(one), ...bodies(one, 'owners')],
  instrument: (one) => {
    const { action } = changeOf(one)
    if (action === 'adopt') return bodies(one, 'signatories').filter((body) => members(one).includes(body))
    if (action === 'amend') return []
    const ended = replaced(one)
    return ended === undefined ? members(one) : members(one).filter((body) => (ended.change['signatories'] as readonly string[]).includes(body))
  },
  release: (one) => objects(one, 'items').map(({ originator }) => originator as string),
}

/** The bodies whose consent the kind of this proposal asks for. */
export function requiredBy(one: Case): readonly string[] {
  return (consents[one.proposal!.kind] ?? members)(one)
}

/** A text of the past was signed on paper, and what is said of it can be put right. */
function isSigned(one: Case): boolean {
  const text = replaced(one)
  return text !== undefined && text.change['past'] === null && one.known.about(text.digest, 'sign').length > 0
}

export const subjectRefusals: Readonly<Record<string, Readonly<Record<string, Applies>>>> = {
  charter: {
    charter_is_founded: (one) => one.facts['subject'] !== one.known.view.partnership,
    removed_twice: (one) => hasTwice(removalsIn(one.proposal!).map(({ body }) => body)),
    removes_no_member: (one) => removes(one, ({ body }) => !members(one).includes(body)),
    withdrawal_instead: (one) => removalsIn(one.proposal!).length > 0 && staying(one).length < 2,
    removed_asked: (one) => removes(one, ({ body }) => one.proposal!.required.has(body)),
    member_left_out: (one) => staying(one).some((body) => !bodies(one, 'members').includes(body)),
    not_yet_a_member: (one) => bodies(one, 'members').some((body) => !staying(one).includes(body)),
    invited_twice: (one) => hasTwice(objects(one, 'invited').map(({ body }) => body)),
    already_a_member: (one) => objects(one, 'invited').some(({ body }) => members(one).includes(body as string)),
    removed_before: (one) => {
      const before = one.known.removedUnder(one.known.proposal(one.proposal!.relies)!)
      return objects(one, 'invited').some(({ body }) => before.has(body as string))
    },
    not_frozen: (one) => removes(one, (removal) => freezesFor(one, removal) === undefined),
    cut_not_furthest: (one) => removes(one, (removal) => isCutNotFurthest(one, removal)),
  },
  instrument: {
    adopted_already: (one) => changeOf(one)['action'] === 'adopt' && isSigned(one),
    nothing_to_amend: (one) => changeOf(one)['action'] !== 'adopt' && replaced(one) === undefined,
    signatory_not_required: (one) => changeOf(one)['action'] === 'adopt' && bodies(one, 'signatories').some((body) => !one.proposal!.required.has(body)),
    signatory_named_twice: twice('signatories'),
    language_named_twice: twice('authentic'),
  },
  format: { participant_named_twice: twice('participants'), under_no_instrument: isNoneOf('under', 'instrument') },
  session: {
    no_such_format: isNoneOf('format', 'format'),
    ends_before_it_begins: endsBeforeItBegins('date', 'until'),
    chair_named_twice: twice('coChairs'),
  },
  conclusions: { no_such_session: isNoneOf('session', 'session'), language_named_twice: twice('authentic') },
  programme: { no_such_session: isNoneOf('session', 'session') },
  activity: {
    no_such_programme: isNoneOf('programme', 'programme'),
    ends_before_it_begins: endsBeforeItBegins('from', 'until'),
    host_named_twice: twice('hosts'),
    not_a_request: (one) => changeOf(one)['answers'] !== null && one.known.act(changeOf(one)['answers'] as string, 'request_know_how') === undefined,
  },
  commitment: {
    no_such_source: isNoneOf('source', 'conclusions', 'instrument', 'session'),
    owner_named_twice: twice('owners'),
    ancestor_is_no_commitment: (one) => objects(one, 'ancestry').some(({ commitment }) => one.known.proposal(commitment as string, 'commitment') === undefined),
  },
  publication: {
    nothing_to_publish: (one) => named(one, 'of') === undefined && one.known.act(changeOf(one)['of'] as string, 'write_note') === undefined,
    originator_not_asked: (one) => {
      const note = one.known.act(changeOf(one)['of'] as string, 'write_note')
      return note !== undefined && !one.proposal!.required.has(note.body)
    },
    field_named_twice: twice('fields'),
  },
  release: {
    nothing_to_release: (one) => objects(one, 'items').some(({ act }) => one.known.act(act as string)?.hasContent !== true),
    wrong_originator: (one) => objects(one, 'items').some(({ act, originator }) => one.known.act(act as string)?.body !== originator),
  },
}
