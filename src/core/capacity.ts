/** In what capacity a person acts for a State (VCLT art. 7). */
export const capacities = ['head_of_state', 'head_of_government', 'foreign_minister', 'minister', 'head_of_body', 'ambassador', 'delegate'] as const
export type Capacity = (typeof capacities)[number]

const representsBindingly: ReadonlySet<Capacity> = new Set(['head_of_state', 'head_of_government', 'foreign_minister'])
const representsItsBody: ReadonlySet<Capacity> = new Set([...representsBindingly, 'minister', 'head_of_body'])

/**
 * Heads of State and government and foreign ministers need no full powers (VCLT art. 7(2)). A non-binding
 * arrangement between administrations may be signed by their heads; anyone else shows a mandate.
 */
export function needsNoPowers(capacity: Capacity, nature: 'binding' | 'non_binding'): boolean {
  return (nature === 'binding' ? representsBindingly : representsItsBody).has(capacity)
}
