import type { EntryId } from '../../../app/compiled/entry.ts'
import { find } from '../../../app/compiled/record.ts'
import { direction } from '../../language.ts'
import { Shape } from '../../components/Party.tsx'
import type { Reading } from './reading.tsx'
import { nameIn } from './titled.ts'
import { Text } from './told.tsx'

/** The shape of a State in the record: by its place in it, the same on every page. */
export function StateMark({ reading, id }: { reading: Reading; id: EntryId }) {
  const position = reading.record.states.findIndex((state) => state.id === id)
  const state = reading.record.states[position]
  if (!state) return null
  return <span class="party"><Shape position={position} /><a href={reading.entry(id)}><Text of={nameIn(state.names, reading.language)} language={reading.language} /></a></span>
}

export function States({ reading, ids }: { reading: Reading; ids: readonly EntryId[] }) {
  return <>{ids.map((id, index) => <>{index === 0 ? '' : ' · '}<StateMark reading={reading} id={id} /></>)}</>
}

/** `FR` of `state-fr`: the code under which the entry stands. */
export function stateCode(id: EntryId): string {
  return id.replace(/^state-/, '').toUpperCase()
}

/** Bodies bound, each by its name and the code of its State. */
export function Bound({ reading, bodies }: { reading: Reading; bodies: readonly EntryId[] }) {
  return (
    <>
      {bodies.flatMap((id) => find(reading.record, 'bodies', id) ?? []).map(({ id, short, state, names }) => {
        const name = nameIn(names, reading.language)
        const foreign = short === null && name.lang !== reading.language
        return <a href={reading.entry(id)} lang={foreign ? name.lang : undefined} dir={foreign ? direction(name.lang ?? 'en') : undefined}>{short ?? name.text.replace(/ \(.*\)$/, '')} <span class="tongue">{stateCode(state)}</span></a>
      })}
    </>
  )
}
