import { isSealed, type Submitted } from '../../app/authoring.ts'
import { Dossier } from '../../app/dossier.ts'
import { actViews, pageOfActs } from '../../app/interface/act-view.ts'
import { actAnswer, actsAnswer } from '../../app/interface/answers.ts'
import { actTypeParameter, digestParameter, limitParameter } from '../../app/interface/parameters.ts'
import { submitRequest, type SubmitRequest } from '../../app/interface/requests.ts'
import type { Node } from '../../app/node.ts'
import type { Visit } from '../../app/visit.ts'
import type { JsonObject } from '../../core/act.ts'
import { problem } from '../problem.ts'
import { answered, notFound, operation, type Answer } from './operation.ts'
import { malformedProblem, refused } from './refusals.ts'

const path = '/api/v1/partnerships/{partnership}/acts'

export async function sealedAnswer(node: Node, visit: Visit, submitted: Submitted): Promise<Answer> {
  if (!isSealed(submitted)) return refused(submitted)
  const { digest, context } = submitted.act
  const partnership = context?.partnership ?? digest
  const dossier = Dossier.open(node, visit.disclosure, partnership)
  const held = dossier?.partnership.get(digest)
  if (!dossier || !held) return notFound
  const [view] = await actViews(dossier, [held])
  return answered(view, `/api/v1/partnerships/${partnership}/acts/${digest}`)
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

export const actOperations = [
  operation({
    id: 'listActs', method: 'GET', path, access: 'officer',
    summary: 'Acts in the order in which they arrived at this node; name the last one read to go on from there',
    query: { type: actTypeParameter, after: digestParameter, limit: limitParameter },
    answer: { status: 200, name: 'Acts', shape: actsAnswer },
    problems: { 400: ['unknown_place'] },
    async handle({ node, visit, path: { partnership }, query }) {
      const dossier = Dossier.open(node, visit.disclosure, partnership!)
      if (!dossier) return notFound
      const page = pageOfActs(dossier, { type: query['type'], after: query['after'], limit: Number(query['limit'] ?? 100) })
      if (!page) return { at: 'problem', problem: problem(400, 'unknown_place', 'No act of this partnership has the digest named as "after"') }
      return answered({ acts: await actViews(dossier, page.acts), next: page.next })
    },
  }),
  operation<SubmitRequest>({
    id: 'submitAct', method: 'POST', path, access: 'officer', duty: 'act',
    summary: 'Seal an act in the name of this body; it is durable when it is answered',
    request: { name: 'Submit', shape: submitRequest },
    answer: { status: 201, name: 'Act', shape: actAnswer },
    async handle({ node, visit, officer, path: { partnership }, request: { type, facts, content } }) {
      if (!Dossier.open(node, visit.disclosure, partnership!)) return notFound
      if (!isObject(facts)) return { at: 'problem', problem: malformedProblem({ malformed: 'not_an_object', at: '/facts' }) }
      if (content !== null && !isObject(content)) return { at: 'problem', problem: malformedProblem({ malformed: 'not_an_object', at: '/content' }) }
      const actor = { office: officer!.office, second: null, assertion: null }
      return sealedAnswer(node, visit, await node.submit(partnership!, { type, facts, content, actor }))
    },
  }),
  operation({
    id: 'getAct', method: 'GET', path: `${path}/{act}`, access: 'officer',
    summary: 'One act, with its content where you may read it',
    answer: { status: 200, name: 'Act', shape: actAnswer },
    async handle({ node, visit, path: { partnership, act } }) {
      const dossier = Dossier.open(node, visit.disclosure, partnership!)
      const held = dossier?.partnership.get(act!)
      if (!dossier || !held) return notFound
      return answered((await actViews(dossier, [held]))[0])
    },
  }),
]
