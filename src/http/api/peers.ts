import type { BodyId } from '../../core/act.ts'
import { directoryOf } from '../../app/directory.ts'
import { peerAnswer, peersAnswer } from '../../app/interface/answers.ts'
import { peerView } from '../../app/interface/peer-view.ts'
import { confirmRequest, introduceByTextRequest, introduceRequest, type ConfirmRequest, type IntroduceByTextRequest, type IntroduceRequest } from '../../app/interface/requests.ts'
import { introduce, introduceByAddress } from '../../app/introduction.ts'
import { problem } from '../problem.ts'
import { answered, notFound, operation, type Answer, type Call } from './operation.ts'
import { refused } from './refusals.ts'

const peer = { status: 201, name: 'Peer', shape: peerAnswer } as const
const identityProblems = ['own_body', 'other_kind_of_body', 'not_sealed']

async function peerOf({ node, visit }: Call<unknown>, body: BodyId): Promise<Answer> {
  const record = node.pairing.get(body)
  if (!record || !visit.disclosure.may({ of: 'node' })) return notFound
  return answered(peerView(node, visit.disclosure, await directoryOf(node), record))
}

export const peerOperations = [
  operation({
    id: 'listPeers', method: 'GET', path: '/api/v1/peers', access: 'officer',
    summary: 'The nodes this one exchanges with, and whether they hold the same record',
    answer: { status: 200, name: 'Peers', shape: peersAnswer },
    async handle({ node, visit }) {
      if (!visit.disclosure.may({ of: 'node' })) return notFound
      const directory = await directoryOf(node)
      return answered({ peers: node.pairing.peers.map((record) => peerView(node, visit.disclosure, directory, record)) })
    },
  }),
  operation<IntroduceRequest>({
    id: 'introducePeer', method: 'POST', path: '/api/v1/peers', access: 'officer', duty: 'pair',
    summary: 'Ask the node at an address who it is; answers the twelve digits that both officers compare',
    request: { name: 'Introduce', shape: introduceRequest },
    answer: peer,
    problems: { 409: ['address_not_found', 'address_not_allowed', 'not_reached', 'no_answer', ...identityProblems] },
    async handle(call) {
      const introduced = await introduceByAddress(call.node, call.peers, call.request.address)
      return 'body' in introduced ? peerOf(call, introduced.body) : refused(introduced)
    },
  }),
  operation<IntroduceByTextRequest>({
    id: 'introducePeerByText', method: 'POST', path: '/api/v1/peers/introductions', access: 'officer', duty: 'pair',
    summary: 'Take up a body whose identity feed came as text: it is reached by file, or it dials this node',
    request: { name: 'IntroduceByText', shape: introduceByTextRequest },
    answer: peer,
    problems: { 409: identityProblems },
    async handle(call) {
      const { introduction, link } = call.request
      const introduced = await introduce(call.node, new TextEncoder().encode(introduction), { address: null, link })
      return 'body' in introduced ? peerOf(call, introduced.body) : refused(introduced)
    },
  }),
  operation<ConfirmRequest>({
    id: 'confirmPeer', method: 'POST', path: '/api/v1/peers/{body}/confirm', access: 'officer', duty: 'pair',
    summary: 'Say that the digits were compared with the other side; from now on acts are exchanged',
    request: { name: 'Confirm', shape: confirmRequest },
    answer: { ...peer, status: 200 },
    problems: { 409: ['check_code_differs'] },
    async handle(call) {
      const { node, path, request } = call
      const body = path['body']!
      if (!node.pairing.get(body)) return notFound
      const plain = (digits: string) => digits.replaceAll(' ', '')
      if (plain(request.checkCode) !== plain(node.pairing.checkCodeWith(body))) {
        return { at: 'problem', problem: problem(409, 'check_code_differs', 'These are not the digits of this pair of bodies') }
      }
      await node.pairing.confirm(body)
      return peerOf(call, body)
    },
  }),
]
