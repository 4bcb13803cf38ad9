import type { Officer, OfficerRole } from './ports/desk.ts'

/** What officers do that others may not, by the roles that carry it. Reading is decided by the policy alone. */
const duties = {
  /** Takes up a peer and confirms its digits. */
  pair: ['administrator', 'security_officer'],
  /** Says anew who our body is and where its node is reached. */
  describe: ['administrator', 'head'],
  /** Admits people to this node and makes the links by which they sign in. */
  admit: ['administrator'],
  /** Has the node seal an act in the body's name. */
  act: ['desk_officer', 'head', 'signatory'],
  /** Says for the body whether the languages of a draft agree: the translators' own part of it. */
  check_concordance: ['translator', 'desk_officer', 'head', 'signatory'],
} as const satisfies Readonly<Record<string, readonly OfficerRole[]>>
export type Duty = keyof typeof duties

export function mayPerform(officer: Officer, duty: Duty): boolean {
  return officer.roles.some((role) => (duties[duty] as readonly OfficerRole[]).includes(role))
}
