import type { BodyId } from '../../../core/act.ts'
import type { Dossier } from '../../../app/dossier.ts'
import { sameRecordOf } from '../../../app/overview/same-record.ts'
import { Party } from '../../components/Party.tsx'
import { State } from '../../components/Status.tsx'
import type { PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { isLongAgo, SeenText } from './their-tasks.tsx'

type Whole = 'same' | 'differs' | 'not_known'

/** Over all partnerships with one body: a single difference counts for all. */
export function recordStates(desk: PageDesk, dossiers: readonly Dossier[]): ReadonlyMap<BodyId, Whole> {
  const states = new Map<BodyId, Whole>()
  for (const dossier of dossiers) {
    const { copies, forks } = sameRecordOf(desk.site.node, dossier)
    for (const { body, isOurs, comparison } of copies) {
      if (isOurs) continue
      const state: Whole = comparison === 'differs' || forks.some((fork) => fork.body === body) ? 'differs' : comparison === 'same' ? 'same' : 'not_known'
      const before = states.get(body)
      states.set(body, before === undefined || before === state ? state : [before, state].includes('differs') ? 'differs' : 'not_known')
    }
  }
  return states
}

/** For each body we work with: whether its copy is the same, and when that was last known. */
export function SameRecordBox({ desk, dossiers }: { desk: PageDesk; dossiers: readonly Dossier[] }) {
  const { todo } = words(desk.language)
  const states = [...recordStates(desk, dossiers)].toSorted(([one], [other]) => desk.party(one).position - desk.party(other).position)
  if (states.length === 0) return null
  return (
    <section class="same-box" aria-labelledby="same-box">
      <div class="section-head"><h2 id="same-box">{todo.sameRecord}</h2><p class="aside"><a href={desk.href('/node/peers')}>{todo.showCodes}</a></p></div>
      <ul class="entries">
        {states.map(([body, state]) => {
          const at = desk.site.node.pairing.get(body)?.lastSeenAt ?? null
          const isCurrent = state === 'same' && at !== null && !isLongAgo(desk.now, at)
          return (
            <li>
              <Party party={desk.party(body)} />
              {state === 'differs'
                ? <State kind="stop" glyph="unequal" word={todo.differs} />
                : <State kind={isCurrent ? 'ok' : 'wait'} glyph={isCurrent ? 'equal' : 'clock'} word={<>{isCurrent ? `${todo.same} ` : ''}<SeenText desk={desk} body={body} /></>} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
