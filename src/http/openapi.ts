import { actForms } from '../app/interface/act-forms.ts'
import { answered, operation, type Described, type Operation } from './api/operation.ts'
import { schemaOf, withConstant, type JsonSchema } from './json-schema.ts'
import { problemMediaType } from './problem.ts'

const problemSchema: JsonSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' },
    code: { type: 'string', description: 'What programs act on; titles are for people and may change' },
    detail: { type: 'string' }, at: { type: 'string', description: 'JSON pointer to what is malformed' },
  },
  required: ['type', 'title', 'status', 'code'],
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** Codes that come with what an operation is, and need not be repeated on each. */
function codesOf({ access, method, duty, request, query, parameters, problems = {} }: Operation): ReadonlyMap<number, readonly string[]> {
  const codes = new Map<number, string[]>(Object.entries(problems).map(([status, named]) => [Number(status), [...named]]))
  const add = (status: number, ...named: readonly string[]) => codes.set(status, [...(codes.get(status) ?? []), ...named])
  if (query && Object.keys(query).length > 0) add(400, 'unknown_parameter', 'named_twice')
  if (request === 'bytes') add(415, 'compressed_body')
  else if (request) {
    add(400, 'bad_json', 'unknown_field', 'missing_field')
    add(415, 'not_json', 'compressed_body')
  }
  if (request) add(413, 'too_large')
  if (access === 'officer' && method === 'POST') add(401, 'not_signed_in')
  if (method === 'POST') {
    add(403, 'foreign_form')
    add(507, 'no_space')
  }
  add(503, 'store_unavailable')
  if (duty) add(403, 'not_your_duty')
  if (access === 'officer' || Object.keys(parameters ?? {}).length > 0) add(404, 'not_found')
  return codes
}

function responsesOf(one: Operation): JsonSchema {
  const content = one.answer === 'bytes' ? { 'application/octet-stream': {} } : { 'application/json': { schema: reference(one.answer.name) } }
  const status = one.answer === 'bytes' ? 200 : one.answer.status
  const problems = [...codesOf(one)].sort(([left], [right]) => left - right).map(([code, named]) => [
    code, { description: named.join(', '), content: { [problemMediaType]: { schema: reference('Problem') } } },
  ])
  return { [status]: { description: one.summary, content }, ...Object.fromEntries(problems) }
}

function parameter(where: 'path' | 'query', [name, shape]: [string, Described]): JsonSchema {
  return { name, in: where, required: where === 'path', schema: schemaOf(shape.describe) }
}

function describeOperation(one: Operation): JsonSchema {
  const { id, summary, access, request, parameters = {}, query = {} } = one
  const body = request === 'bytes' ? { 'application/octet-stream': {} } : request && { 'application/json': { schema: reference(request.name) } }
  return {
    operationId: id, summary,
    security: access === 'officer' ? [{ session: [] }] : [],
    parameters: [...Object.entries(parameters).map((each) => parameter('path', each)), ...Object.entries(query).map((each) => parameter('query', each))],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: responsesOf(one),
  }
}

/** Facts and content of an act depend on its type. */
function submitSchema(): JsonSchema {
  return {
    oneOf: actForms.map(({ type, facts, contents }) => {
      const content = contents.map((shape) => (shape === null ? { type: 'null' } : schemaOf(shape)))
      const properties = { facts: schemaOf(facts), content: content.length === 1 ? content[0] : { anyOf: content } }
      return withConstant({ type: 'object', properties, required: ['facts', 'content'], additionalProperties: false, title: type }, 'type', type)
    }),
  }
}

function schemasOf(operations: readonly Operation[]): JsonSchema {
  const schemas: Record<string, JsonSchema> = { Problem: problemSchema }
  for (const { request, answer } of operations) {
    for (const given of [request, answer]) if (given !== undefined && given !== 'bytes') schemas[given.name] = schemaOf(given.shape.describe)
  }
  return { ...schemas, Submit: submitSchema() }
}

export function openApiOf(operations: readonly Operation[]): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const one of operations) (paths[one.path] ??= {})[one.method.toLowerCase()] = describeOperation(one)
  return {
    openapi: '3.1.0',
    info: { title: 'Entente', version: '1', description: 'The interface of one node. What you may not see is answered like what there is not.' },
    paths,
    components: {
      schemas: schemasOf(operations),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'entente-<first ten characters of the body>' } },
    },
  }
}

const anything: Described = { read: () => undefined, describe: { kind: 'json' } }

/** The operations with the one that describes them all, itself included. */
export function describing(operations: readonly Operation[]): readonly Operation[] {
  const own = operation({
    id: 'getInterface', method: 'GET', path: '/api/openapi.json', access: 'anyone',
    summary: 'This description',
    answer: { status: 200, name: 'Interface', shape: anything },
    handle: async () => answered(document),
  })
  const all = [...operations, own]
  const document = openApiOf(all)
  return all
}
