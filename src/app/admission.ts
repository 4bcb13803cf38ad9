// Specification: spec/exchange.md
import type { BodyId, PartnershipId, SealedAct } from '../core/act.ts'
import { Antechamber } from './antechamber.ts'
import { Folds } from './folds.ts'
import type { Pairing } from './pairing.ts'
import type { Section } from './ports/register.ts'

/** More than any peer meets in the partnerships it shares with us. */
const mostBrought = 1_000

/** What of all that peers hand over is for us at all. */
export class Admission {
  private readonly folds: Folds
  private readonly pairing: Pairing
  private readonly self: BodyId

  constructor(folds: Folds, pairing: Pairing, self: BodyId) {
    this.folds = folds
    this.pairing = pairing
    this.self = self
  }

  /** Partnerships that a transfer brings in and that concern both us and whoever hands them over. */
  private readonly admitted = new Set<PartnershipId>()
  private readonly antechamber = new Antechamber()

  /** Lets in what turns out to concern us; answers with the acts of it that came before these. */
  foundUnknown(acts: readonly SealedAct[], from: BodyId, today: string): readonly SealedAct[] {
    const unknown = new Map<PartnershipId, SealedAct[]>()
    for (const sealed of acts) {
      const section = Folds.sectionOf(sealed)
      if (section?.feed !== 'partnership' || this.folds.partnerships.has(section.partnership) || this.admitted.has(section.partnership)) continue
      const group = unknown.get(section.partnership) ?? []
      group.push(sealed)
      unknown.set(section.partnership, group)
    }
    return [...unknown].flatMap(([id, group]) => {
      const before = this.antechamber.admit(id, from, this.self, today, group)
      if (before) this.admitted.add(id)
      return before ?? []
    })
  }

  isEntitled(section: Section, sealed: SealedAct, from: BodyId): boolean {
    if (section.feed === 'identity') return sealed.act.type !== 'establish' || this.isWelcome(section.body, sealed, from)
    // A body says what is public itself, once people have compared its digits: what a peer says that others say counts for nothing.
    if (section.feed === 'public') return section.body === this.self || this.pairing.mayExchange(section.body)
    // What is held was admitted once: an invitation may come a good while after the founding act it rests on.
    return this.folds.partnerships.has(section.partnership) || this.admitted.has(section.partnership)
  }

  /** Bodies that one peer brought in while this node runs: anybody can make as many as it likes. */
  private readonly broughtBy = new Map<BodyId, Set<BodyId>>()

  private isWelcome(body: BodyId, sealed: SealedAct, from: BodyId): boolean {
    const facts = sealed.act.facts as { readonly demonstration?: string | null }
    const own = this.folds.identities.get(this.self)?.facts?.demonstration ?? null
    // A node set up for real takes in no exercise, and an exercise no real body.
    if ((facts.demonstration === null) !== (own === null)) return false
    const brought = this.broughtBy.get(from) ?? new Set()
    if (body === from || this.folds.identities.has(body) || brought.has(body)) return true
    this.broughtBy.set(from, brought)
    return brought.size < mostBrought && brought.add(body).size > 0
  }
}
