import type { Digest, PartnershipId, SealedAct } from '../../src/core/act.ts'
import type { Intent } from '../../src/app/authoring.ts'
import type { Section } from '../../src/app/ports/register.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import type { Machine } from '../machine.ts'
import type { Station } from '../network.ts'
import type { Party } from '../party.ts'

export const invariants = ['convergence', 'consent', 'one_successor', 'liars', 'nothing_lost', 'entitlement', 'cut_off'] as const
export type Invariant = (typeof invariants)[number]

/** A promise that was found broken. */
export type Report = (what: string) => void

/** One partnership as one settled node holds it. */
export interface View {
  readonly party: Party
  readonly machine: Machine
  readonly id: PartnershipId
  readonly partnership: Partnership
  /** The same for the same acts on nodes of the same version. */
  readonly key: string
  readonly digest: Digest
  /** Acts that are new to this process since the last view. */
  readonly fresh: readonly SealedAct[]
}

/** One invariant of the record, watched from outside: it sees everything and believes no node. */
export interface Check {
  readonly invariant: Invariant
  /** A process begins; what it finds on its disk follows as held. */
  started?(machine: Machine, party: Party): void
  opened?(machine: Machine, party: Party): void
  /** A backup was put back; `isLeft`: whether an act is still on any disk. */
  restored?(machine: Machine, party: Party, isLeft: (digest: Digest) => boolean): void
  held?(machine: Machine, party: Party, section: Section, sealed: SealedAct): void
  /** What an officer is about to ask of its node. */
  means?(party: Party, partnership: PartnershipId | null, intent: Intent): void
  /** What a node told its officer that it sealed. */
  said?(party: Party, machine: Machine, sealed: SealedAct): void
  sent?(from: Party, to: Party, bytes: Uint8Array): void
  view?(view: View): void
  /** A liar sealed this by hand. */
  forged?(party: Party, id: PartnershipId, sealed: SealedAct): void
  /** Faults have ended some time ago, and every view is the last. */
  healed?(views: readonly View[], parties: readonly Party[]): void
}

export type { Station }
