import type { BodyId, Content, Digest } from '../../src/core/act.ts'
import type { Folds } from '../../src/app/folds.ts'
import { activeMembers, standingOf } from '../../src/app/concerned.ts'
import type { WithdrawFacts } from '../../src/core/acts/withdraw.ts'
import { activityStanding } from '../../src/core/activity-standing.ts'
import { commitmentStanding, type OwnerStanding } from '../../src/core/commitment-standing.ts'
import { notesOf, questionsOf, releaseRequestsOf, requestsOf, type Asked } from '../../src/core/exchange.ts'
import { lifeOf, type LifeSituation } from '../../src/core/instrument-life.ts'
import { negotiationOf } from '../../src/core/negotiation.ts'
import { obligationsOf, type Obligation } from '../../src/core/obligations.ts'
import type { Partnership } from '../../src/core/partnership.ts'
import { positionsOn } from '../../src/core/positions.ts'
import { proposalIn } from '../../src/core/procedure.ts'
import { programmeOf } from '../../src/core/programme-lines.ts'
import { factsOf, type HeldAct } from '../../src/core/rule.ts'
import { verdictsOn } from '../../src/core/verdicts.ts'
import { checkCode } from '../../src/wire/check-code.ts'
import type { Names } from './names.ts'
import { proofOf, publishingOf } from './proof.ts'

/** What one body's node holds when it is looked at. */
export interface Record {
  readonly folds: Folds
  readonly contents: ReadonlyMap<Digest, Content>
}

/** A claim that a story makes about what a body sees, answered in the words of the story. */
export class Sight {
  private readonly body: BodyId
  private readonly record: Record
  private readonly names: Names
  private readonly today: string

  constructor(body: BodyId, record: Record, names: Names, today: string) {
    this.body = body
    this.record = record
    this.names = names
    this.today = today
  }

  answer(claim: string): string {
    const [, what, of, , inside] = /^(digits|members|awaited|content|lines|proof)(?: (?:of|from) ([\w-]+))?(?:( in )([\w-]+))?$/.exec(claim) ?? []
    if (what === undefined || of === undefined) return this.of(claim)
    if (what === 'awaited') return this.awaited(this.names.digest(of), inside)
    const digest = this.names.digest(of)
    if (what === 'content') return this.record.contents.has(digest) ? 'readable' : 'not held'
    if (what === 'proof') return proofOf(digest, this.record, this.names)
    const partnership = this.partnershipOf(digest)
    if (!partnership) return 'unknown'
    if (what === 'digits') return checkCode(this.record.folds.stateDigest(partnership.id)!)
    if (what === 'members') return this.names.list(activeMembers(partnership, this.today))
    return this.lines(partnership, digest)
  }

  private partnershipOf(digest: Digest): Partnership | undefined {
    return [...this.record.folds.partnerships.values()].find((partnership) => partnership.get(digest) !== undefined)
  }

  private of(name: string): string {
    const digest = this.names.digest(name)
    const partnership = this.partnershipOf(digest)
    const held = partnership?.get(digest)
    if (!partnership || !held) return this.said(digest)
    if (held.act.type === 'found') return this.founded(partnership)
    if (held.act.type === 'propose') return this.proposed(partnership, held)
    return this.made(partnership, held)
  }

  /** An act of a public feed, or nothing that this node knows of. */
  private said(digest: Digest): string {
    for (const feed of this.record.folds.publicFeeds.values()) {
      if (!feed.get(digest)) continue
      const correction = feed.correctionOf(digest)
      return correction === undefined ? 'stands' : `corrected by ${this.names.of(correction)}`
    }
    return publishingOf(digest, this.record).length > 0 ? this.publication(digest) : 'unknown'
  }

  private founded(partnership: Partnership): string {
    const standing = standingOf(partnership, this.body, this.today)
    if (standing.at === 'invited') return 'invited'
    if (partnership.subjects.charter()) return 'in force'
    const situation = partnership.subjects.situationOf(partnership.id)
    return situation.at === 'open' ? `awaiting ${this.names.list(situation.awaited)}` : situation.at
  }

  private proposed(partnership: Partnership, held: HeldAct): string {
    const situation = partnership.subjects.situationOf(held.digest)
    if (situation.at === 'open') return `proposed, awaiting ${this.names.list(situation.awaited)}`
    if (situation.at !== 'effective') {
      const declined = positionsOn(partnership, held).filter(({ position }) => position.at === 'declined').map(({ body }) => body)
      const by = declined.length > 0 ? declined : partnership.about(held.digest, 'decline').map(({ author }) => author)
      return by.length > 0 ? `declined by ${this.names.list(by)}` : situation.at
    }
    return this.agreed(partnership, held)
  }

