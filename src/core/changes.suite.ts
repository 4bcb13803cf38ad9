import { bodyNamed, digestNamed, sampleRules } from './history.suite.ts'
import type { ActivityChange } from './subjects/activity.ts'
import type { CharterChange } from './charter.ts'
import type { CommitmentChange } from './subjects/commitment.ts'
import type { ConclusionsChange } from './subjects/conclusions.ts'
import type { FormatChange } from './subjects/format.ts'
import type { InstrumentChange } from './subjects/instrument.ts'
import type { ProgrammeChange } from './subjects/programme.ts'
import type { PublicationChange } from './subjects/publication.ts'
import type { ReleaseChange } from './subjects/release.ts'
import type { SessionChange } from './subjects/session.ts'

/** One well-formed change of each kind, between the bodies named a and b; a test says only what matters to it. */
export const charterTo = (given: Partial<CharterChange> = {}) =>
  ({ kind: 'charter', members: [bodyNamed('a'), bodyNamed('b')], invited: [], removed: [], rules: sampleRules, ...given }) as const

export const instrumentTo = (given: Partial<InstrumentChange> = {}) =>
  ({
    kind: 'instrument', action: 'adopt', form: 'agreement', nature: 'non_binding', authentic: ['fr', 'ar'], articles: 2,
    signatories: [bodyNamed('a'), bodyNamed('b')], force: { rule: 'on_signature' }, durationMonths: null, renewal: 'none', noticeMonths: 6,
    openToAccession: false, under: null, draft: null, past: null, ...given,
  }) as const

export const formatTo = (given: Partial<FormatChange> = {}) =>
  ({
    kind: 'format', form: 'joint_committee', level: 'heads_of_body', chair: 'co_chairs', participants: [bodyNamed('a'), bodyNamed('b')],
    under: null, sessionsPerYear: null, ...given,
  }) as const

export const sessionTo = (given: Partial<SessionChange> & { readonly format: string }) =>
  ({ kind: 'session', situation: 'planned', date: '2026-05-03', until: null, coChairs: [], host: bodyNamed('a'), sources: [], ...given }) as const

export const conclusionsTo = (given: Partial<ConclusionsChange> & { readonly session: string }) =>
  ({ kind: 'conclusions', conclusions: [{ kind: 'commitment', agendaItem: 1 }], authentic: ['fr'], ...given }) as const

export const programmeTo = (given: Partial<ProgrammeChange> = {}) => ({ kind: 'programme', year: 2026, session: null, ...given }) as const

export const activityTo = (given: Partial<ActivityChange> = {}) =>
  ({
    kind: 'activity', programme: null, type: 'expert_mission', aim: 'train', situation: 'planned', hosts: [bodyNamed('a')], from: '2026-04-01',
    until: '2026-04-03', datesToConfirm: false, costs: [{ payer: bodyNamed('b'), amount: { minor: 120_000, currency: 'EUR' }, covers: 'travel' }],
    delegations: [], languages: ['fr'], answers: null, sources: [], ...given,
  }) as const

export const commitmentTo = (given: Partial<CommitmentChange> = {}) =>
  ({ kind: 'commitment', source: null, owners: [bodyNamed('a')], due: '2026-06', language: 'fr', ancestry: [], ...given }) as const

export const publicationTo = (given: Partial<PublicationChange> & { readonly of: string }) =>
  ({ kind: 'publication', fields: ['title'], notBefore: null, situation: 'published', ...given }) as const

export const releaseTo = (given: Partial<ReleaseChange> & { readonly items: ReleaseChange['items'] }) =>
  ({ kind: 'release', recipient: { to: 'partnership', partnership: digestNamed('another') }, label: 'TLP:AMBER', until: null, onward: false, ...given }) as const
