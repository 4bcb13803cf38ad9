import assert from 'node:assert/strict'
import test from 'node:test'
import { explore } from './exploration.ts'
import { production } from './law.ts'
import { scenarios } from './scenarios/catalogue.ts'
import { reportOf } from './trace.ts'

for (const scenario of scenarios) {
  test(`model: in every state that ${scenario.name} can reach within its bound, the invariants hold`, (context) => {
    const explored = explore(scenario, production, scenario.bounds)
    for (const line of reportOf(explored)) context.diagnostic(line)
    assert.equal(explored.found, undefined, reportOf(explored).join('\n'))
    assert.ok(explored.states > scenario.bounds.acts)
  })
}
