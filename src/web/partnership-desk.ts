import type { BodyId, Digest } from '../core/act.ts'
import type { CharterRules } from '../core/charter.ts'
import type { Marking } from '../core/marking.ts'
import type { Partnership } from '../core/partnership.ts'
import { activeMembers } from '../app/concerned.ts'
import { Dossier } from '../app/dossier.ts'
import { named, shortName, byShortName, type PageDesk } from './desk.ts'
import { tightest, type MarkingLabel } from './components/Marking.tsx'
import type { PartyView } from './components/Party.tsx'

/** One partnership as one request sees it: its members, its languages, and the text of its acts. */
export class PartnershipDesk {
  readonly desk: PageDesk
  readonly dossier: Dossier
  readonly name: string
  readonly rules: CharterRules
  readonly members: readonly BodyId[]

  private constructor(desk: PageDesk, dossier: Dossier, name: string, rules: CharterRules) {
    this.desk = desk
    this.dossier = dossier
    this.name = name
    this.rules = rules
    this.members = activeMembers(dossier.partnership, desk.today)
  }

  /** The partnership named in the address; `undefined` where there is none in force that this officer may see. */
  static async open(desk: PageDesk): Promise<PartnershipDesk | undefined> {
    const dossier = desk.dossier(desk.c.req.param('partnership'))
    return dossier && PartnershipDesk.of(desk, dossier)
  }

  static async of(desk: PageDesk, dossier: Dossier): Promise<PartnershipDesk | undefined> {
    const charter = dossier.partnership.subjects.charter()
    if (!charter) return undefined
    const text = await dossier.content<{ readonly name: Readonly<Record<string, string>> }>(charter.revision.digest)
    return new PartnershipDesk(desk, dossier, named(text?.name, desk.language) ?? shortName(dossier.partnership.id), charter.membership.rules)
  }

  /** Every partnership this officer may see, for pages across them. */
  static async all(desk: PageDesk): Promise<readonly PartnershipDesk[]> {
    const dossiers = Dossier.all(desk.site.node, desk.c.var.visit.disclosure)
    return (await Promise.all(dossiers.map((dossier) => PartnershipDesk.of(desk, dossier)))).filter((each) => each !== undefined)
  }

  get partnership(): Partnership {
    return this.dossier.partnership
  }

  get self(): BodyId {
    return this.dossier.self
  }

  get others(): readonly BodyId[] {
    return this.members.filter((body) => body !== this.self)
  }

  /** Without the language: where a redirect after a form leads. */
  path(rest: string): string {
    return `/partnerships/${shortName(this.partnership.id)}${rest}`
  }

  href(rest: string): string {
    return this.desk.href(this.path(rest))
  }

  party(body: BodyId): PartyView {
    return this.desk.party(body)
  }

  /** A subject named in the address by any of its revisions' short names. */
  subjectId(kind: string, name: string | undefined): Digest | undefined {
    return byShortName(this.partnership.subjects.ofKind(kind).map(({ id }) => [id, id] as const), name)
  }

  actNamed(type: string, name: string | undefined): Digest | undefined {
    return byShortName(this.partnership.ofType(type).map(({ digest }) => [digest, digest] as const), name)
  }

  /** The bar over a page: the tightest marking of the acts it shows, and who may read them. */
  marking(shown: Iterable<Digest>): { readonly label: MarkingLabel; readonly releasableTo: readonly string[] } {
    return markingOver(this.desk, [...shown].flatMap((act) => this.dossier.marking(act) ?? []), this.rules.defaultMarking, this.members)
  }
}

function markingOver(desk: PageDesk, markings: readonly Marking[], standard: Marking, members: readonly BodyId[]) {
  const labels = (markings.length === 0 ? [standard] : markings).map(({ tlp }) => tlp)
  return { label: tightest(labels), releasableTo: members.map((body) => desk.stateName(body)) }
}
