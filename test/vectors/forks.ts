import type { Json } from '../../src/core/act.ts'
import { commitmentTo } from '../../src/core/changes.suite.ts'
import { bodyNamed, digestNamed, History } from '../../src/core/history.suite.ts'
import { headOf } from '../../src/core/partnership.ts'
import { Chance } from '../../src/core/random-history.suite.ts'
import { historyOf } from '../agreement/comparison.ts'
import { FoldFile, historyWith } from './cases.ts'

const state = { state: digestNamed('state') }

/** A commitment that everyone consented to and a concluded. */
function concluded(): { readonly history: History, readonly proposal: string, readonly conclusion: string } {
  const history = History.founded('a', 'b', 'c')
  const proposal = history.propose('a', commitmentTo())
  return { history, proposal, conclusion: history.conclude(proposal, 'a', ['b', 'c']) }
}

function seal(history: History, name: string, type: string, facts: object, manner: object = {}): string {
  const written = history.write(name, type, facts as never, manner)
  history.written.push(written)
  history.partnership.apply(written)
  return written.digest
}

/** Two acts of one body with the same act before them, and what counts beyond them for whom. */
export function forks(): Json {
  const file = new FoldFile()
  const tip = (history: History, name: string) => history.partnership.feedOf(bodyNamed(name))!.head()!.digest

  const quiet = concluded()
  const before = tip(quiet.history, 'b')
  seal(quiet.history, 'b', 'acknowledge', { proposal: quiet.proposal, conclusion: quiet.conclusion }, { after: before })
  seal(quiet.history, 'b', 'receive', state, { after: before })
  file.add('an acknowledgement beyond a fork takes effect for its author; the others have named no branch', historyWith(quiet.history), { showState: true })

  const chosen = concluded()
  const parted = tip(chosen.history, 'b')
  const acknowledged = seal(chosen.history, 'b', 'acknowledge', { proposal: chosen.proposal, conclusion: chosen.conclusion }, { after: parted })
  const other = seal(chosen.history, 'b', 'receive', state, { after: parted })
  const head = (digest: string) => headOf(chosen.history.partnership.get(digest)!)
  seal(chosen.history, 'c', 'receive', state, { seen: [head(acknowledged)] })
  seal(chosen.history, 'a', 'receive', state, { seen: [head(other)] })
  file.add('who named the branch of the acknowledgement stands on it, who named the other waits', historyWith(chosen.history), { showState: true })
  file.add('nobody names both branches', historyWith(chosen.history, chosen.history.write('c', 'receive', state, { seen: [head(other)] })), { showState: true })

  const twice = History.founded('a', 'b')
  for (const due of ['2026-05', '2026-06']) seal(twice, 'a', 'propose', twice.proposalOf('a', commitmentTo({ due })))
  const first = twice.propose('a', commitmentTo({ due: '2027' }))
  twice.carry(first, 'a', ['b'])
  file.add('two acts after one are no fork where each follows the other', historyWith(twice), { showState: true })

  for (const seed of [2, 9, 14, 26]) {
    const history = historyOf(seed)
    if (history.liars.length === 0) continue
    const chance = new Chance(seed)
    const places = history.written.map((_, index) => index)
    file.add(`liars among ${history.names.length} bodies, ${history.written.length} acts, seed ${seed}`, history, { showState: true, arrivals: [chance.shuffled(places), chance.shuffled(places)] })
  }
  return file.file('Histories in which a body seals two acts after one: every outcome, the state, and that it is the same in any order of arrival.')
}

/** Whole histories in several orders of arrival. */
export function folds(): Json {
  const file = new FoldFile()
  for (const seed of [0, 1, 4, 5, 8, 12, 13, 16]) {
    const history = historyOf(seed)
    const chance = new Chance(seed + 100)
    const places = history.written.map((_, index) => index)
    const arrivals = [places.toReversed(), chance.shuffled(places), chance.shuffled(places)]
    file.add(`${history.names.length} bodies, ${history.liars.length} of them lying, ${history.written.length} acts, seed ${seed}`, history, { showState: true, arrivals })
  }
  return file.file('Acts in, and the lines, the digest and the check code of the state out; `arrivals` are other orders of the same acts, which end in the same.')
}
