import { rememberSeals } from './remembered-seals.ts'
import { loadBuilds, runOne, type Asked } from './run.ts'

/** A process of its own for runs, one after the other: the seed comes in and what came of it goes out. */
rememberSeals()
const [main = '', newer = ''] = process.argv.slice(2)
const builds = await loadBuilds({ main: main === '' ? undefined : main, newer: newer === '' ? undefined : newer })

process.on('message', (asked: Asked) => {
  runOne(asked, builds).then(
    (outcome) => process.send!(outcome),
    (cause: unknown) => process.send!({ seed: asked.seed, mode: 'safety', counts: {}, print: '', broken: [{ invariant: 'fault', what: cause instanceof Error ? cause.stack : String(cause), at: 0 }] }),
  )
})
process.on('disconnect', () => process.exit())
