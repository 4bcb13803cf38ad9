import { getCookie } from 'hono/cookie'
import { Hono } from 'hono'
import type { Node } from '../app/node.ts'
import type { Reception } from '../app/reception.ts'
import type { VisitEnvironment } from '../app/visit.ts'
import { cookieName } from './visit.ts'

/** Signing in by a link that works once, and out again. */
export function signIn(node: Node, reception: Reception, secure: boolean): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>()
  routes.get('/sign-in/:token', async (c) => {
    const { visit } = c.var
    // Whoever only looks whether it is there, or fetches ahead, must not use up the link.
    const isAhead = /prefetch|prerender/.test(`${c.req.header('purpose')} ${c.req.header('sec-purpose')}`)
    if (c.req.method === 'HEAD' || isAhead) return visit.answer('page', '', { status: 503 })
    const token = await reception.signIn(c.req.param('token'))
    // A link used before leads an officer already signed in to the desk, and anyone else to the page that says so.
    if (token === undefined) return visit.redirect(visit.officer ? `/${visit.officer.language}/todo` : '/sign-in')
    const officer = await reception.officerOf(token)
    const cookie = `${cookieName(node, secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
    return visit.redirect(`/${officer!.language}/todo`, { 'set-cookie': cookie })
  })
  routes.post('/sign-out', async (c) => {
    const token = getCookie(c, cookieName(node, secure))
    if (token !== undefined) await reception.signOut(token)
    // A browser takes back a cookie of the host's own only in the form in which it was given.
    return c.var.visit.redirect('/signed-out', { 'set-cookie': `${cookieName(node, secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}` })
  })
  return routes
}
