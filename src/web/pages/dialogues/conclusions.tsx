import type { Digest } from '../../../core/act.ts'
import type { ConclusionsChange } from '../../../core/subjects/conclusions.ts'
import type { Wording } from '../../../core/wording.ts'
import { commitmentsFrom } from '../../../app/planning/meetings.ts'
import type { SubjectReading } from '../../../app/subject-reading.ts'
import { Redline } from '../../components/Redline.tsx'
import { Revisions } from '../../components/Revisions.tsx'
import { Status, type StatusKind } from '../../components/Status.tsx'
import { AuthenticWordings, WordingText } from '../../components/Wording.tsx'
import { shortName } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'
import { ProposalNotice } from '../answers/answer-form.tsx'
import type { SessionText } from './session-list.tsx'

export interface ConclusionsText {
  readonly texts: readonly Wording[]
}

type Reading = SubjectReading<ConclusionsChange>
const kinds: Readonly<Record<ConclusionsChange['conclusions'][number]['kind'], StatusKind>> = { information: 'idle', decision: 'ok', commitment: 'talk' }

interface ConclusionsProps {
  readonly place: PartnershipDesk
  readonly reading: Reading
  readonly texts: ReadonlyMap<Digest, ConclusionsText>
  readonly agenda: SessionText['agenda']
}

/** The minutes as agreed; what is only proposed stands apart and says that it is not yet common. */
export function Conclusions({ place, reading, texts, agenda }: ConclusionsProps) {
  const { cooperation, dialogues } = words(place.desk.language)
  const { agreed, proposed } = reading
  return (
    <>
      {agreed ? <ConclusionList place={place} change={agreed.change} text={texts.get(agreed.digest)} agenda={agenda} source={agreed.digest} /> : null}
      {proposed.map((revision) => (
        <div class="card padded">
          <ProposalNotice place={place} revision={revision} title={agreed ? dialogues.correctionProposed : cooperation.notYetCommon} />
          {agreed
            ? <Corrections place={place} before={texts.get(agreed.digest)?.texts ?? []} after={texts.get(revision.digest)?.texts ?? []} />
            : <ConclusionList place={place} change={revision.change} text={texts.get(revision.digest)} agenda={agenda} source={undefined} />}
        </div>
      ))}
      {reading.history.length > 1 ? <Revisions place={place} history={reading.history} id={`conclusions-history-${shortName(reading.id)}`} /> : null}
      {agreed ? <MarkedCommitments place={place} reading={reading} /> : null}
    </>
  )
}

export function ConclusionList({ place, change, text, agenda, source }: { place: PartnershipDesk; change: ConclusionsChange; text: ConclusionsText | undefined; agenda: SessionText['agenda']; source: Digest | undefined }) {
  const { language } = place.desk
  const { dialogues, field } = words(language)
  return (
    <ol class="entries conclusions">
      {change.conclusions.map(({ kind, agendaItem }, index) => (
        <li class="card" id={`conclusion-${index + 1}`}>
          <div class="programme-head">
            <h3>{dialogues.conclusion(index + 1)}</h3><Status kind={kinds[kind]} word={field.conclusionKinds[kind]} />
            {agenda[agendaItem - 1] === undefined ? null : <span>{dialogues.onItem} <a href={`#item-${agendaItem}`}>{agendaItem}. <WordingText language={language} text={agenda[agendaItem - 1]?.item} /></a></span>}
            {source !== undefined && kind === 'commitment' ? <a class="button quiet small" href={place.href(`/commitments/new?source=${shortName(source)}&item=${index}`)}>{dialogues.markCommitment}<span class="hidden-words"> {index + 1}</span></a> : null}
          </div>
          {text?.texts[index] === undefined ? <p class="empty"><WordingText language={language} text={undefined} /></p> : <AuthenticWordings text={text.texts[index]} reader={language} />}
        </li>
      ))}
    </ol>
  )
}

/** A correction is shown against what stands: removed and added words, in every language. */
export function Corrections({ place, before, after }: { place: PartnershipDesk; before: readonly Wording[]; after: readonly Wording[] }) {
  const { language } = place.desk
  const { dialogues } = words(language)
  const changed = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({ index, was: before[index] ?? {}, is: after[index] ?? {} }))
    .flatMap(({ index, was, is }) => place.rules.languages.filter((each) => (was[each] ?? '') !== (is[each] ?? '')).map((lang) => ({ index, lang, was: was[lang] ?? '', is: is[lang] ?? '' })))
  return (
    <>
      {changed.length === 0 ? <p>{words(language).house.change.unchanged}</p> : changed.map(({ index, lang, was, is }) => (
        <><h3>{dialogues.conclusion(index + 1)}</h3><Redline language={language} lang={lang} before={was} after={is} /></>
      ))}
    </>
  )
}

async function MarkedCommitments({ place, reading }: { place: PartnershipDesk; reading: Reading }) {
  const { language } = place.desk
  const { cooperation, dialogues } = words(language)
  const marked = commitmentsFrom(place.partnership, reading.id)
  const texts = await place.dossier.contents<{ readonly exactWording: Wording }>(marked.map(({ shown }) => shown.digest))
  return (
    <>
      <div class="section-head"><h3>{dialogues.markedCommitments}</h3></div>
      {marked.length === 0 ? null : (
        <ul class="list">
          {marked.map(({ id, at, shown }) => (
            <li><h4><a href={place.href(`/commitments/${shortName(id)}`)}><WordingText language={language} text={texts.get(shown.digest)?.exactWording} /></a></h4><div class="end"><Status kind={at === 'agreed' ? 'ok' : 'wait'} word={cooperation.situations[at]} /></div></li>
          ))}
        </ul>
      )}
      <p><a class="standalone" href={place.href(`/commitments/new?source=${shortName(reading.agreed!.digest)}`)}>{dialogues.chooseWords}</a></p>
    </>
  )
}
