import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Context } from 'hono'
import type { Node } from '../app/node.ts'
import type { Officer } from '../app/ports/desk.ts'
import type { Reception } from '../app/reception.ts'
import type { AnswerInit, Visit, VisitEnvironment } from '../app/visit.ts'
import type { Channel, Outgoing } from '../app/exit.ts'
import { problem, problemMediaType } from './problem.ts'

/** Named after the node: several nodes on one host share one jar of cookies and must not sign each other out. */
export function cookieName(node: Node, secure: boolean): string {
  return `${secure ? '__Host-' : ''}entente-${node.body.slice(0, 10)}`
}

const security: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** Finds out who asks, refuses what another site made a browser send, and hands on the one way to answer. */
export function visits(node: Node, reception: Reception, secure: boolean) {
  return createMiddleware<VisitEnvironment>(async (c, next) => {
    // Where the store does not say who asks, what is answered is for everybody.
    c.set('visit', visitOf(node, undefined, isOwnForm(c)))
    const token = getCookie(c, cookieName(node, secure))
    const officer = token === undefined ? undefined : await reception.officerOf(token)
    const visit = visitOf(node, officer, isOwnForm(c))
    if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) && !visit.isOwnForm) {
      return visit.answer('page', JSON.stringify(problem(403, 'foreign_form', 'This request did not come from a page of this node')), { status: 403, headers: { 'content-type': problemMediaType } })
    }
    c.set('visit', visit)
    return next()
  })
}

function isOwnForm(c: Context): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  // Neither header: not a browser, so no cookie was added behind anyone's back.
  if (origin === undefined) return true
  // Behind a proxy with TLS the browser's scheme is not ours: the host is what tells one site from another.
  return URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host
}

function visitOf(node: Node, officer: Officer | undefined, isOwn: boolean): Visit {
  const disclosure = node.disclose(officer ? { at: 'officer', officer } : { at: 'public' })
  return {
    disclosure, officer, isOwnForm: isOwn,
    answer: (channel, body, init) => answer(disclosure.leave(channel, body), channel, marked(node, init)),
    redirect: (to, headers = {}) => new Response(null, { status: 303, headers: { ...security, location: inHeader(to), 'cache-control': 'no-store', ...headers } }),
  }
}

/** An address may come from the one asked for, which was decoded: a header holds neither Arabic nor the end of a line. */
export function inHeader(address: string): string {
  return address.toWellFormed().replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent)
}

/** Whatever an exercise, or a node that only compiles, answers says so, also where the answer is no page. */
function marked({ demonstration }: Node, { headers = {}, ...init }: AnswerInit = {}): AnswerInit {
  return { ...init, headers: demonstration === null ? headers : { 'entente-demonstration': demonstration, ...headers } }
}

function answer(outgoing: Outgoing | undefined, channel: Channel, { status = 200, headers = {} }: AnswerInit = {}): Response {
  if (!outgoing) return new Response(null, { status: 404, headers: security })
  const caching = outgoing.restricted ? { 'cache-control': 'no-store' } : { 'cache-control': channel === 'page' ? 'no-cache' : 'public, max-age=60' }
  return new Response(outgoing.bytes as string, { status, headers: { ...security, ...caching, ...headers } })
}
