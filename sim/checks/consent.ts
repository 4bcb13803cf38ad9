import type { BodyId, Digest, PartnershipId, SealedAct } from '../../src/core/act.ts'
import type { Intent } from '../../src/app/authoring.ts'
import type { Party } from '../party.ts'
import type { Check, Report, View } from './check.ts'

/** Acts by which an officer binds the body, and the field that names to what. */
const naming: Readonly<Record<string, readonly string[]>> = { consent: ['proposal'], accept: ['revision'], accede: ['invitation', 'accepts'] }

/**
 * Invariant 2: no body is bound without its own sealed consent to exactly those bytes. What honest officers agreed to is noted
 * when they say so, outside any node, and a revision that binds an honest body on any node must be among it.
 */
export class Consent implements Check {
  readonly invariant = 'consent'
  private readonly agreed = new Map<BodyId, Set<Digest>>()
  private readonly report: Report
  private readonly parties: readonly Party[]

  constructor(report: Report, parties: readonly Party[]) {
    this.report = report
    this.parties = parties
  }

  private agreedBy(body: BodyId): Set<Digest> {
    const agreed = this.agreed.get(body) ?? new Set()
    this.agreed.set(body, agreed)
    return agreed
  }

  means({ body }: Party, _partnership: PartnershipId | null, { type, facts }: Intent): void {
    for (const name of naming[type] ?? []) for (const digest of [facts[name]].flat() as Digest[]) this.agreedBy(body).add(digest)
  }

  /** What it proposes itself is known once it is sealed: also where the process died before its officer heard so. */
  held(_machine: unknown, party: Party, _section: unknown, sealed: SealedAct): void {
    if (party.body === sealed.act.body && (sealed.act.type === 'propose' || sealed.act.type === 'found')) this.agreedBy(party.body).add(sealed.digest)
  }

  view({ machine, id, partnership, fresh }: View): void {
    if (!fresh.some(({ act }) => binding.has(act.type))) return
    for (const [subject, , bound] of partnership.subjects.summary()) {
      for (const [body, chain] of bound) {
        if (!this.parties.some((party) => party.body === body && !party.isLiar)) continue
        const astray = chain.find((revision) => !this.agreedBy(body).has(revision))
        if (astray) this.report(`${machine.name} holds ${body} bound by ${astray} of ${subject} in ${id}, to which it never consented`)
      }
    }
  }
}

export const binding: ReadonlySet<string> = new Set(['conclude', 'acknowledge', 'accept', 'accede'])
