import { directoryOf } from '../../app/directory.ts'
import { Dossier } from '../../app/dossier.ts'
import { actAnswer, obligationsAnswer, partnershipAnswer, partnershipsAnswer } from '../../app/interface/answers.ts'
import { obligationsView, partnershipView, summaryOf } from '../../app/interface/partnership-view.ts'
import { foundRequest, type FoundRequest } from '../../app/interface/requests.ts'
import type { JsonObject } from '../../core/act.ts'
import { problem } from '../problem.ts'
import { answered, notFound, operation } from './operation.ts'
import { sealedAnswer } from './acts.ts'

const path = '/api/v1/partnerships/{partnership}'

export const partnershipOperations = [
  operation({
    id: 'listPartnerships', method: 'GET', path: '/api/v1/partnerships', access: 'officer',
    summary: 'The partnerships that you work on',
    answer: { status: 200, name: 'Partnerships', shape: partnershipsAnswer },
    async handle({ node, visit }) {
      return answered({ partnerships: await Promise.all(Dossier.all(node, visit.disclosure).map((dossier) => summaryOf(node, dossier))) })
    },
  }),
  operation<FoundRequest>({
    id: 'foundPartnership', method: 'POST', path: '/api/v1/partnerships', access: 'officer', duty: 'act',
    summary: 'Propose a partnership: it exists once every body invited has consented',
    request: { name: 'Found', shape: foundRequest },
    answer: { status: 201, name: 'Act', shape: actAnswer },
    problems: { 403: ['works_on_named_partnerships'], 409: ['names_itself', 'named_twice'] },
    async handle({ node, visit, officer, request }) {
      // It would be hidden from its own founder.
      if (officer!.partnerships !== 'all') return { at: 'problem', problem: problem(403, 'works_on_named_partnerships', 'You work on named partnerships only; whoever works on all founds a new one') }
      const { invites, rules, name, purpose } = request
      const facts = { invites, rules } as unknown as JsonObject
      const submitted = await node.found({ facts, content: { name, purpose } as JsonObject, actor: { office: officer!.office, second: null, assertion: null } })
      return sealedAnswer(node, visit, submitted)
    },
  }),
  operation({
    id: 'getPartnership', method: 'GET', path, access: 'officer',
    summary: 'One partnership: members, rules, what is shared and which revision binds whom, heads and digits',
    answer: { status: 200, name: 'Partnership', shape: partnershipAnswer },
    async handle({ node, visit, path: { partnership } }) {
      const dossier = Dossier.open(node, visit.disclosure, partnership!)
      return dossier ? answered(await partnershipView(node, dossier, await directoryOf(node))) : notFound
    },
  }),
  operation({
    id: 'listObligations', method: 'GET', path: `${path}/obligations`, access: 'officer',
    summary: 'What is awaited from this body and from each of the others',
    answer: { status: 200, name: 'Obligations', shape: obligationsAnswer },
    async handle({ node, visit, path: { partnership } }) {
      const dossier = Dossier.open(node, visit.disclosure, partnership!)
      return dossier ? answered(obligationsView(node, dossier)) : notFound
    },
  }),
]
