import { Status } from '../../components/Status.tsx'
import { shortName } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { differencesBetween, DifferenceTable } from './line-differences.tsx'
import type { LineView, ProgrammeView } from './programme-view.ts'

/** Every line against what is agreed: new ones, changed ones with their redline, and how many stand as agreed. */
export function Comparison({ view }: { view: ProgrammeView }) {
  const { programmes } = words(view.place.desk.language)
  const changed = view.lines.filter(({ reading }) => reading.proposed.length > 0)
  const unchanged = view.lines.length - changed.length
  return (
    <div class="comparison">
      {unchanged === 0 ? null : <p>{programmes.asAgreed(unchanged)}</p>}
      {changed.map((line) => line.reading.agreed ? <Changed view={view} line={line} /> : (
        <p><a href={line.href}><bdi>{line.title}</bdi></a> <Status kind="talk" word={programmes.newLine} /></p>
      ))}
    </div>
  )
}

function Changed({ view: { place, texts }, line }: { view: ProgrammeView; line: LineView }) {
  const { agreed, proposed } = line.reading
  const before = { change: agreed!.change, text: texts.get(agreed!.digest) }
  return (
    <>{proposed.map((revision) => (
      <DifferenceTable
        place={place} id={`change-${shortName(revision.digest)}`} caption={line.title}
        differences={differencesBetween(place, before, { change: revision.change, text: texts.get(revision.digest) })}
      />
    ))}</>
  )
}
