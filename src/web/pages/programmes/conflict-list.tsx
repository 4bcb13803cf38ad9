import type { Conflict } from '../../../app/planning/conflicts.ts'
import { Notice } from '../../components/Notice.tsx'
import { formatDate } from '../../format.ts'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { ProgrammeView } from './programme-view.ts'

/** One long activity meets many others: the first stand open, the rest behind their number. */
const shownAtOnce = 3

function Sentences({ view, conflicts }: { view: ProgrammeView; conflicts: readonly Conflict[] }) {
  return <ul>{conflicts.map((conflict) => <li>{conflictSentence(view, conflict)}</li>)}</ul>
}

/** Each conflict is a sentence: what to look at, and nothing decided for anyone. */
export function ConflictList({ view }: { view: ProgrammeView }) {
  const { programmes } = words(view.place.desk.language)
  if (view.conflicts.length === 0) return null
  const more = view.conflicts.slice(shownAtOnce)
  return (
    <section>
      <Notice tone="wait" title={programmes.toLookAt}>
        <Sentences view={view} conflicts={view.conflicts.slice(0, shownAtOnce)} />
        {more.length === 0 ? null : <details><summary>{programmes.moreToLookAt(more.length)}</summary><Sentences view={view} conflicts={more} /></details>}
      </Notice>
    </section>
  )
}

export function conflictSentence({ place, lines }: Pick<ProgrammeView, 'place' | 'lines'>, conflict: Conflict): string {
  const { conflicts } = words(place.desk.language).programmes
  const title = (id: string) => isolate(lines.find((line) => line.id === id)?.title ?? '')
  const state = (body: string) => isolate(place.desk.stateName(body))
  switch (conflict.at) {
    case 'same_host': return conflicts.sameHost(title(conflict.lines[0]), title(conflict.lines[1]), state(conflict.host))
    case 'same_experts': return conflicts.sameExperts(title(conflict.lines[0]), title(conflict.lines[1]), state(conflict.body))
    case 'host_weekend': return conflicts.hostWeekend(title(conflict.line), formatDate(place.desk.place, conflict.day, 'full'), state(conflict.host))
    case 'in_ramadan': return conflicts.inRamadan(title(conflict.line))
  }
}
