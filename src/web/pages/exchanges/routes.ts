import { forOfficers, type PageHandler, type Route } from '../../draw.tsx'
import { forDuty } from '../../duty.tsx'
import { formRoutes } from '../../form-routes.ts'
import { askForm, declineForm, requestForm } from './asked-form.tsx'
import { knowHowPage, publicOfferForm } from './know-how-page.tsx'
import { exchangesPage, partnershipExchangesPage } from './list-page.tsx'
import { narrowForm, noteUseForm, purgeForm, recallForm } from './note-acts.tsx'
import { correctNoteForm, newNoteForm } from './note-form.tsx'
import { notePage } from './note-page.tsx'
import { answerForm, questionPage } from './question-page.tsx'
import { handOn, releaseFile } from './release-permitted.tsx'
import { ownReleaseForm, releasePage } from './release-page.tsx'
import { releaseRequestForm } from './release-request-form.tsx'
import { releasedPage } from './released-page.tsx'
import { answeringOfferForm, offerPage, ownOfferForm, requestPage } from './request-page.tsx'

const base = '/partnerships/:partnership'
const page = (path: string, handler: PageHandler): Route => ({ method: 'get', path: base + path, handler: forOfficers(handler) })
const form = (path: string, handler: PageHandler) => formRoutes(base + path, handler)

export const exchangeRoutes: readonly Route[] = [
  { method: 'get', path: '/exchanges', handler: forOfficers(exchangesPage) },
  { method: 'get', path: '/exchanges/released', handler: forOfficers(releasedPage) },
  { method: 'post', path: '/exchanges/released', handler: forOfficers(releasedPage) },
  { method: 'get', path: '/know-how', handler: forOfficers(knowHowPage) },
  ...formRoutes('/know-how/new', publicOfferForm),
  page('/exchanges', partnershipExchangesPage),
  ...form('/notes/new', newNoteForm),
  page('/notes/:note', notePage),
  ...form('/notes/:note/correct', correctNoteForm),
  ...form('/notes/:note/narrow', narrowForm),
  ...form('/notes/:note/recall', recallForm),
  ...form('/notes/:note/purge', purgeForm),
  ...form('/notes/:note/use', noteUseForm),
  ...form('/notes/:note/request-release', releaseRequestForm),
  ...form('/notes/:note/release', ownReleaseForm),
  ...form('/questions/new', askForm),
  page('/questions/:question', questionPage),
  ...form('/questions/:question/answer', answerForm),
  ...form('/questions/:question/decline', (desk) => declineForm(desk, 'ask', 'question')),
  ...form('/requests/new', requestForm),
  page('/requests/:request', requestPage),
  ...form('/requests/:request/offer', answeringOfferForm),
  ...form('/requests/:request/decline', (desk) => declineForm(desk, 'request_know_how', 'request')),
  ...form('/offers/new', ownOfferForm),
  page('/offers/:offer', offerPage),
  ...form('/releases/:release', releasePage),
  page('/releases/:release/file', releaseFile),
  { method: 'post', path: `${base}/releases/:release/hand-on`, handler: forDuty('act', handOn) },
  ...form('/releases/:release/decline', (desk) => declineForm(desk, 'request_release', 'release')),
]
