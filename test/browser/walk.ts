import type { Route } from '../../src/web/draw.tsx'

/** A page found by following links: by which route it is answered, and where it stands without its language. */
export interface Found {
  readonly route: string
  readonly path: string
}

/** One reader of one node, without a browser: a cookie or none. */
export interface Walker {
  readonly url: string
  readonly cookie: string | undefined
  readonly routes: readonly Route[]
  /** Where the walk may lead. */
  readonly within: (path: string) => boolean
}

/** Of one route, with the same questions in its address: how many pages are read for their links, and how many looked at. */
const read = 4
const lookedAt = 2

export interface Walked {
  readonly pages: readonly Found[]
  /** Routes that answered, with a page or with a file. */
  readonly reached: ReadonlySet<string>
  /** Links that lead nowhere. */
  readonly faults: readonly string[]
}

/** Follows every link from the first pages on, in one language; what is downloaded is answered but not looked at. */
export async function walk(walker: Walker, first: readonly string[], language: string): Promise<Walked> {
  const pages: Found[] = []
  const faults: string[] = []
  const met = new Map<string, number>()
  const reached = new Set<string>()
  const queue = first.map((path) => ({ path, from: 'the start' }))
  const queued = new Set(first)
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { path, from } = next
    const route = routeOf(walker.routes, path)
    const kind = `${route ?? path} ${namesIn(path)}`
    const times = met.get(kind) ?? 0
    if (times >= read) continue
    met.set(kind, times + 1)
    const answered = await fetch(`${walker.url}/${language}${path}`, { redirect: 'manual', headers: walker.cookie === undefined ? {} : { cookie: walker.cookie } })
    const text = await answered.text()
    if (route !== undefined && answered.status < 400) reached.add(route)
    if (answered.status >= 300 && answered.status < 400) {
      const led = within(answered.headers.get('location') ?? '', walker, `/${language}${path}`, language)
      if (led !== undefined && !queued.has(led)) {
        queued.add(led)
        queue.push({ path: led, from: path })
      }
      continue
    }
    if (answered.status !== 200 || route === undefined) faults.push(`${path}, linked from ${from}: answered with ${answered.status}${route === undefined ? ' and no route' : ''}`)
    if (answered.status !== 200 || !(answered.headers.get('content-type') ?? '').startsWith('text/html')) continue
    if (route !== undefined && times < lookedAt) pages.push({ route, path })
    for (const [, href] of text.matchAll(/<a\b[^>]*?href="([^"#]+)/g)) {
      const led = within(href!.replaceAll('&amp;', '&'), walker, `/${language}${path}`, language)
      if (led === undefined || queued.has(led)) continue
      queued.add(led)
      queue.push({ path: led, from: path })
    }
  }
  return { pages, reached, faults }
}

/** The address a link leads to, without its language; `undefined` where it leaves the node, the language or what is walked. */
function within(href: string, walker: Walker, at: string, language: string): string | undefined {
  if (!URL.canParse(href, walker.url + at)) return undefined
  const { origin, pathname, search } = new URL(href, walker.url + at)
  if (origin !== walker.url || !pathname.startsWith(`/${language}/`)) return undefined
  const path = pathname.slice(language.length + 1) + search
  return walker.within(path) ? path : undefined
}

export function routeOf(routes: readonly Route[], path: string): string | undefined {
  const [pathname] = path.split('?')
  return routes.find((route) => route.method === 'get' && expression(route.path).test(pathname!))?.path
}

/** A parameter is one segment, or what its own expression says. */
function expression(path: string): RegExp {
  const source = path.replace(/:\w+(?:\{(.+?)\})?(?=\/|$|\.)/g, (_, own?: string) => `(?:${own ?? '[^/]+'})`)
  return new RegExp(`^${source.replace(/\.csv$/, '\\.csv')}$`)
}

function namesIn(path: string): string {
  return [...new URLSearchParams(path.split('?')[1] ?? '').keys()].toSorted().join('&')
}
