import { directoryOf } from '../../app/directory.ts'
import { nodeAnswer } from '../../app/interface/answers.ts'
import { nodeView } from '../../app/interface/peer-view.ts'
import { answered, notFound, operation } from './operation.ts'

export const nodeOperations = [
  operation({
    id: 'getNode', method: 'GET', path: '/api/v1/node', access: 'anyone',
    summary: 'The body whose node this is, as its own identity feed says',
    answer: { status: 200, name: 'Node', shape: nodeAnswer },
    async handle({ node, visit }) {
      if (!visit.disclosure.may({ of: 'identity', body: node.body })) return notFound
      return answered(nodeView(node, await directoryOf(node)))
    },
  }),
]
