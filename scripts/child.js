import { spawn } from 'node:child_process'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program in the place of this one: same terminal, same signals, same end.
 * A terminal sends its interrupt to both by itself; sent twice it would look like impatience.
 */
export function runInPlace(command, options, environment = {}) {
  const child = spawn(command, options, { stdio: 'inherit', env: { ...process.env, ...environment } })
  for (const signal of forwarded) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (fault) => {
    process.stderr.write(`Cannot start ${command}: ${fault.message}\n`)
    process.exit(3)
  })
  child.on('close', (code, signal) => {
    if (signal === null) process.exit(code)
    for (const each of forwarded) process.removeAllListeners(each)
    process.kill(process.pid, signal)
  })
}

/** Runs a program to its end; what it says is returned, and shown on standard error as it comes when `shown`. */
export function runToEnd(command, options, { cwd, shown = false, environment = {}, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, options, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment }, timeout })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
        if (shown) process.stderr.write(text)
      })
    }
    child.on('error', (fault) => resolve({ code: 3, output: `${output}${fault.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
