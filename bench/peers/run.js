// One peer, one side: node run.js NAME serve|fetch FOLDER RECORDS|OFFER
// `serve` stores the records of a file of lines durably, listens, and prints what a reader needs; `fetch` prints the milliseconds.
import { readFileSync } from 'node:fs'

const [name, side, folder, given] = process.argv.slice(2)
const peer = await import(`./${name}.js`)

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`)

if (side === 'serve') {
  const records = readFileSync(given, 'utf8').split('\n').filter((line) => line !== '')
  const started = performance.now()
  const offer = await peer.serve(folder, records)
  say({ offer: { ...offer, count: records.length }, writtenIn: performance.now() - started })
} else {
  const offer = JSON.parse(given)
  const prepared = await peer.prepare?.(folder, offer)
  const started = performance.now()
  const held = await peer.fetch(folder, offer, prepared)
  say({ milliseconds: performance.now() - started, held })
  process.exit(0)
}
