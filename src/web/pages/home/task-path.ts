import type { Task } from '../../../app/overview/agenda.ts'
import { shortName } from '../../desk.ts'

/** Where an obligation is answered, without the language. */
export function taskPath({ dossier, obligation }: Pick<Task, 'dossier' | 'obligation'>): string {
  const base = `/partnerships/${shortName(dossier.partnership.id)}`
  const subject = shortName(obligation.subject)
  const act = shortName(obligation.act)
  switch (obligation.kind) {
    case 'consent': return `${base}/proposals/${act}`
    case 'accede': return `${base}/extend/accede`
    case 'take_position': return `${base}/drafts/${act}`
    case 'sign': return `${base}/instruments/${subject}/sign`
    case 'confirm_signature':
    case 'notify': return `${base}/instruments/${subject}/notify`
    case 'answer_question': return `${base}/questions/${act}`
    case 'answer_request': return `${base}/requests/${act}`
    case 'answer_release_request': return `${base}/notes/${shortName(itemOf(dossier, obligation.act))}/release`
    case 'report_commitment': return `${base}/commitments/${subject}`
    case 'report_activity': return `${base}/activities/${subject}`
    case 'purge': return `${base}/notes/${subject}`
    case 'renew_powers': return `${base}/instruments`
    case 'freeze_forked':
    case 'reopen': return `${base}/forks/${subject}`
    case 'freeze_to_remove': return `${base}/extend/remove/${subject}`
  }
}

/** A request for release names the item that it asks for. */
function itemOf({ partnership }: Task['dossier'], request: string): string {
  const item = partnership.get(request)?.act.facts['item']
  return typeof item === 'string' ? item : request
}
