import type { Child } from 'hono/jsx'
import type { Revision } from '../../../app/subject-reading.ts'
import { ConsentChips } from '../../components/ConsentMatrix.tsx'
import { Form, Submit } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { DateText } from '../../components/Time.tsx'
import { awaitsUs, consentsOf } from '../../consents.ts'
import { shortName } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'

/** Accepts one proposal as it stands; declining asks for a reason on its own page. */
export function AnswerButtons({ place, revision, of }: { place: PartnershipDesk; revision: Revision<unknown>; of?: string | undefined }) {
  const { cooperation } = words(place.desk.language)
  const name = shortName(revision.digest)
  return (
    <Form action={place.href('/answers')} hidden={{ accept: name }}>
      <div class="actions">
        <button class="button small" type="submit">{cooperation.accept}{of === undefined ? null : <span class="hidden-words">: {of}</span>}</button>
        <a class="button quiet small" href={place.href(`/answers/${name}`)}>{cooperation.decline}{of === undefined ? null : <span class="hidden-words">: {of}</span>}</a>
      </div>
    </Form>
  )
}

/** A proposal under discussion: who made it, what each says, and our answer where it is awaited. */
export function ProposalNotice({ place, revision, title, children }: { place: PartnershipDesk; revision: Revision<unknown>; title?: string | undefined; children?: Child }) {
  const { language, place: where } = place.desk
  const { cooperation } = words(language)
  return (
    <Notice tone={awaitsUs(place, revision) ? 'wait' : 'plain'} title={title ?? cooperation.notYetCommon}>
      <p>{cooperation.proposedBy} <Party party={place.party(revision.author)} /> · <DateText place={where} date={revision.at.slice(0, 10)} /></p>
      {children ?? <p>{cooperation.notYetCommonText}</p>}
      <p><ConsentChips language={language} consents={consentsOf(place, revision.positions)} /></p>
      {awaitsUs(place, revision) ? <AnswerButtons place={place} revision={revision} /> : null}
    </Notice>
  )
}

/** Accepts every proposal named, in their order. */
export function AcceptAll({ place, revisions, text }: { place: PartnershipDesk; revisions: readonly Revision<unknown>[]; text: string }) {
  return (
    <Form action={place.href('/answers')}>
      {revisions.map(({ digest }) => <input type="hidden" name="accept" value={shortName(digest)} />)}
      <Submit text={text} />
    </Form>
  )
}
