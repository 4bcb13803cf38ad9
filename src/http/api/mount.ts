import { Hono, type Context } from 'hono'
import { mayPerform } from '../../app/duties.ts'
import { mostAttachmentBytes } from '../../app/attachments.ts'
import type { VisitEnvironment } from '../../app/visit.ts'
import { problem, problemMediaType, type Problem } from '../problem.ts'
import { readBytes, readJson } from './body.ts'
import type { Answer, Call, Interface, Operation } from './operation.ts'
import { malformedProblem } from './refusals.ts'

type C = Context<VisitEnvironment>

/** Every operation on its path, and on each path the answer to every other method. */
export function mount(operations: readonly Operation[], parts: Interface): Hono<VisitEnvironment> {
  const routes = new Hono<VisitEnvironment>()
  for (const one of operations) routes.on(one.method, honoPath(one.path), async (c) => answer(c, one, await carryOut(c, one, parts)))
  for (const [path, ones] of Map.groupBy(operations, (one) => one.path)) {
    const allow = [...ones.map(({ method }) => method), ...(ones.some(({ method }) => method === 'GET') ? ['HEAD'] : [])].join(', ')
    routes.all(honoPath(path), (c) => say(c, problem(405, 'method_not_allowed', 'This address does not answer that method'), { allow }))
  }
  routes.all('/api/*', (c) => say(c, unknown))
  return routes
}

export function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

/** The same bytes whether there is nothing or nothing for this reader. */
const unknown = problem(404, 'not_found', 'There is nothing here, or nothing for you')

function say(c: C, what: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return c.var.visit.answer('api', JSON.stringify(what), { status: what.status, headers: { 'content-type': problemMediaType, 'cache-control': 'no-store', ...headers } })
}

async function carryOut(c: C, one: Operation, parts: Interface): Promise<Answer> {
  const refusal = entryProblem(c, one)
  if (refusal) return refusal
  const path = c.req.param() as Record<string, string>
  // A name that could name nothing is answered as one that names nothing.
  for (const [name, shape] of Object.entries(one.parameters ?? {})) if (shape.read(path[name], '')) return { at: 'not_found' }
  const query = readQuery(c, one)
  if ('problem' in query) return { at: 'problem', problem: query.problem }
  const request = await readRequest(c, one)
  if ('problem' in request) return { at: 'problem', problem: request.problem }
  const { visit } = c.var
  return one.handle({ ...parts, visit, officer: visit.officer, path, query: query.value, request: request.value } as unknown as Call<never>)
}

/** Whoever only looks learns nothing of what there is; whoever wants to do something is told to sign in. */
function entryProblem(c: C, { access, method, duty }: Operation): Answer | undefined {
  const { officer } = c.var.visit
  if (access === 'anyone') return undefined
  if (!officer) return method === 'GET' ? { at: 'not_found' } : { at: 'problem', problem: problem(401, 'not_signed_in', 'Sign in first') }
  if (duty && !mayPerform(officer, duty)) return { at: 'problem', problem: problem(403, 'not_your_duty', 'None of your roles carries this') }
  return undefined
}

function readQuery(c: C, { query = {} }: Operation): { readonly value: Readonly<Record<string, string>> } | { readonly problem: Problem } {
  const value: Record<string, string> = {}
  for (const [name, given] of new URL(c.req.url).searchParams) {
    const shape = Object.hasOwn(query, name) ? query[name] : undefined
    if (!shape) return { problem: problem(400, 'unknown_parameter', 'The address has a parameter that is not known here') }
    const read = shape.describe.kind === 'integer' && /^\d{1,15}$/.test(given) ? Number(given) : given
    const fault = Object.hasOwn(value, name) ? { malformed: 'named_twice', at: '' } : shape.read(read, '')
    if (fault) return { problem: problem(400, fault.malformed, `The parameter ${name} cannot be read`) }
    value[name] = given
  }
  return { value }
}

async function readRequest(c: C, { request }: Operation): Promise<{ readonly value: unknown } | { readonly problem: Problem }> {
  if (request === undefined) return { value: undefined }
  if (request === 'bytes') return readBytes(c, mostAttachmentBytes)
  const body = await readJson(c)
  if ('problem' in body) return body
  const fault = request.shape.read(body.value, '')
  return fault ? { problem: malformedProblem(fault) } : body
}

function answer(c: C, one: Operation, given: Answer): Response {
  if (given.at === 'not_found') return say(c, unknown)
  if (given.at === 'problem') return say(c, given.problem)
  if (given.at === 'bytes') return c.var.visit.answer('api', given.bytes, { headers: { 'cache-control': 'no-store', ...given.headers } })
  const status = one.answer === 'bytes' ? 200 : one.answer.status
  return c.var.visit.answer('api', JSON.stringify(given.body), { status, headers: { 'content-type': 'application/json', ...(given.location === undefined ? {} : { location: given.location }) } })
}
