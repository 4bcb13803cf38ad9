import type { Digest } from '../../../core/act.ts'
import { kindOfProposal, subjectNamed } from '../../../app/subject-reading.ts'
import { ErrorSummary, emptyForm, Actions, Form, Submit, type FormState } from '../../components/Form.tsx'
import { WordingFields } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import { again, FormCheck, send } from '../../submission.ts'
import { subjectPath } from '../../subject-path.ts'
import { workPage } from '../../work-page.tsx'
import { awaitingIn, programmeView } from '../programmes/programme-view.ts'

/** Consent to one proposal or to several, each sealed by itself; the first that is refused is said and the rest is left. */
export async function acceptProposals(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const posted = await Posted.of(desk.c)
  const named = posted.all('accept').map((name) => place.actNamed('propose', name))
  const [first] = named
  if (first === undefined || named.includes(undefined)) return undefined
  for (const proposal of named as Digest[]) {
    const sent = await send(place, posted, { type: 'consent', facts: { proposal } })
    if (sent.at !== 'sealed') return workPage(place, { title: words(desk.language).cooperation.refused, section: 'partnerships', status: sent.status, refusal: sent.refusal })
  }
  return desk.c.var.visit.redirect(desk.href(await pageAfter(place, named as Digest[])))
}

/** From a line of a programme to what is left to answer in it, then to the programme; otherwise to what was answered. */
async function pageAfter(place: PartnershipDesk, proposals: readonly Digest[]): Promise<string> {
  const [proposal] = proposals
  const { kind, programme } = kindOfProposal(place.partnership, proposal!)
  if (programme !== undefined) {
    const path = subjectPath(place, 'programme', programme)
    const view = await programmeView(place, programme)
    return view && awaitingIn(view).length > 0 ? `${path}/answer` : path
  }
  return subjectPath(place, kind, subjectNamed(place.partnership, proposal!)!)
}

export async function declinePage(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  const proposal = place?.actNamed('propose', desk.c.req.param('proposal'))
  if (!place || proposal === undefined) return undefined
  if (desk.c.req.method !== 'POST') return drawDecline(place, proposal, emptyForm)
  const posted = await Posted.of(desk.c)
  const check = new FormCheck(desk.language)
  const reason = check.needed('reason', posted.wording('reason', place.rules.languages))
  const sent = check.hasErrors ? again(posted, check.errors) : await send(place, posted, { type: 'decline', facts: { proposal }, content: { reason } })
  if (sent.at === 'sealed') return desk.c.var.visit.redirect(desk.href(await pageAfter(place, [proposal])))
  return drawDecline(place, proposal, sent.state, { refusal: sent.refusal, status: sent.status })
}

function drawDecline(place: PartnershipDesk, proposal: Digest, state: FormState, answered: { readonly refusal?: string | undefined; readonly status?: number } = {}): PageAnswer {
  const { language } = place.desk
  const { cooperation } = words(language)
  return workPage(place, {
    ...answered,
    title: cooperation.decline, section: 'partnerships', shown: [proposal], hasErrors: Object.keys(state.errors).length > 0,
    children: (
      <section class="prose">
        <ErrorSummary language={language} state={state} />
        <Form action={place.href(`/answers/${shortName(proposal)}`)}>
          <WordingFields language={language} state={state} name="reason" legend={cooperation.reasonToDecline} in={place.rules.languages} rows={3} />
          <Actions note={cooperation.sealed}><Submit text={cooperation.decline} grave /></Actions>
        </Form>
      </section>
    ),
  })
}
