import type { BodyId, Digest, JsonObject } from '../../../src/core/act.ts'
import type { CharterChange, CharterRules } from '../../../src/core/charter.ts'
import type { Place } from '../event.ts'
import type { Standpoint } from '../scenario.ts'

export const rules: CharterRules = {
  languages: ['fr', 'en'], defaultMarking: { tlp: 'TLP:AMBER', releasable: [] }, ceiling: 'TLP:AMBER+STRICT', noticeMonths: 3, form: 'multilateral', demonstration: 'exercise',
}

const instrument = {
  kind: 'instrument', form: 'agreement', nature: 'non_binding', authentic: ['fr'], articles: 2, force: { rule: 'on_signature' },
  durationMonths: null, renewal: 'none', noticeMonths: 6, openToAccession: false, under: null, draft: null, past: null,
} as const

/** A text: for a new one its signatories are asked, for an amendment whomever its proposer names. */
export function textTo(action: 'adopt' | 'amend', signatories: readonly BodyId[]) {
  return { ...instrument, action, signatories }
}

/** An activity needs its hosts alone. */
export function activityOf(hosts: readonly BodyId[]) {
  return {
    kind: 'activity', programme: null, type: 'expert_mission', aim: 'train', situation: 'planned', hosts, from: '2026-04-01', until: '2026-04-03',
    datesToConfirm: false, costs: [], delegations: [], languages: ['fr'], answers: null, sources: [],
  } as const
}

/** A commitment needs every member. */
export function commitmentOf(owner: BodyId) {
  return { kind: 'commitment', source: null, owners: [owner], due: '2026-06', language: 'fr', ancestry: [] } as const
}

export function charterOf(members: readonly BodyId[], given: Partial<CharterChange> = {}) {
  return { kind: 'charter', members, invited: [], removed: [], rules, ...given } as const
}

/** A proposal as an honest body writes it: for each body required, the revision by which that body is bound as far as this one knows. */
export function proposalOf({ partnership, bodies, self }: Standpoint, subject: Digest | null, required: readonly BodyId[], change: object): JsonObject {
  const relies = partnership.subjects.currentFor(partnership.id, bodies[self]!)
  return {
    subject, marking: null, change: change as unknown as JsonObject,
    relies: relies === partnership.id ? null : relies,
    replaces: required.map((body) => ({ body, revision: subject === null ? null : partnership.subjects.currentFor(subject, body) })),
  }
}

/** The same in a beginning, where everyone is bound by the same revision. */
export function plainProposal(bodies: readonly BodyId[], subject: Digest | null, base: Digest | null, change: object, relies: Digest | null = null): JsonObject {
  return { subject, marking: null, change: change as unknown as JsonObject, relies, replaces: bodies.map((body) => ({ body, revision: base })) }
}

export function placed(bodies: readonly BodyId[], places: readonly Place[]): readonly BodyId[] {
  return places.map((place) => bodies[place]!)
}
