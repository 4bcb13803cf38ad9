// Specification: spec/acts/freeze.md, thaw.md and reopen.md: when each of their refusals applies.
import type { Applies, Case } from './case.ts'
import { freezesOf, isThawed, othersOf, runToClose } from './freezing.ts'
import type { JsonObject } from './json.ts'
import { invitedBy } from './knowledge.ts'
import { headOf } from './left-branch.ts'
import { liesBefore, placeInRun } from './record.ts'
import type { Entry } from './record.ts'
import { removalsIn } from './removal.ts'
import type { Place } from './removal.ts'

const text = (facts: JsonObject, field: string): string => facts[field] as string
const isAt = (entry: Entry | undefined, place: Place | null): boolean =>
  place === null ? entry === undefined : entry?.digest === place.digest && entry.number === place.number && entry.act.run === place.run
const frozenBody = ({ facts }: Case): string => text(facts, 'body')

function isNoParty(one: Case): boolean {
  const { known, body } = one
  return known.charterOf(body) === undefined && known.held.proposal(known.view.partnership)?.required.has(body) !== true && !known.openSupports(body).some(({ kind }) => kind === 'charter')
}

/** By the charter on which the author stands, those that it is changing, and the founding act. */
function isNoPartysFeed(one: Case): boolean {
  const { known, body } = one
  const frozen = frozenBody(one)
  if (known.furthest(frozen) !== undefined) return false
  return !known.chartersOf(body).some((charter) => known.concernedBy(charter, body).includes(frozen) || invitedBy(charter).includes(frozen))
}

/** Its freeze for this request, whenever; where there is none to name, one for the same reason that still stands. */
function isFrozenAlready(one: Case): boolean {
  const { known, facts, body } = one
  if (facts['token'] === null) return (known.view.frozen.get(frozenBody(one)) ?? []).some(({ by, why }) => by?.body === body && why === facts['why'])
  return freezesOf(known, frozenBody(one), 'restored').some((freeze) => freeze.body === body && freeze.facts['token'] === facts['token'])
}

function headOfFreeze({ known, facts }: Case): Entry | undefined {
  const place = facts['head'] as unknown as Place | null
  return place === null ? undefined : known.held.entries.get(place.digest)
}

const freeze: Readonly<Record<string, Applies>> = {
  not_a_member: isNoParty,
  own_feed: (one) => frozenBody(one) === one.body,
  not_a_member_feed: isNoPartysFeed,
  token_misplaced: ({ facts }) => (facts['why'] === 'restored') !== (facts['token'] !== null),
  already_frozen: isFrozenAlready,
  head_not_seen: (one) => {
    const place = one.facts['head'] as unknown as Place | null
    const head = headOfFreeze(one)
    return place !== null && (head?.body !== frozenBody(one) || !isAt(head, place) || !one.known.sees(head))
  },
  behind_what_was_seen: (one) => one.known.furthest(frozenBody(one)) !== headOfFreeze(one),
  wrong_run: (one) => one.facts['closes'] !== runToClose(one.known, one.body, one.facts),
}

const freezeNamed = ({ known, facts }: Case): Entry | undefined => known.act(text(facts, 'freeze'), 'freeze')

const thaw: Readonly<Record<string, Applies>> = {
  unknown_freeze: (one) => freezeNamed(one) === undefined,
  not_its_own_freeze: (one) => freezeNamed(one)!.body !== one.body,
  freeze_stands_for_good: (one) => freezeNamed(one)!.facts['why'] !== 'removal',
  already_thawed: (one) => isThawed(one.known, freezeNamed(one)!),
  freeze_relied_on: (one) => one.known.isRemoved(text(freezeNamed(one)!.facts, 'body')) || one.known.held.ofSubject(one.known.view.partnership)
    .some((charter) => one.known.supports(one.body, charter) && removalsIn(charter).some(({ freezes }) => freezes.includes(text(one.facts, 'freeze'))) && !one.known.isDead(charter)),
}

interface Excused { readonly body: string, readonly acts: readonly [string, string] }

const excusedBy = ({ facts }: Case): readonly Excused[] => facts['excused'] as unknown as readonly Excused[]

/** Two different acts of one body in one place of one run. */
function isForkOf({ body, acts }: Excused, { known }: Case): boolean {
  const [first, second] = acts.map((digest) => known.held.entries.get(digest)) as [Entry | undefined, Entry | undefined]
  return first !== undefined && second !== undefined && first !== second && first.body === body && second.body === body && placeInRun(first) === placeInRun(second)
}

function citedFreezes({ known, facts }: Case): readonly (Entry | undefined)[] {
  return (facts['freezes'] as readonly string[]).map((digest) => known.act(digest, 'freeze'))
}

function isLastFreeze(one: Case, cited: Entry | undefined): boolean {
  if (cited === undefined) return false
  const own = freezesOf(one.known, one.body, 'restored', 'forked').filter((each) => each.body === cited.body)
  return own.includes(cited) && own.every((each) => liesBefore(each, cited))
}

function isFreezeMissing(one: Case): boolean {
  const cited = citedFreezes(one)
  if (!cited.every((each) => isLastFreeze(one, each))) return true
  const excused = excusedBy(one).map(({ body }) => body)
  const asked = [...othersOf(one.known, one.body)].filter((body) => !excused.includes(body))
  const givers = cited.map((each) => each!.body)
  return givers.length !== asked.length || asked.some((body) => !givers.includes(body))
}

function isCutNotFurthest(one: Case): boolean {
  const { known, facts, entry } = one
  if (!isAt(entry.previous, facts['cut'] as unknown as Place | null)) return true
  const heads = citedFreezes(one).map((each) => headOf(each!, known.held))
  if (heads.length > 0 && !heads.includes(entry.previous)) return true
  return heads.some((head) => {
    if (head === undefined || (entry.previous !== undefined && liesBefore(head, entry.previous))) return false
    return entry.previous === undefined || liesBefore(entry.previous, head) || facts['why'] === 'restored'
  })
}

const reopen: Readonly<Record<string, Applies>> = {
  excused_without_proof: (one) => excusedBy(one).some((excused) => one.facts['why'] === 'restored' || excused.body === one.body || !isForkOf(excused, one)),
  freeze_missing: isFreezeMissing,
  freezes_differ: (one) => citedFreezes(one).some((each) => each!.facts['why'] !== one.facts['why'] || each!.facts['token'] !== one.facts['token'])
    || (one.facts['why'] === 'restored') !== (one.facts['token'] !== null),
  wrong_run: ({ known, facts, entry, body }) => {
    const closed = freezesOf(known, body, 'restored', 'forked').map((each) => each.facts['closes'] as number)
    return entry.act.run !== facts['run'] || facts['run'] !== Math.max(entry.previous?.act.run ?? 1, ...closed) + 1
  },
  cut_not_furthest: isCutNotFurthest,
  keys_behind: (one) => citedFreezes(one).some((each) => {
    const known = each!.facts['identity'] as unknown as { number: number, digest: string }
    const own = one.entry.act.identity!
    return known.number > own.number || (known.number === own.number && known.digest !== own.digest)
  }),
}

export const runRefusals = { freeze, thaw, reopen }
