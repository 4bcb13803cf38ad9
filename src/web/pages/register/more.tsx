import type { Cooperation } from '../../../app/compiled/cooperation.ts'
import type { EntryId } from '../../../app/compiled/entry.ts'
import type { Reading } from './reading.tsx'
import { EntryLink, When } from './told.tsx'

interface Part { readonly title: string; readonly entries: readonly { readonly id: EntryId; readonly date?: string | null | undefined; readonly said?: string | undefined }[] }

/** Links name two entries each; many of them are better read on the entries' own pages. */
function few<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 6 ? [] : items
}

/** The rest of what the record holds of a cooperation, each list folded where it is long. */
export function MoreOf({ reading, cooperation, neighbours }: { reading: Reading; cooperation: Cooperation; neighbours: readonly EntryId[] }) {
  const { more } = reading.says
  const { recorded } = reading
  const parts: readonly Part[] = [
    { title: recorded.sections.instruments, entries: cooperation.instruments.map(({ id, signedOn, kind }) => ({ id, date: signedOn, said: recorded.instrumentKinds[kind] })) },
    { title: more.meetings, entries: cooperation.sessions.map(({ id, date, kind }) => ({ id, date, said: recorded.sessionKinds[kind] })) },
    { title: more.activities, entries: cooperation.activities.map(({ id, date, state }) => ({ id, date, said: recorded.activityStates[state] })) },
    { title: more.experience, entries: cooperation.experience.map(({ id, kind }) => ({ id, said: recorded.experienceKinds[kind] })) },
    { title: more.statements, entries: cooperation.statements.map(({ id, date }) => ({ id, date })) },
    { title: more.people, entries: cooperation.mandates.map(({ id, from, attested }) => ({ id, date: from ?? attested[0] ?? null })) },
    { title: more.links, entries: few(cooperation.links).map(({ id, relation }) => ({ id, said: recorded.linkRelations[relation] })) },
    { title: more.neighbours, entries: neighbours.map((id) => ({ id })) },
  ]
  const told = parts.filter(({ entries }) => entries.length > 0)
  if (told.length === 0) return null
  return (
    <section id="more" aria-labelledby="more-title" class="related">
      <div class="section-head"><h2 id="more-title">{more.title}</h2></div>
      {told.map(({ title, entries }) => (
        <details class="fold" open={entries.length < 4 ? true : undefined}>
          <summary><h3>{title}</h3><span class="count">{entries.length}</span></summary>
          <ul>{entries.map(({ id, date, said }) => <li>{date ? <small><When reading={reading} date={date} /></small> : null}<EntryLink reading={reading} id={id} />{said === undefined ? null : <> <small>{said}</small></>}</li>)}</ul>
        </details>
      ))}
    </section>
  )
}
