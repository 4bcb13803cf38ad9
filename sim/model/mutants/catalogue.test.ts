import assert from 'node:assert/strict'
import test from 'node:test'
import { explore } from '../exploration.ts'
import { scenarios } from '../scenarios/catalogue.ts'
import { reportOf } from '../trace.ts'
import { brokenLaw } from './broken-copy.ts'
import { mutants } from './catalogue.ts'

for (const mutant of mutants) {
  test(`model: it finds what breaks when ${mutant.name}`, async (context) => {
    const scenario = scenarios.find(({ name }) => name === mutant.scenario)
    assert.ok(scenario)
    const explored = explore(scenario, await brokenLaw(mutant.edits), { ...scenario.bounds, acts: mutant.acts })
    for (const line of reportOf(explored)) context.diagnostic(line)
    assert.equal(explored.found?.breach.invariant, mutant.invariant)
    assert.equal(explored.found?.held.length, mutant.acts)
  })
}
