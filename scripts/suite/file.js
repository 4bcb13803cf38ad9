// One test file, in a process group of its own: what it starts ends with it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../root.js'
import { leavesOf, situationOf } from './tally.js'

const reporter = join(root, 'scripts', 'suite', 'events.js')

/** When none of its tests is under way, a file has this long to begin another one or to let go of its timers and sockets. */
const grace = 60_000

const running = new Set()

function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (fault) {
    if (fault.code !== 'ESRCH') throw fault
  }
}

export function endAll() {
  for (const child of running) end(child)
}

/** Calls `onLine` for every whole line. */
function readLines(stream, onLine) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()
    for (const line of lines) onLine(line)
  })
}

function failure(name, error) {
  return { type: 'failed', name, error, milliseconds: 0 }
}

/** What the file as a whole did wrong, beside the outcomes of its tests. */
function failuresOfFile({ cut, ended, code, signal, leaves }) {
  if (cut !== undefined) return [failure('ends by itself', cut)]
  if (code !== 0 && !leaves.some((leaf) => situationOf(leaf) === 'failed')) {
    return [failure('runs to its end', `The file ended with ${signal ?? `code ${code}`}.`)]
  }
  if (leaves.length === 0) return [failure('contains a test', 'The file ran and tested nothing.')]
  return ended ? [] : [failure('runs to its end', 'The process ended before its tests did.')]
}

/** Follows what a file tells, and calls `cutOff` with the reason when it takes too long. */
function follow(timeout, cutOff) {
  const state = { outcomes: [], remarks: [], ended: false }
  const underWay = []
  const whole = setTimeout(() => {
    const names = underWay.length === 0 ? '' : ` while running: ${underWay.join(', ')}`
    cutOff(`The file was ended after ${timeout / 60_000} minutes${names}.`)
  }, timeout)
  let idle
  const hear = (event) => {
    clearTimeout(idle)
    if (event.type === 'begun') underWay.push(event.name)
    else if (event.type === 'over') underWay.splice(underWay.indexOf(event.name), 1)
    else if (event.type === 'remark') state.remarks.push(event.text)
    else if (event.type === 'end') state.ended = true
    else state.outcomes.push(event)
    if (underWay.length > 0) return
    idle = setTimeout(() => cutOff(`The tests had ended, but something they left open kept the process alive for ${grace / 1000} s.`), grace)
  }
  const stop = () => [whole, idle].forEach(clearTimeout)
  return { state, hear, stop }
}

/** Runs one file; resolves with its leaves and everything it printed. */
export function runFile(path, { timeout, environment }) {
  return new Promise((resolve) => {
    const started = performance.now()
    const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', `--test-reporter=${reporter}`, path], {
      cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], env: { ...process.env, ...environment },
    })
    running.add(child)
    let output = ''
    let cut
    const { state, hear, stop } = follow(timeout, (why) => {
      cut = why
      end(child)
    })
    readLines(child.stdio[3], (line) => hear(JSON.parse(line)))
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => { output += text })
    }
    // Whatever the file started and forgot would keep its descriptors, and the machine, busy.
    child.on('exit', () => end(child))
    child.on('close', (code, signal) => {
      stop()
      running.delete(child)
      const leaves = leavesOf(state.outcomes)
      const failures = failuresOfFile({ cut, ended: state.ended, code, signal, leaves })
      resolve({ leaves: [...leaves, ...failures], output: [output, ...state.remarks].join('\n'), seconds: (performance.now() - started) / 1000 })
    })
  })
}
