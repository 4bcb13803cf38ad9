import type { BodyId, Digest, PartnershipId, SealedAct } from '../../src/core/act.ts'
import type { Section } from '../../src/app/ports/register.ts'
import type { Machine } from '../machine.ts'
import type { Party } from '../party.ts'
import type { Check, Report } from './check.ts'

interface Named {
  readonly body: BodyId
  readonly history: 'founder' | 'all' | 'acts_without_content'
}

/** What is known of a partnership outside any node: who was named by an agreement, and who has left. */
interface Circle {
  readonly founders: Set<BodyId>
  /** By the revision that invites: whom. */
  readonly invitations: Map<Digest, { readonly proposer: BodyId; readonly required: readonly BodyId[]; readonly invited: readonly Named[] }>
  readonly consents: Map<Digest, Set<BodyId>>
  readonly acknowledged: Set<Digest>
}

const token = /[0-9a-hjkmnp-tv-z]{51}[0g]|word[0-9a-f]{32}/g
const decoder = new TextDecoder('latin1')

/**
 * Invariant 6: nothing of a partnership reaches a body that is not entitled to it: no identifier, act, head or text. Every byte
 * that an honest node sends is looked through for the names of everything that any partnership holds.
 */
export class Entitlement implements Check {
  readonly invariant = 'entitlement'
  private readonly report: Report
  /** To which partnership a digest or a word of a text belongs. */
  private readonly owners = new Map<string, PartnershipId>()
  private readonly circles = new Map<PartnershipId, Circle>()
  /** What all parties concerned agreed to show to everyone. */
  private readonly shown = new Set<string>()

  constructor(report: Report) {
    this.report = report
  }

  held(_machine: Machine, party: Party, section: Section, sealed: SealedAct): void {
    if (section.feed === 'partnership') this.note(section.partnership, sealed)
    else if (section.feed === 'public' && party.body === sealed.act.body && sealed.act.type === 'publish') this.show(sealed)
  }

  forged(_party: Party, id: PartnershipId, sealed: SealedAct): void {
    this.own(id, sealed)
  }

  private own(id: PartnershipId, { digest, bytes, contextBytes, contentBytes }: SealedAct): void {
    if (this.owners.has(digest)) return
    this.owners.set(digest, id)
    for (const word of `${bytes}${contextBytes}${contentBytes}`.match(/word[0-9a-f]{32}/g) ?? []) this.owners.set(word, id)
  }

  private note(id: PartnershipId, sealed: SealedAct): void {
    if (this.owners.has(sealed.digest) && this.circles.has(id)) return
    this.own(id, sealed)
    const { act, digest } = sealed
    const circle: Circle = this.circles.get(id) ?? { founders: new Set(), invitations: new Map(), consents: new Map(), acknowledged: new Set() }
    this.circles.set(id, circle)
    const facts = act.facts as { invites?: readonly BodyId[]; proposal?: Digest; change?: { kind: string; invited?: readonly Named[] }; replaces?: readonly { body: BodyId }[] }
    if (act.type === 'found' && digest === id) for (const body of [act.body!, ...(facts.invites ?? [])]) circle.founders.add(body)
    if (act.type === 'propose' && facts.change?.kind === 'charter') circle.invitations.set(digest, { proposer: act.body!, required: (facts.replaces ?? []).map(({ body }) => body), invited: facts.change.invited ?? [] })
    if (act.type === 'consent') circle.consents.set(facts.proposal!, (circle.consents.get(facts.proposal!) ?? new Set()).add(act.body!))
    if (act.type === 'acknowledge' || act.type === 'conclude') circle.acknowledged.add(facts.proposal!)
  }

  private show({ bytes, contentBytes }: SealedAct): void {
    for (const name of `${bytes}${contentBytes}`.match(token) ?? []) if (!this.circles.has(name)) this.shown.add(name)
  }

  /** Named by the founding act, or by a charter to which every body it asked has consented. */
  private namedIn(id: PartnershipId, body: BodyId): Named['history'] | undefined {
    const circle = this.circles.get(id)
    if (!circle || circle.founders.has(body)) return 'founder'
    for (const [revision, { proposer, required, invited }] of circle.invitations) {
      const consents = circle.consents.get(revision)
      const isAgreed = circle.acknowledged.has(revision) && required.every((one) => one === proposer || consents?.has(one))
      const invitation = isAgreed ? invited.find((one) => one.body === body) : undefined
      if (invitation) return invitation.history
    }
    return undefined
  }

  sent(from: Party, to: Party, bytes: Uint8Array): void {
    if (from.isLiar) return
    const said = new Set(decoder.decode(bytes).match(token))
    for (const name of said) {
      const id = this.owners.get(name)
      if (id === undefined || this.shown.has(name)) continue
      if (this.namedIn(id, to.body) === undefined) this.report(`body ${from.index} sent ${name} of ${id} to body ${to.index}, which is not entitled to anything of it`)
    }
  }
}
