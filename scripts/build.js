// Transpiles every source and test file to dist/, keeping the tree; types are checked by `npm run check`.
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { underLock } from './lock.js'
import { isStarted, root } from './root.js'

const dist = join(root, 'dist')
const stamp = join(dist, '.built')

/** Programs measured beside ours bring a folder of their own. */
const installed = ['**/node_modules/**']

/** Sources name each other with their real extension; what runs is JavaScript beside it. */
const runnable = {
  name: 'runnable',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.startsWith('.') ? path.replace(/\.tsx?$/, '.js') : path, external: true })
  },
}

/** One digest over every file that goes into dist/: a change, an addition and a removal all show. */
function fingerprintOfSources() {
  const digest = createHash('sha256')
  const files = globSync(['{src,test,sim,bench,tools}/**/*', 'scripts/build.js', 'package-lock.json'], { cwd: root, exclude: installed }).sort()
  for (const file of files) {
    const path = join(root, file)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue
    digest.update(`${file}\0`).update(readFileSync(path)).update('\0')
  }
  return digest.digest('hex')
}

async function transpile(outdir) {
  await build({
    absWorkingDir: root,
    entryPoints: globSync('{src,test,sim,bench,tools}/**/*.{ts,tsx}', { cwd: root, exclude: installed }),
    outdir,
    outbase: '.',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    plugins: [runnable],
    logLevel: 'warning',
  })
  for (const folder of ['src/web/assets']) {
    if (existsSync(join(root, folder))) cpSync(join(root, folder), join(outdir, folder), { recursive: true })
  }
}

/** Builds beside dist/ and puts it in its place at the end: a build that fails, or a server that still reads dist/, loses nothing. */
export async function buildAll() {
  const fingerprint = fingerprintOfSources()
  const [next, previous] = [`${dist}.next`, `${dist}.previous`]
  for (const folder of [next, previous]) rmSync(folder, { recursive: true, force: true })
  await transpile(next)
  writeFileSync(join(next, '.built'), fingerprint)
  if (existsSync(dist)) renameSync(dist, previous)
  renameSync(next, dist)
  rmSync(previous, { recursive: true, force: true })
}

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintOfSources()
}

async function main(onlyIfChanged) {
  if (onlyIfChanged && isBuilt()) return
  await underLock(join(root, '.build.lock'), async () => {
    if (onlyIfChanged && isBuilt()) return
    await buildAll()
  })
}

if (isStarted(import.meta.url)) {
  await main(process.argv.includes('--if-changed')).catch((fault) => {
    // What esbuild finds in the sources it has printed already.
    if (fault.errors === undefined) throw fault
    process.exitCode = 1
  })
}
