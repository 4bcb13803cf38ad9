// A reporter of node's test runner: every outcome as one line of JSON on descriptor 3, at once and in full,
// so that what a test prints cannot be mistaken for an outcome, and a file that is cut off keeps what it reached.
import { writeSync } from 'node:fs'
import { inspect } from 'node:util'

/** node wraps what a test threw; the reader wants what was thrown. */
function explain(error) {
  const thrown = error?.code === 'ERR_TEST_FAILURE' && error.cause !== undefined ? error.cause : error
  if (typeof thrown === 'string') return thrown
  // Such a message already shows the difference; what inspect adds only repeats it.
  return thrown?.code === 'ERR_ASSERTION' && thrown.generatedMessage ? thrown.stack : inspect(thrown, { depth: 6 })
}

function tell(event) {
  let rest = Buffer.from(`${JSON.stringify(event)}\n`)
  while (rest.length > 0) rest = rest.subarray(writeSync(3, rest))
}

function isCount(message) {
  return /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/.test(message)
}

function outcomeOf(type, data) {
  return {
    type: type === 'test:pass' ? 'passed' : 'failed',
    name: data.name,
    nesting: data.nesting,
    isSuite: data.details.type === 'suite',
    skip: data.skip ?? data.todo,
    milliseconds: data.details.duration_ms,
    place: data.line === undefined ? undefined : `${data.line}:${data.column}`,
    error: type === 'test:fail' ? explain(data.details.error) : undefined,
    failureType: data.details.error?.failureType,
  }
}

/** Also told: what has begun and what is over (to name what hangs), what the runner remarks (a fault after a test's end), the end. */
export default async function* (source) {
  for await (const { type, data } of source) {
    if (type === 'test:dequeue') tell({ type: 'begun', name: data.name })
    if (type === 'test:complete') tell({ type: 'over', name: data.name })
    if (type === 'test:diagnostic' && !isCount(data.message)) tell({ type: 'remark', text: data.message })
    if (type === 'test:summary') tell({ type: 'end' })
    if (type === 'test:pass' || type === 'test:fail') tell(outcomeOf(type, data))
  }
  yield ''
}
