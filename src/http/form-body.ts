import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { largestUpload } from '../app/attachments.ts'
import type { VisitEnvironment } from '../app/visit.ts'
import { problem, problemMediaType, type Problem } from './problem.ts'

/** One file of the largest size and all the fields of a form beside it. */
const mostOfOfficers = largestUpload + 2 * 1024 * 1024
/** Whoever has not signed in chooses how pages look, and nothing else. */
const mostOfOthers = 16 * 1024

type C = Context<VisitEnvironment>

function say(c: C, what: Problem): Response {
  return c.var.visit.answer('page', JSON.stringify(what), { status: what.status, headers: { 'content-type': problemMediaType } })
}

const tooLarge = (c: Context) => say(c as C, problem(413, 'too_large', 'This form is larger than any form of this node'))
const ofOfficers = bodyLimit({ maxSize: mostOfOfficers, onError: tooLarge })
const ofOthers = bodyLimit({ maxSize: mostOfOthers, onError: tooLarge })

/** Peers and programs have bodies of their own, which are held to their own limits where they are read. */
function isForm(c: C): boolean {
  return c.req.method === 'POST' && !/^\/(peer|api)\//.test(c.req.path)
}

function isEmpty(c: C): boolean {
  return c.req.raw.body === null || (c.req.header('transfer-encoding') === undefined && Number(c.req.header('content-length') ?? 0) === 0)
}

/** A form is read whole before a page looks at it, so its size and its kind are asked first. */
export const formBodies = createMiddleware<VisitEnvironment>(async (c, next) => {
  if (!isForm(c) || isEmpty(c)) return next()
  if ((c.req.header('content-encoding') ?? 'identity') !== 'identity') return say(c, problem(415, 'compressed_body', 'Compressed bodies are not accepted'))
  const limited = await (c.var.visit.officer ? ofOfficers : ofOthers)(c, async () => undefined)
  if (limited) return limited
  try {
    // Hono keeps what it read: the page that reads it again gets the same.
    await c.req.formData()
  } catch {
    return say(c, problem(400, 'not_a_form', 'The body is not that of a form'))
  }
  return next()
})
