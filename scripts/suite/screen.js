// What a person reads while the suite runs.
import { countsOf, situationOf } from './tally.js'

const isColoured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
const colour = (code) => (text) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text)
const [red, green, grey, bold] = [31, 32, 90, 1].map(colour)

export function say(text) {
  process.stdout.write(`${text}\n`)
}

function indent(text, by) {
  return text.trimEnd().split('\n').map((line) => `${' '.repeat(by)}${line}`).join('\n')
}

/** The end of what a file printed is what explains a failure. */
function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n')
}

export function showGroup(name, count) {
  say(bold(`\n${name} (${count} ${count === 1 ? 'file' : 'files'})`))
}

export function showFile(file, { leaves, output, seconds }) {
  const { passed, failed, skipped } = countsOf(leaves)
  const numbers = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`].filter(Boolean).join(', ')
  say(`${failed > 0 ? red('✖') : green('✔')} ${file} ${grey(`${numbers}, ${seconds.toFixed(1)} s`)}`)
  for (const leaf of leaves.filter((each) => situationOf(each) === 'failed')) {
    say(red(`    ✖ ${leaf.name}`) + grey(leaf.place === undefined ? '' : ` (line ${leaf.place})`))
    say(indent(leaf.error ?? '', 8))
  }
  if (failed > 0 && output.trim() !== '') {
    say(grey('    what the file printed:'))
    say(indent(lastLines(output, 60), 8))
  }
}

export function showSlowest(leaves, count = 10) {
  const slow = leaves.filter(({ milliseconds }) => milliseconds > 0).sort((a, b) => b.milliseconds - a.milliseconds).slice(0, count)
  if (slow.length === 0) return
  say(bold('\nslowest'))
  for (const { milliseconds, file, name } of slow) say(`${(milliseconds / 1000).toFixed(2).padStart(8)} s  ${name} ${grey(file)}`)
}

export function showSkipped(leaves) {
  const skipped = leaves.filter((leaf) => situationOf(leaf) === 'skipped')
  if (skipped.length === 0) return
  say(bold('\nskipped'))
  for (const { skip, file, name } of skipped) say(`  ${name} ${grey(file)}${typeof skip === 'string' && skip !== '' ? `: ${skip}` : ''}`)
}

/** A good end at the second try is no failure, and is not to be passed over either. */
export function showUnsteady(leaves) {
  const files = new Set(leaves.filter((leaf) => leaf.isSecond && situationOf(leaf) !== 'failed').map(({ file }) => file))
  if (files.size === 0) return
  say(bold('\npassed only at a second try, alone: look into what failed at the first'))
  for (const file of files) say(`  ${file}`)
}

export function showFailed(leaves) {
  const failed = leaves.filter((leaf) => situationOf(leaf) === 'failed')
  if (failed.length === 0) return
  say(bold('\nfailed'))
  for (const { file, name } of failed) say(red(`  ${name} `) + grey(file))
}
