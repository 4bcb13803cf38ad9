import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.js'

const minutes = 60_000
/** The counts of a release take their time. */
const longer = Number(process.env['ENTENTE_FUZZ_TIMES'] ?? '1') > 1 ? 6 : 1

/**
 * In the order in which they run: what is cheap and says most first. Tests on real processes, ports and browsers can be upset by what else
 * the machine does: where a group says `again`, a file of it that failed is run once more, alone, and is named if that went well.
 */
export const groups = [
  { name: 'unit', timeout: 5 * minutes, holds: (file) => file.startsWith('src/') || file.startsWith('scripts/') },
  { name: 'integration', again: true, timeout: 5 * minutes, holds: (file) => /^(test|sim|bench|tools)\/(?!browser\/|stories\/|fuzz\/|faults\/)/.test(file) },
  { name: 'faults', again: true, timeout: 15 * minutes * longer, holds: (file) => file.startsWith('test/faults/') },
  { name: 'fuzz', timeout: 30 * minutes, holds: (file) => file.startsWith('test/fuzz/') },
  { name: 'browser', again: true, timeout: 10 * minutes, holds: (file) => file.startsWith('test/browser/') },
  { name: 'stories', again: true, timeout: 10 * minutes, holds: (file) => file.startsWith('test/stories/') },
]

/** Every test file by the name of its source; `runs` is what node runs for it. */
export function findTests() {
  const built = globSync('{src,test,sim,bench,tools}/**/*.test.js', { cwd: join(root, 'dist') })
    .map((file) => ({ file: sourceOf(file), runs: join(root, 'dist', file) }))
  const plain = globSync('scripts/**/*.test.js', { cwd: root })
    .map((file) => ({ file, runs: join(root, file) }))
  return [...built, ...plain].sort((a, b) => (a.file < b.file ? -1 : 1))
}

function sourceOf(file) {
  const bare = file.replace(/\.js$/, '')
  return existsSync(join(root, `${bare}.tsx`)) ? `${bare}.tsx` : `${bare}.ts`
}

/** `npm test -- src/wire ratify`: files whose path contains any of the words; without words, every file. */
export function selectTests(tests, words) {
  const plain = words.map((word) => word.replace(/^\.\//, '').replace(/\.(tsx?|js)$/, ''))
  return plain.length === 0 ? tests : tests.filter(({ file }) => plain.some((word) => file.includes(word)))
}

/** The names of the tests of a file that cannot be run, read from its source. */
export function namesIn(file) {
  const names = [...readFileSync(join(root, file), 'utf8').matchAll(/^\s*(?:test|it)\(\s*(['"`])(.+?)\1/gm)].map(([, , name]) => name)
  return names.length === 0 ? [file] : names
}
