import type { Marking } from '../../core/marking.ts'
import type { Language } from '../language.ts'
import { words } from '../locales/catalogue.ts'
import type { Posted } from '../posted.ts'
import { SelectField, type FormState } from './Form.tsx'
import { markings } from './Marking.tsx'

interface MarkingRules {
  readonly defaultMarking: Marking
  readonly ceiling: Marking['tlp']
}

/** The partnership's default is chosen; labels above what its networks are accredited for cannot be. */
export function MarkingField({ language, state, rules }: { language: Language; state: FormState; rules: MarkingRules }) {
  const { cooperation } = words(language)
  const options = markings.slice(0, markings.indexOf(rules.ceiling) + 1).map((label) => ({ value: label, text: label }))
  const shown = { ...state, values: { marking: rules.defaultMarking.tlp, ...state.values } }
  return <SelectField language={language} state={shown} name="marking" label={cooperation.marking} hint={cooperation.markingHint} options={options} />
}

export function markingIn(posted: Posted, rules: MarkingRules): Marking {
  const tlp = markings.find((label) => label === posted.text('marking')) ?? rules.defaultMarking.tlp
  return { tlp, releasable: rules.defaultMarking.releasable }
}
