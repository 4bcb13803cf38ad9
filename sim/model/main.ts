import { explore } from './exploration.ts'
import { production } from './law.ts'
import { scenarios } from './scenarios/catalogue.ts'
import { reportOf } from './trace.ts'

/** npm run model -- [scenario …] [--deep] [--acts n] */
const words = process.argv.slice(2)
const isDeep = words.includes('--deep')
const acts = words.includes('--acts') ? Number(words[words.indexOf('--acts') + 1]) : undefined
const named = words.filter((word) => scenarios.some(({ name }) => name === word))

for (const scenario of scenarios.filter(({ name }) => named.length === 0 || named.includes(name))) {
  const bounds = isDeep ? scenario.deep : scenario.bounds
  const explored = explore(scenario, production, acts === undefined ? bounds : { ...bounds, acts })
  process.stdout.write(`${reportOf(explored).join('\n')}\n`)
  if (explored.found) process.exitCode = 1
}
