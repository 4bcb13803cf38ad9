import type { JsonObject } from '../../../core/act.ts'
import { emptyForm } from '../../components/Form.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { drawNegotiation } from './negotiation-page.tsx'
import { articleHref, openNegotiation, remarksKey, versionNumber, type NegotiationRoom } from './negotiation-room.ts'
import { consentOf } from './negotiation-view.ts'
import { hindranceIn } from './outcome.ts'
import { PositionCheck } from './position-check.tsx'
import { crumbsOf, isMember, markingOf } from './room.ts'

interface Answering {
  readonly opened: NegotiationRoom
  readonly posted: Posted
}

/** Opens the negotiation for a form that was sent from it; a page read before the last version came says so and records nothing. */
async function answering(desk: PageDesk): Promise<Answering | { readonly changed: PageAnswer } | undefined> {
  const posted = await Posted.of(desk.c)
  const version = posted.text('version') ?? ''
  const opened = await openNegotiation(desk, Number(posted.text('article')) || 1, version)
  if (!opened || !isMember(opened.room)) return undefined
  if (version === opened.table.negotiation.latest.digest) return { opened, posted }
  const { drafts, house } = words(desk.language)
  const text = `${house.errors.changed.text} ${drafts.changedSince(versionNumber(opened.table, opened.table.negotiation.latest.digest))}`
  return { changed: await drawNegotiation(opened, { state: { values: posted.values, errors: {} }, hindrance: { title: house.errors.changed.title, text }, status: 409 }) }
}

export async function positionPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const found = await answering(desk)
  if (!found || 'changed' in found) return found?.changed
  const { opened, posted } = found
  const { drafts } = words(desk.language)
  const step = posted.text('do') ?? 'check'
  const all = step === 'check-all' || step === 'send-all'
  const stance = all ? 'accept' : posted.text('stance')
  const errors: Record<string, string> = {}
  if (stance === null) errors['stance'] = drafts.errors.stance
  if (stance === 'reserve' && posted.text('reason') === null) errors['reason'] = drafts.errors.reason
  if (Object.keys(errors).length > 0) return drawNegotiation(opened, { state: { values: posted.values, errors }, status: 400 })
  const articles = all ? notAccepted(opened) : [opened.article]
  const reason = stance === 'reserve' ? posted.text('reason') : null
  if (step === 'check' || step === 'check-all') return checkPage(opened, { stance: stance!, reason, articles, all })
  const acts = articles.map((article) => ({ type: 'take_position', facts: { draft: opened.table.negotiation.latest.digest, article, stance }, content: { reason: reason === null ? null : { [desk.language]: reason } } }))
  return (await record(opened, posted, acts)) ?? desk.c.var.visit.redirect(`${articleHref(opened, nextFor(opened, articles))}#article`)
}

function notAccepted({ room, table }: NegotiationRoom): readonly number[] {
  return table.negotiation.articles.filter(({ positions }) => consentOf(positions.get(room.dossier.self), true) !== 'accepted').map(({ article }) => article)
}

/** After an answer comes the next article that still waits for one; when none does, the same page with its new marks. */
function nextFor(opened: NegotiationRoom, answered: readonly number[]): number {
  const silent = opened.table.negotiation.articles.filter(({ article, positions }) => !answered.includes(article) && positions.get(opened.room.dossier.self)?.at === 'none').map(({ article }) => article)
  return silent.find((article) => article > opened.article) ?? silent[0] ?? opened.article
}

function checkPage(opened: NegotiationRoom, given: { readonly stance: string; readonly reason: string | null; readonly articles: readonly number[]; readonly all: boolean }): PageAnswer {
  const { room, table } = opened
  const { drafts } = words(room.desk.language)
  const title = drafts.checkTitle
  return {
    title, section: 'instruments', marking: markingOf(room, [table.negotiation.latest.digest]),
    crumbs: crumbsOf(room, title, { text: drafts.backToNegotiation, href: articleHref(opened, opened.article) }),
    children: <PositionCheck opened={opened} {...given} />,
  }
}

export async function concordancePosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const found = await answering(desk)
  if (!found || 'changed' in found) return found?.changed
  const { opened, posted } = found
  const { drafts } = words(desk.language)
  const all = posted.text('do') === 'send-all'
  const verdict = all ? 'concordant' : posted.text('verdict')
  const remark = verdict === 'differs' ? posted.text('remark') : null
  const errors: Record<string, string> = {}
  if (verdict === null) errors['verdict'] = drafts.errors.verdict
  if (verdict === 'differs' && remark === null) errors['remark'] = drafts.errors.remark
  if (Object.keys(errors).length > 0) return drawNegotiation(opened, { state: { values: posted.values, errors }, status: 400 })
  const { dossier } = opened.room
  const articles = all ? opened.table.negotiation.articles.filter(({ concordance }) => concordance.get(dossier.self)?.at === 'none').map(({ article }) => article) : [opened.article]
  const acts = articles.map((article) => ({ type: 'check_concordance', facts: { draft: opened.table.negotiation.latest.digest, article, verdict }, content: { remark: remark === null ? null : { [desk.language]: remark } } }))
  return (await record(opened, posted, acts)) ?? desk.c.var.visit.redirect(`${articleHref(opened, opened.article)}#article`)
}

/** Each article is an act of its own; the first that cannot be sealed stops the rest and says why. */
async function record(opened: NegotiationRoom, posted: Posted, acts: readonly { readonly type: string; readonly facts: JsonObject; readonly content: JsonObject }[]): Promise<PageAnswer | undefined> {
  const { desk, partnership } = opened.room
  for (const act of acts) {
    const hindrance = hindranceIn(await desk.site.node.submit(partnership.id, { ...act, actor: desk.actor }), desk.language, (at) => at.split('/')[2] ?? '')
    if (!hindrance) continue
    const { house } = words(desk.language)
    const text = hindrance.refusal ?? Object.values(hindrance.errors).join(' ')
    return drawNegotiation(opened, { state: { values: posted.values, errors: hindrance.errors }, hindrance: { title: house.errors.refused.title, text }, status: hindrance.status })
  }
  return undefined
}

/** A remark stays at the desk of this node; no act is made of it. */
export async function remarkPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const posted = await Posted.of(desk.c)
  const opened = await openNegotiation(desk, Number(posted.text('article')) || 1, undefined)
  const { officer } = desk.c.var.visit
  if (!opened || !isMember(opened.room) || !officer) return undefined
  const text = posted.text('remark-text')
  if (text === null) return drawNegotiation(opened, { state: emptyForm })
  const { random, desk: ownDesk, clock } = desk.site.node.ports
  const id = Array.from(random.bytes(12), (byte) => byte.toString(16).padStart(2, '0')).join('')
  await ownDesk.addRemark({ id, about: remarksKey(opened.table, opened.article), officer: officer.name, at: clock.now(), text })
  return desk.c.var.visit.redirect(`${articleHref(opened, opened.article)}#remarks-of-article`)
}