  private agreed(partnership: Partnership, held: HeldAct): string {
    const { subject, kind } = proposalIn(held)!
    const bound = partnership.subjects.boundBodies(subject).filter((body) => partnership.subjects.chainOf(subject, body).includes(held.digest))
    if (kind === 'instrument') {
      if (held.digest !== subject) return `binds ${this.names.list(bound)}`
      return this.life(lifeOf(partnership, subject, this.body, this.today).situation, held)
    }
    if (kind === 'commitment') return this.commitment(partnership, subject)
    if (kind === 'activity') return this.activity(partnership, subject)
    if (kind === 'publication') return this.publication(held.digest)
    return `agreed by ${this.names.list(bound)}`
  }

  private life(situation: LifeSituation, held: HeldAct): string {
    const by = 'revision' in situation && situation.revision !== held.digest ? ` as amended by ${this.names.of(situation.revision)}` : ''
    switch (situation.at) {
      case 'adopted': return `adopted, to be signed by ${this.names.list(situation.missing)}`
      case 'signature': return `signed by ${this.names.list(situation.signed)}, awaiting ${this.names.list(situation.missing)}`
      case 'awaiting_notification': return `signed, awaiting the notification of ${this.names.list(situation.missing)}`
      case 'awaiting_date': return `signed, in force on ${situation.on}`
      case 'force': return `in force since ${situation.since ?? 'a day not known'}${by}`
      case 'ended': return `ended (${situation.reason})`
      case 'negotiation': return 'under negotiation'
    }
  }

  private commitment(partnership: Partnership, subject: Digest): string {
    const standing = commitmentStanding(partnership, subject, this.today)!
    const owners = standing.owners.map((owner) => `${this.names.of(owner.owner)} ${this.owner(owner)}`).sort()
    const kin = [...standing.from.map(({ relation, commitment }) => `${relation} ${this.names.of(commitment)}`), ...standing.to.map(({ relation, commitment }) => `${this.names.of(commitment)} ${relation} it`)]
    return [...owners, ...kin].join('; ')
  }

  private owner({ situation, isLate }: OwnerStanding): string {
    const late = isLate ? ', late' : ''
    if (situation.at === 'no_report') return `no report received${late}`
    const status = situation.status.replaceAll('_', ' ')
    if (situation.at === 'reported') return `reports ${status}${late}`
    return `reports ${status}, ${situation.at} by ${this.names.list(situation.by)}${late}`
  }

  private activity(partnership: Partnership, subject: Digest): string {
    const { change, reports } = activityStanding(partnership, subject, (digest) => this.record.contents.get(digest))!
    const reported = reports.map(({ held }) => this.names.of(held.author)).sort()
    return `agreed, ${change.situation}${reported.length > 0 ? `, reported by ${reported.join(', ')}` : ''}`
  }

  /** Where everyone may read it: which public feeds of those known here carry it. */
  private publication(revision: Digest): string {
    const publishing = publishingOf(revision, this.record)
    if (publishing.length === 0) return 'agreed, not yet published'
    const [first] = publishing
    const situation = (first!.held.act.facts as { situation: string }).situation
    return `${publishing.every(({ isReplaced }) => isReplaced) ? 'replaced' : situation} on the public pages of ${this.names.list(publishing.map(({ body }) => body))}`
  }

  private lines(partnership: Partnership, programme: Digest): string {
    const { lines } = programmeOf(partnership, partnership.subjects.of(programme)!.id)!
    return lines.map(({ subject, situation }) => `${this.names.of(subject.id)} ${situation.at}`).sort().join('; ')
  }

  private made(partnership: Partnership, held: HeldAct): string {
    switch (held.act.type) {
      case 'table': return this.draft(partnership, held)
      case 'write_note': return this.note(partnership, held)
      case 'report': case 'report_activity': case 'report_mission': return this.report(partnership, held)
      case 'request_know_how': case 'ask': case 'request_release': return this.asked(partnership, held)
      case 'withdraw': return factsOf<WithdrawFacts>(held).effective > this.today ? 'notice runs' : 'left'
      default: return 'made'
    }
  }

