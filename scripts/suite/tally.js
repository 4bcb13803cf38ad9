// Counts tests, not the suites and parents that hold them: those only repeat what their tests say.

/**
 * Outcomes arrive with their children first, one nesting deeper.
 * Returns what is to be counted, named with the path of its parents.
 */
export function leavesOf(events) {
  const leaves = []
  /** By nesting: the outcomes that still wait for their parent. */
  const waiting = []
  for (const event of events) {
    const children = waiting[event.nesting + 1] ?? []
    waiting[event.nesting + 1] = []
    for (const child of children) child.path.unshift(event.name)
    const own = countsItself(event, children) ? [{ ...event, path: [event.name] }] : []
    leaves.push(...own)
    waiting[event.nesting] = [...(waiting[event.nesting] ?? []), ...children, ...own]
  }
  return leaves.map(({ path, ...leaf }) => ({ ...leaf, name: path.join(' › ') }))
}

/** A parent whose own body failed (a hook, an assertion between its tests) is a failure of its own. */
function countsItself(event, children) {
  if (event.type === 'failed') return event.failureType !== 'subtestsFailed'
  return children.length === 0 && (!event.isSuite || event.skip !== undefined)
}

export function situationOf({ type, skip }) {
  if (skip !== undefined && skip !== false) return 'skipped'
  return type
}

export function countsOf(leaves) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const leaf of leaves) counts[situationOf(leaf)] += 1
  return counts
}

/** The last line of every run. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}

/** A run that tested nothing has shown nothing. */
export function exitCodeOf({ passed, failed }) {
  return failed > 0 || passed === 0 ? 1 : 0
}
