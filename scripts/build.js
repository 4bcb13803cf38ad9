// Transpiles every source and test file to dist/, keeping the tree; types are checked by `npm run check`.
import { build } from 'esbuild'
import { cpSync, existsSync, globSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Sources name each other with their real extension; what runs is JavaScript beside it. */
const runnable = {
  name: 'runnable',
  setup(builder) {
    builder.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.startsWith('.') ? path.replace(/\.tsx?$/, '.js') : path, external: true })
  },
}

export async function buildAll() {
  const dist = join(root, 'dist')
  rmSync(dist, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: globSync('{src,test,sim,bench}/**/*.{ts,tsx}', { cwd: root }),
    outdir: dist,
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
    if (existsSync(join(root, folder))) cpSync(join(root, folder), join(dist, folder), { recursive: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll()
