import type { Hono } from 'hono'
import type { VisitEnvironment } from '../../../app/visit.ts'
import { entriesOf, find, findEntry, sectionNames } from '../../../app/compiled/record.ts'
import type { PageContext, Site } from '../../desk.ts'
import { languages, type Language } from '../../language.ts'
import { isWithdrawn } from '../../../app/publishings.ts'
import { seen } from './seen.ts'

interface Answering {
  readonly preferred: (c: PageContext) => Language
  readonly missing: (c: PageContext) => Promise<Response>
}

/** Addresses that name no language: they lead to the page in the reader's, and never change. */
export function permanentRoutes(routes: Hono<VisitEnvironment>, site: Site, { preferred, missing }: Answering): void {
  const lead = (c: PageContext, path: string) => c.var.visit.redirect(`/${preferred(c)}${path}`, { vary: 'accept-language, cookie', 'cache-control': 'no-cache' })
  routes.get('/register', (c) => lead(c, '/register'))
  routes.get('/register/*', (c) => lead(c, `${c.req.path}${new URL(c.req.url).search}`))
  routes.get('/id/entry/:id', async (c) => {
    const held = await site.record.current()
    const id = c.req.param('id')
    if (!held || !findEntry(held.record, id)) return missing(c)
    return lead(c, find(held.record, 'partnerships', id) ? `/register/partnerships/${id}` : `/register/entries/${id}`)
  })
  routes.get('/id/section/:section', (c) => {
    const section = c.req.param('section')
    if (section === 'all') return lead(c, '/register/data')
    return sectionNames.some((name) => name === section) ? lead(c, `/register/${section}`) : missing(c)
  })
  routes.get('/id/publication/:subject', (c) => lead(c, `/register/published/${c.req.param('subject')}`))
  routes.get('/id/act/:digest', async (c) => (await sealedAct(site, c)) ?? missing(c))
  routes.get('/sitemap.xml', (c) => sitemap(site, c))
  routes.get('/robots.txt', (c) => c.var.visit.answer('file', `User-agent: *\nAllow: /\nSitemap: ${new URL(c.req.url).origin}/sitemap.xml\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } }))
}

/** One sealed act of a public feed, with everything needed to check it but the key, which stands in the identity feed. */
async function sealedAct(site: Site, c: PageContext): Promise<Response | undefined> {
  const digest = c.req.param('digest') ?? ''
  const isPublic = [...site.node.folds.publicFeeds.values()].some((feed) => feed.get(digest) !== undefined)
  const sealed = isPublic && c.var.visit.disclosure.may({ of: 'register' }) ? await site.node.ports.register.get(digest) : undefined
  const body = sealed?.act.body
  if (!sealed || !body || sealed.act.number >= site.node.seals.firstUnchecked({ feed: 'public', body }, body)) return undefined
  // Withdrawn is no longer shown; the act still proves that it was published.
  const content = (await isWithdrawn(site.node, sealed.act.facts)) ? null : sealed.contentBytes
  return c.var.visit.answer('api', JSON.stringify({ digest, act: sealed.bytes, seal: sealed.seal, content }), { headers: { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' } })
}

async function sitemap(site: Site, c: PageContext): Promise<Response> {
  const { origin } = new URL(c.req.url)
  const held = await site.record.current()
  const paths = [
    '/register', ...(held ? ['/register/data', '/register/method', '/register/map', '/register/network', '/register/timeline', '/register/formats', ...sectionNames.map((name) => `/register/${name}`)] : []),
    ...(held ? held.record.about.cooperations.map(({ key }) => `/register/cooperations/${key}`) : []),
    ...(held ? entriesOf(held.record).map(({ id }) => `/register/entries/${id}`) : []),
    ...seen(site.node).map((subject) => `/register/published/${subject}`),
  ]
  const items = paths.map((path) => `<url><loc>${origin}/en${path}</loc>${languages.map((language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${origin}/${language}${path}"/>`).join('')}</url>`)
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${items.join('')}</urlset>`
  return c.var.visit.answer('file', xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
