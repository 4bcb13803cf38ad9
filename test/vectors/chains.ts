import type { Json } from '../../src/core/act.ts'
import { commitmentTo, instrumentTo } from '../../src/core/changes.suite.ts'
import { bodyNamed, digestNamed, History, type Manner } from '../../src/core/history.suite.ts'
import { headOf } from '../../src/core/partnership.ts'
import { FoldFile, historyWith } from './cases.ts'

const state = { state: digestNamed('state') }

/** One more `receive` by b, in a manner that breaks its chain. */
function after(name: string, manner: (history: History) => Manner, file: FoldFile): void {
  const history = History.founded('a', 'b', 'c')
  file.add(name, historyWith(history, history.write('b', 'receive', state, manner(history))))
}

/** Places in a feed where an act cannot stand, and acts that others cannot judge yet or at all. */
export function chains(): Json {
  const file = new FoldFile()
  const headOfBody = (history: History, name: string) => history.partnership.feedOf(bodyNamed(name))!.head()!
  after('a number left out', (history) => ({ number: headOfBody(history, 'b').act.number + 2 }), file)
  after('a number twice, after its successor', (history) => ({ number: headOfBody(history, 'b').act.number }), file)
  after('after an act of another body', (history) => ({ after: headOfBody(history, 'a').digest }), file)
  after('a later run, which no act of this rules version opens', () => ({ run: 2, number: 1, after: null }), file)
  after('in another run than the act before it', () => ({ run: 2 }), file)
  after('after an act that is nowhere', () => ({ after: digestNamed('nothing'), number: 3 }), file)
  after('a head of its own feed', (history) => ({ seen: [headOf(headOfBody(history, 'b'))] }), file)
  after('a head under another number', (history) => ({ seen: [{ ...headOf(headOfBody(history, 'a')), number: 1 }] }), file)
  after('a head under another body', (history) => ({ seen: [{ ...headOf(headOfBody(history, 'a')), body: bodyNamed('c') }] }), file)
  after('a head that is nowhere', (history) => ({ seen: [{ ...headOf(headOfBody(history, 'a')), digest: digestNamed('nothing') }] }), file)
  after('a head that goes back', (history) => ({ seen: [headOf(history.partnership.feedOf(bodyNamed('a'))!.at(1)[0]!)] }), file)
  after('a type that nobody knows', () => ({}), file)
  after('a rules version above the one known', () => ({ rules: 2 }), file)
  citations(file)
  altered(file)
  return file.file('Histories in which an act does not stand in its chain, waits, is not understood or is malformed: the outcome of each act, in the order of `acts`.')
}

function citations(file: FoldFile): void {
  const history = History.founded('a', 'b', 'c')
  const proposal = history.propose('a', commitmentTo())
  const unseen = history.write('b', 'consent', { proposal }, { seen: [] })
  file.add('an act cited that was not seen', historyWith(history, unseen))
  const later = History.founded('a', 'b')
  const above = later.write('a', 'propose', later.proposalOf('a', instrumentTo()) as never, { rules: 2 })
  later.written.push(above)
  later.partnership.apply(above)
  file.add('an act that rests on one not understood', historyWith(later, later.write('b', 'consent', { proposal: above.digest })))
  file.add('one that rests on such an act, and whose head goes back', historyWith(later, later.write('b', 'consent', { proposal: above.digest }, { seen: [headOf(later.partnership.feedOf(bodyNamed('b'))!.head()!)] })))
}

/** Bytes changed after sealing, or parts withheld. */
function altered(file: FoldFile): void {
  const history = () => {
    const made = History.founded('a', 'b')
    return historyWith(made, made.write('b', 'receive', state), made.write('b', 'receive', state, { at: '2026-03-02T09:00:00Z' }))
  }
  const last = (lines: { act: string }[]) => lines.length - 1
  const inAct = (from: string, to: string) => (lines: { act: string }[]) => { lines[last(lines)] = { ...lines[last(lines)]!, act: lines[last(lines)]!.act.replace(from, to) } }
  file.add('bytes changed after they were sealed', history(), { change: inAct('09:00:00', '09:00:01') as never })
  for (const number of ['0', '-1', '9007199254740992', '1.0', '1e3', '"5"']) {
    file.add(`the number ${number}`, history(), { change: ((lines: { act: string }[]) => { lines[last(lines)] = { ...lines[last(lines)]!, act: lines[last(lines)]!.act.replace(/"number":\d+,"previous"/, `"number":${number},"previous"`) } }) as never })
  }
  file.add('the seal of another act', history(), { change: (lines) => { lines[last(lines)] = { ...lines[last(lines)]!, seal: lines[0]!.seal } } })
  file.add('a context that is not opened', history(), { change: (lines) => { lines[last(lines)] = { ...lines[last(lines)]!, context: null } } })
  file.add('the context of another act', history(), { change: (lines) => { lines[last(lines)] = { ...lines[last(lines)]!, context: lines[1]!.context } } })
  file.add('contents that are withheld', history(), { change: (lines) => { for (const [index, line] of lines.entries()) lines[index] = { ...line, content: null } } })
}
