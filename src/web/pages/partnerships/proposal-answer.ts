import { isSealed, type Intent } from '../../../app/authoring.ts'
import { partnershipSummary } from '../../../app/overview/partnership-summary.ts'
import { refusalSentence } from '../../components/Refusal.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { standNow } from './answer-form.tsx'
import { openProposal, type OpenedProposal } from './opened-proposal.ts'
import { drawProposal, type Answered } from './proposal-page.tsx'

type Read = { readonly intent: Omit<Intent, 'actor'> } | { readonly errors: Readonly<Record<string, string>> }

/** Consents, declines with a reason, or abandons; what has changed meanwhile is shown before it is decided again. */
export async function proposalPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openProposal(desk)
  if (!opened) return undefined
  const posted = await Posted.of(desk.c)
  const values = posted.values
  if (posted.text('stood') !== standNow(opened)) return drawProposal(opened, { status: 409, changed: true, state: { values, errors: {} } })
  const read = await readAnswer(opened, posted)
  if ('errors' in read) return drawProposal(opened, { status: 400, state: { values, errors: read.errors } })
  const submitted = await desk.site.node.submit(opened.dossier.partnership.id, { ...read.intent, actor: desk.actor })
  if (isSealed(submitted)) return desk.c.var.visit.redirect(desk.href(`/partnerships/${shortName(opened.dossier.partnership.id)}/proposals/${shortName(opened.proposal.held.digest)}`))
  const answered: Answered = 'malformed' in submitted
    ? { status: 400, state: { values, errors: { [fieldAt(submitted.at, posted)]: refusalSentence(desk.language, submitted.malformed) } } }
    : { status: 409, state: { values, errors: {} }, refused: 'refused' in submitted ? submitted.refused : undefined }
  return drawProposal((await openProposal(desk)) ?? opened, answered)
}

async function readAnswer({ desk, dossier, proposal }: OpenedProposal, posted: Posted): Promise<Read> {
  const { partnerships: { proposal: says } } = words(desk.language)
  const facts = { proposal: proposal.held.digest }
  if (posted.text('do') === 'abandon') return { intent: { type: 'abandon', facts } }
  const answer = posted.text('answer')
  if (answer === 'consent') return posted.text('read') === 'yes' ? { intent: { type: 'consent', facts } } : { errors: { read: says.mustRead } }
  if (answer !== 'decline') return { errors: { answer: refusalSentence(desk.language, 'not_one_of') } }
  const { rules } = await partnershipSummary(dossier, desk.today)
  const reason = posted.wording('reason', rules.languages)
  const first = rules.languages.includes(desk.language) ? desk.language : rules.languages[0]!
  return reason === null ? { errors: { [`reason-${first}`]: refusalSentence(desk.language, 'blank') } } : { intent: { type: 'decline', facts, content: { reason } } }
}

function fieldAt(at: string, posted: Posted): string {
  const language = /^\/content\/reason\/(\w+)$/.exec(at)?.[1]
  return language !== undefined && posted.has(`reason-${language}`) ? `reason-${language}` : 'answer'
}