  private draft(partnership: Partnership, held: HeldAct): string {
    const replaced = partnership.about(held.digest, 'table').find((one) => factsOf<{ replaces: Digest | null }>(one).replaces === held.digest)
    if (replaced) return `replaced by ${this.names.of(replaced.digest)}`
    const parties = activeMembers(partnership, this.today)
    const { gate } = negotiationOf(partnership, held.digest, parties, this.sameArticle())!
    if (gate.at === 'open') return 'ready for adoption'
    const owed = gate.awaited.map(({ body, silentOn, reserves, unchecked, differsOn }) => {
      const parts = [['silent on', silentOn], ['reserves', reserves], ['has not compared', unchecked], ['finds a difference in', differsOn]] as const
      return `${this.names.of(body)} ${parts.filter(([, articles]) => articles.length > 0).map(([words, articles]) => `${words} ${articles.join(' ')}`).join(' and ')}`
    })
    return owed.sort().join('; ')
  }

  /** The text of an article in every language, from the contents held. */
  private sameArticle() {
    const text = (draft: Digest, article: number) => JSON.stringify((this.record.contents.get(draft)?.articles as readonly unknown[] | undefined)?.[article - 1])
    return (one: Digest, other: Digest, article: number) => text(one, article) !== undefined && text(one, article) === text(other, article)
  }

  private note(partnership: Partnership, held: HeldAct): string {
    const note = notesOf(partnership).find((one) => one.held.digest === held.digest)!
    const situation = note.situation
    if (situation.at === 'recalled') {
      const purged = situation.recall.purges.map(({ author }) => author)
      return `recalled${purged.length > 0 ? `, purge confirmed by ${this.names.list(purged)}` : ''}`
    }
    const uses = note.uses.map((use) => `${factsOf<{ outcome: string }>(use).outcome} by ${this.names.of(use.author)}`)
    return [`${note.marking.tlp}${situation.at === 'replaced' ? `, replaced by ${this.names.of(situation.by)}` : ''}`, ...uses].join(', ')
  }

  private report(partnership: Partnership, held: HeldAct): string {
    const verdicts = verdictsOn(partnership, held.digest).map(({ body, says }) => `${says === 'confirm' ? 'confirmed' : 'contested'} by ${this.names.of(body)}`).sort()
    const uses = partnership.about(held.digest, 'report_use').map((use) => `${factsOf<{ outcome: string }>(use).outcome} by ${this.names.of(use.author)}`)
    const subject = held.act.type === 'report_activity' ? partnership.subjects.of(factsOf<{ activity: Digest }>(held).activity) : undefined
    const report = subject && activityStanding(partnership, subject.id, (digest) => this.record.contents.get(digest))!.reports.find((one) => one.held.digest === held.digest)
    const account = report ? [report.outcome.replaceAll('_', ' '), `result ${report.result}`, `evidence ${report.evidence}`] : []
    const said = [...verdicts, ...uses]
    return [...account, ...(said.length > 0 ? said : ['not yet answered'])].join(', ')
  }

  private asked(partnership: Partnership, held: HeldAct): string {
    const requests = requestsOf(partnership)
    const all: readonly Asked[] = [...questionsOf(partnership), ...requests, ...releaseRequestsOf(partnership)]
    const one = all.find((asked) => asked.held.digest === held.digest)!
    const by = (words: string, bodies: readonly BodyId[]) => (bodies.length > 0 ? [`${words} ${this.names.list(bodies)}`] : [])
    const late = one.answerBy !== null && one.answerBy < this.today
    const missions = requests.filter((request) => request === one).flatMap((request) => request.missions.map(({ digest }) => `leading to ${this.names.of(digest)}`))
    const parts = [...by('answered by', one.answers.map(({ author }) => author)), ...missions, ...by('declined by', one.declines.map(({ author }) => author)), ...by(late ? 'overdue from' : 'awaited from', one.awaited)]
    return parts.length > 0 ? parts.join(', ') : 'settled'
  }

  private awaited(body: BodyId, inside: string | undefined): string {
    const partnerships = inside === undefined ? [...this.record.folds.partnerships.values()] : [this.partnershipOf(this.names.digest(inside))].filter((one) => one !== undefined)
    const obligations = partnerships.flatMap((partnership) => obligationsOf(partnership, body, this.today, this.sameArticle()))
    return obligations.length === 0 ? 'nothing' : obligations.map((one) => this.obligation(one)).sort().join('; ')
  }

  private obligation(one: Obligation): string {
    const articles = one.kind === 'take_position' ? ` ${one.articles.join(' ')}` : ''
    return `${one.kind.replaceAll('_', ' ')}: ${this.names.of(one.act)}${articles}${one.isLate ? ', late' : ''}`
  }
}
