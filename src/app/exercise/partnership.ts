import type { PartnershipId } from '../../core/act.ts'
import type { CharterRules } from '../../core/charter.ts'
import type { RecordLanguage, Wording } from '../../core/wording.ts'
import type { ExerciseState } from './cast.ts'
import type { Stage } from './stage.ts'

export function charterRules(languages: readonly RecordLanguage[], form: CharterRules['form']): CharterRules {
  return { languages, defaultMarking: { tlp: 'TLP:AMBER', releasable: [] }, ceiling: 'TLP:AMBER+STRICT', noticeMonths: 3, form, demonstration: 'exercise' }
}

/** Two or more bodies found a partnership: one proposes, the others consent. */
export async function foundTogether(stage: Stage, by: ExerciseState, others: readonly ExerciseState[], languages: readonly RecordLanguage[], name: Wording, purpose: Wording): Promise<PartnershipId> {
  const form = others.length === 1 ? 'bilateral' : 'multilateral'
  const id = await stage.act(by, null, 'found', { invites: others.map((state) => stage.body(state)), rules: charterRules(languages, form) }, { name, purpose }, 'head')
  await stage.deliver(by, ...others)
  for (const other of others) await stage.act(other, id, 'consent', { proposal: id }, null, 'head')
  await stage.deliver(by, ...others)
  return id
}
