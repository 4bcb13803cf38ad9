import { Hono } from 'hono'
import type { VisitEnvironment } from '../app/visit.ts'
import { assetCaching } from './assets.ts'
import type { PageContext, Site } from './desk.ts'
import { draw, type Route } from './draw.tsx'
import { isLanguage, languages, type Language } from './language.ts'
import { accountRoutes } from './pages/account/routes.ts'
import { homeRoutes } from './pages/home/routes.ts'
import { extensionRoutes } from './pages/extension/routes.ts'
import { feedRoutes } from './pages/feeds/routes.ts'
import { instrumentRoutes } from './pages/instruments/routes.ts'
import { answerRoutes } from './pages/answers/routes.ts'
import { commitmentRoutes } from './pages/commitments/routes.ts'
import { dialogueRoutes } from './pages/dialogues/routes.ts'
import { programmeRoutes } from './pages/programmes/routes.ts'
import { nodeRoutes } from './pages/node/routes.ts'
import { partnershipRoutes, sectionRoutes } from './pages/partnerships/routes.ts'
import { exchangeRoutes } from './pages/exchanges/routes.ts'
import { permanentRoutes } from './pages/register/permanent.ts'
import { publicationRoutes } from './pages/publication/routes.ts'
import { publishedRoutes } from './pages/published/routes.ts'
import { registerRoutes } from './pages/register/routes.ts'

/** Every page, group by group; the first that matches answers. */
export const pages: readonly Route[] = [...homeRoutes, ...instrumentRoutes, ...extensionRoutes, ...feedRoutes, ...answerRoutes, ...commitmentRoutes, ...dialogueRoutes, ...programmeRoutes, ...partnershipRoutes, ...exchangeRoutes, ...publicationRoutes, ...publishedRoutes, ...registerRoutes, ...nodeRoutes, ...accountRoutes, ...sectionRoutes]

export function site(parts: Site): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>()
  routes.get('/assets/:name', (c) => {
    const asset = parts.assets.at.get(c.req.path)
    if (!asset) return c.var.visit.answer('page', '', { status: 404 })
    return c.var.visit.answer('page', asset.bytes, { headers: { 'content-type': asset.mediaType, 'cache-control': assetCaching } })
  })
  routes.get('/', (c) => c.var.visit.redirect(`/${preferred(c)}/${c.var.visit.officer ? 'todo' : 'register'}`, { vary: 'accept-language, cookie' }))
  permanentRoutes(routes, parts, { preferred, missing: (c) => draw(parts, c, async () => undefined) })
  // A used link and signing out lead here before any language is known.
  for (const page of ['/sign-in', '/signed-out']) routes.get(page, (c) => c.var.visit.redirect(`/${preferred(c)}${page}`))
  for (const { method, path, handler } of pages) routes.on(method.toUpperCase(), `/:language{fr|ar|es|nl|en}${path}`, (c) => draw(parts, c, handler))
  routes.notFound((c) => draw(parts, c, async () => undefined))
  return routes
}

/** The officer's own language, then what the browser asks for, then English. */
function preferred(c: PageContext): Language {
  const own = c.var.visit.officer?.language
  if (own !== undefined && isLanguage(own)) return own
  for (const part of (c.req.header('accept-language') ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase()
    if (isLanguage(tag)) return tag
  }
  return languages.at(-1)!
}
