import type { BodyId, Digest, Instant, PartnershipId } from '../../core/act.ts'
import type { TlpLabel } from '../../core/marking.ts'

export const officerRoles = ['reader', 'desk_officer', 'translator', 'head', 'signatory', 'security_officer', 'administrator'] as const
export type OfficerRole = (typeof officerRoles)[number]

/** A person of this body who signs in here. Nothing about persons leaves in an act but what they sign. */
export interface Officer {
  readonly id: string
  readonly name: string
  readonly office: string
  readonly roles: readonly OfficerRole[]
  /** `all`, or the partnerships this person works on. */
  readonly partnerships: 'all' | readonly PartnershipId[]
  /** The tightest label this person may read. */
  readonly clearance: TlpLabel
  readonly language: string
}

export interface PeerRecord {
  readonly body: BodyId
  readonly address: string | null
  /** How it is reached. */
  readonly link: 'direct' | 'inbound' | 'file'
  /** When an officer compared the 12 digits of its key; `null`: not yet, and nothing is exchanged. */
  readonly checkedAt: Instant | null
  readonly lastSeenAt: Instant | null
  /** What it said it held when last seen, by partnership: its digest of the state. */
  readonly codes: Readonly<Record<PartnershipId, { readonly digest: Digest; readonly at: Instant }>>
  /** What it said it held when last seen: acts by partnership. */
  readonly holds: Readonly<Record<PartnershipId, number>>
  readonly fault: string | null
}

export interface SessionRecord {
  readonly officer: string
  readonly startedAt: Instant
  readonly lastUsedAt: Instant
}

/** A remark that never leaves the node. */
export interface Remark {
  readonly id: string
  readonly about: string
  readonly officer: string
  readonly at: Instant
  readonly text: string
}

/** What belongs to this node alone and is never an act: people, sessions, peers, remarks. */
export interface Desk {
  officers(): Promise<readonly Officer[]>
  putOfficer(officer: Officer): Promise<void>
  peers(): Promise<readonly PeerRecord[]>
  /** Changes one record alone, as it now is: two who change it at once lose neither change. Answers with what is kept then. */
  changePeer(body: BodyId, change: (known: PeerRecord | undefined) => PeerRecord | undefined): Promise<PeerRecord | undefined>
  /** A link is kept as the digest of its token and works once. */
  putLink(tokenDigest: Digest, officer: string, until: Instant): Promise<void>
  useLink(tokenDigest: Digest, now: Instant): Promise<string | undefined>
  putSession(tokenDigest: Digest, session: SessionRecord): Promise<void>
  session(tokenDigest: Digest): Promise<SessionRecord | undefined>
  endSession(tokenDigest: Digest): Promise<void>
  remarks(about: string): Promise<readonly Remark[]>
  addRemark(remark: Remark): Promise<void>
  setting(name: string): Promise<string | undefined>
  setSetting(name: string, value: string): Promise<void>
  close(): Promise<void>
}
