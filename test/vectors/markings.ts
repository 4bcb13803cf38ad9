import type { Json, JsonObject } from '../../src/core/act.ts'
import { digestNamed } from '../../src/core/history.suite.ts'
import { isNarrower, isTighter, markingIn, tightestOf, tlpLabels, type Marking } from '../../src/core/marking.ts'

const [one, two] = [digestNamed('one'), digestNamed('two')]
const audiences = [[], [one], [one, two]] as const
const markings: readonly Marking[] = tlpLabels.flatMap((tlp) => audiences.map((releasable) => ({ tlp, releasable })))
const said = ({ tlp, releasable }: Marking): string => `${tlp} to ${releasable.length}`
const json = (value: unknown): Json => value as Json

/** Every two of the labels with none, one and two bodies to release to: combined, narrowed; and every label before every clearance. */
export function markingCases(): Json {
  const pairs = markings.flatMap((first) => markings.map((second) => [first, second] as const))
  const combined = pairs.map(([first, second]) => ({ name: `made of ${said(first)} and ${said(second)}`, of: [first, second], gives: tightestOf([first, second]) }))
  const alone = { name: 'made of nothing', of: [], gives: tightestOf([]) }
  const narrowed = pairs.map(([from, to]) => ({ name: `from ${said(from)} to ${said(to)}`, from, to, narrower: isNarrower(to, from) }))
  const byDefault: Marking = { tlp: 'TLP:AMBER', releasable: [] }
  const facts: readonly (readonly [string, JsonObject])[] = [
    ...tlpLabels.map((tlp) => [tlp, { marking: { tlp, releasable: [] } }] as const), ['no marking', { marking: null }], ['no field for one, the default being TLP:AMBER', {}],
  ]
  const read = facts.flatMap(([name, given]) => tlpLabels.map((clearance) =>
    ({ name: `${name}, read with ${clearance}`, facts: given, default: byDefault, clearance, reads: !isTighter(markingIn(given, byDefault).tlp, clearance) })))
  return json({ about: 'Markings: what one made of several carries (`gives`), whether a change narrows (`narrower`), and whether a person of a clearance reads (`reads`).', cases: [alone, ...combined, ...narrowed, ...read] })
}
