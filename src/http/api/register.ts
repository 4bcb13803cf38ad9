import { entriesAnswer, entryAnswer, registersAnswer } from '../../app/interface/answers.ts'
import { entryKeyParameter, limitParameter, registerParameter } from '../../app/interface/parameters.ts'
import { countEntries, entriesOf, entryOf } from '../../app/interface/register-view.ts'
import { answered, notFound, operation } from './operation.ts'

/** What bodies say to everyone, as each said it. */
export const registerOperations = [
  operation({
    id: 'listRegisters', method: 'GET', path: '/api/v1/register', access: 'anyone',
    summary: 'The public registers held here, and how many entries stand in each',
    answer: { status: 200, name: 'Registers', shape: registersAnswer },
    async handle({ node, visit }) {
      const counts = countEntries(node, visit.disclosure)
      return answered({ registers: [...counts].map(([register, entries]) => ({ register, entries })) })
    },
  }),
  operation({
    id: 'listEntries', method: 'GET', path: '/api/v1/register/{register}', access: 'anyone',
    summary: 'Entries that stand, by key; name the last key read to go on from there',
    parameters: { register: registerParameter },
    query: { after: entryKeyParameter, limit: limitParameter },
    answer: { status: 200, name: 'Entries', shape: entriesAnswer },
    async handle({ node, visit, path: { register }, query }) {
      return answered(await entriesOf(node, visit.disclosure, register!, query['after'], Number(query['limit'] ?? 100)))
    },
  }),
  operation({
    id: 'getEntry', method: 'GET', path: '/api/v1/register/{register}/{key}', access: 'anyone',
    summary: 'One entry as it stands, and as it stood before each correction',
    parameters: { register: registerParameter, key: entryKeyParameter },
    answer: { status: 200, name: 'Entry', shape: entryAnswer },
    async handle({ node, visit, path: { register, key } }) {
      const found = await entryOf(node, visit.disclosure, register!, key!)
      return found ? answered(found) : notFound
    },
  }),
]
