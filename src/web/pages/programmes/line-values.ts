import type { ActivityChange } from '../../../core/subjects/activity.ts'
import { sourceValues } from '../../components/Sources.tsx'
import { wordingValues } from '../../components/Wording.tsx'
import type { LineText } from './line-text.ts'
import { majorOf } from './money.ts'

type Entries = readonly (readonly [string, string])[]

/** What stands in the fields of a line that is there already. */
export function lineValues(change: ActivityChange, text: LineText | undefined): Readonly<Record<string, string>> {
  const costs = change.costs.flatMap(({ payer, amount, covers }, index): Entries => [
    [`costs-${index}-payer`, payer], [`costs-${index}-amount`, majorOf(amount.minor, amount.currency)], [`costs-${index}-currency`, amount.currency], [`costs-${index}-covers`, covers],
  ])
  const delegations = change.delegations.flatMap(({ body, role, count }, index): Entries => [
    [`delegations-${index}-body`, body], [`delegations-${index}-role`, role], [`delegations-${index}-count`, String(count)],
  ])
  return {
    type: change.type, aim: change.aim, situation: change.situation, hosts: change.hosts.join(' '), from: change.from ?? '', until: change.until ?? '',
    ...(change.datesToConfirm ? { datesToConfirm: 'yes' } : {}),
    place: text?.place ?? '', languages: change.languages.join(' '), answers: change.answers ?? '',
    ...Object.fromEntries([...costs, ...delegations]),
    ...wordingValues('title', text?.title), ...wordingValues('goal', text?.goal), ...wordingValues('expected', text?.expected),
    ...sourceValues(change.sources),
  }
}
