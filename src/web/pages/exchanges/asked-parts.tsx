import type { Asked } from '../../../core/exchange.ts'
import type { Digest } from '../../../core/act.ts'
import type { Wording } from '../../../core/wording.ts'
import { Facts } from '../../components/Facts.tsx'
import { Party } from '../../components/Party.tsx'
import { PartyList } from '../../components/PartyList.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { Marking } from '../../components/Marking.tsx'
import type { Theme } from '../../../core/theme.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'

/** Who asks whom, until when, and who has not answered. */
export function AskedFacts({ place, asked, theme }: { place: PartnershipDesk; asked: Asked; theme: Theme }) {
  const { exchanges: { question, note }, field } = words(place.desk.language)
  const label = place.dossier.marking(asked.held.digest)?.tlp
  return (
    <Facts label={question.question} facts={[
      { term: note.originator, value: <Party party={place.party(asked.held.author)} />, note: <DateText place={place.desk.place} date={asked.held.act.at.slice(0, 10)} /> },
      { term: question.asked, value: <PartyList place={place} bodies={asked.of} show="code" />, note: asked.answerBy === null ? question.noDay : <DateText place={place.desk.place} date={asked.answerBy} /> },
      { term: question.awaited, value: asked.awaited.length === 0 ? '–' : <PartyList place={place} bodies={asked.awaited} show="code" />, ...(asked.awaited.length > 0 ? { kind: 'wait' as const } : {}) },
      { term: note.theme, value: field.themes[theme], note: label === undefined ? undefined : <Marking label={label} /> },
    ]} />
  )
}

/** Who said that they cannot, and why if they told. */
export function Declines({ place, asked, reasons }: { place: PartnershipDesk; asked: Asked; reasons: ReadonlyMap<Digest, { readonly reason: Wording | null }> }) {
  const { question } = words(place.desk.language).exchanges
  if (asked.declines.length === 0) return null
  return (
    <section aria-labelledby="declined-title">
      <h2 id="declined-title">{question.declinedBy}</h2>
      <ul class="found-list">{asked.declines.map(({ digest, author, act }) => {
        const reason = reasons.get(digest)?.reason
        return <li><Party party={place.party(author)} /> · <DateText place={place.desk.place} date={act.at.slice(0, 10)} />{reason ? <WordingText language={place.desk.language} text={reason} block /> : null}</li>
      })}</ul>
    </section>
  )
}
