import type { Cooperation } from '../../../app/compiled/cooperation.ts'
import type { OtherFormat } from '../../../app/compiled/format.ts'
import { statesOf } from '../../../app/compiled/origin.ts'
import { Glyph } from '../../components/Glyph.tsx'
import { formatList } from '../../format.ts'
import { References, type Numbering } from './numbering.tsx'
import type { Reading } from './reading.tsx'
import { datedMeetings, onScale, soughtOf, yearsOf, type Sought } from './sought-view.ts'
import { nameIn, told } from './titled.ts'
import { EntryLink, Text, Told, When } from './told.tsx'

/** What was looked for, and not found: how it was promised, and that nothing here says it did not happen. */
export function SoughtAndNotFound({ reading, cooperation, numbering }: { reading: Reading; cooperation: Cooperation; numbering: Numbering }) {
  const { sought } = reading.says
  const all = soughtOf(reading.record, cooperation)
  if (all.length === 0) return null
  return (
    <section id="not-found" aria-labelledby="not-found-title">
      <div class="section-head"><h2 id="not-found-title">{sought.heading}</h2></div>
      {all.map((one) => <One reading={reading} sought={one} numbering={numbering} />)}
    </section>
  )
}

function One({ reading, sought: { notFound, steps, due, others }, numbering }: { reading: Reading; sought: Sought; numbering: Numbering }) {
  const { says, language } = reading
  const searched = notFound.searchedIn.map((tongue) => new Intl.DisplayNames([language], { type: 'language' }).of(tongue) ?? tongue)
  return (
    <article class="sought">
      <div class="steps">
        {steps.map(({ on, commitments }) => (
          <div class="step">
            <p class="when"><When reading={reading} date={on} /></p>
            {commitments.map((commitment) => (
              <p><EntryLink reading={reading} id={commitment.id} /> <References reading={reading} sources={commitment.sources} numbering={numbering} /></p>
            ))}
          </div>
        ))}
        <div class="step">
          {due === null ? null : <p class="when">{says.table.due}{language === 'fr' ? '\u00a0: ' : ': '}<When reading={reading} date={due} /></p>}
          <h3 class="known knows-not-known"><Glyph name="unknown" /><span>{says.nothingFound}</span></h3>
          <p><Told text={notFound.text} language={language} /></p>
          <p>{searched.length === 0 ? '' : `${says.sought.searched(formatList(reading.place, searched))} `}{says.sought.caution}</p>
        </div>
      </div>
      {others.map((other) => <Lanes reading={reading} other={other} steps={steps} due={due} />)}
    </article>
  )
}

/** On one scale of years: how it was promised, and when the other format met. */
function Lanes({ reading, other, steps, due }: { reading: Reading; other: OtherFormat; steps: Sought['steps']; due: string | null }) {
  const { says, record, language } = reading
  const years = yearsOf([other], steps, record.about.compiled)
  const said = steps.flatMap(({ on }) => (on === null ? [] : [onScale(years, on)]))
  const meetings = datedMeetings(other)
  const comma = language === 'ar' ? '، ' : ', '
  const states = statesOf(record, other.partnership.members).flatMap((id) => record.states.find((state) => state.id === id) ?? [])
  return (
    <div class="lanes">
      <div class="lane scale" aria-hidden="true"><span></span><ol class="years entries">{years.map((year) => <li>{year}</li>)}</ol></div>
      <div class="lane" aria-hidden="true">
        <span>{says.threads.made}</span>
        <div class="track">
          {said.slice(1).map((at, index) => <i class={`line at-${said[index]} over-${at - said[index]!}`}></i>)}
          <i class={`line nothing at-${said.at(-1) ?? 0} over-${98 - (said.at(-1) ?? 0)}`}></i>
          {said.map((at) => <i class={`node at-${at}`}></i>)}
          {due === null ? null : <i class={`node due at-${onScale(years, due)}`}></i>}
          <i class="node end at-98"></i>
        </div>
      </div>
      <div class="lane">
        <span>{says.sought.other}: <EntryLink reading={reading} id={other.partnership.id} /><small>{says.sought.otherNote}: {states.map((state, index) => <>{index === 0 ? '' : comma}<Text of={nameIn(state.names, language)} language={language} /></>)}</small></span>
        <div class="track" aria-hidden="true">{meetings.map(({ date }) => <i class={`node other at-${onScale(years, date)}`}></i>)}</div>
      </div>
      <p class="intro">{says.sought.meetingsOf} {meetings.map((session, index) => <>{index === 0 ? '' : comma}<bdi><a href={reading.entry(session.id)} aria-label={`${told(session.title, language).text}, ${session.date.slice(0, 4)}`}>{session.place?.replace(/^.*, /, '') ?? told(session.title, language).text} {session.date.slice(0, 4)}</a></bdi></>)}</p>
    </div>
  )
}
