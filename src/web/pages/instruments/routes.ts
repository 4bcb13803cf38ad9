import { forOfficers, type Route } from '../../draw.tsx'
import { forDuty } from '../../duty.tsx'
import { adoptPage, adoptPosted } from './adopt-page.tsx'
import { amendPage, amendPosted } from './amend-page.tsx'
import { answerPage, answerPosted } from './answer-page.tsx'
import { draftTextPage } from './draft-text.tsx'
import { newDraftPage, newDraftPosted } from './draft-new.tsx'
import { instrumentPage } from './instrument-page.tsx'
import { instrumentFile, instrumentTextPage } from './instrument-text.tsx'
import { acceptPage, endPage, endPosted, withdrawPage, withdrawPosted } from './leave-pages.tsx'
import { instrumentsPage, partnershipInstrumentsPage } from './list-page.tsx'
import { concordancePosted, positionPosted, remarkPosted } from './negotiation-answers.tsx'
import { negotiationPage } from './negotiation-page.tsx'
import { notifyPage, notifyPosted } from './notify-page.tsx'
import { pastPage, pastPosted } from './past-page.tsx'
import { powersPage, powersPosted } from './powers-page.tsx'
import { publishPage, publishPosted } from './publish-page.tsx'
import { signPage, signPosted } from './sign-act.tsx'
import { signCheckPage, signPowersPage, signReadPage } from './sign-pages.tsx'

const get = (path: string, handler: Route['handler']): Route => ({ method: 'get', path, handler: forOfficers(handler) })
const post = (path: string, handler: Route['handler']): Route => ({ method: 'post', path, handler: forDuty('act', handler) })

const draft = '/partnerships/:partnership/drafts'
const list = '/partnerships/:partnership/instruments'
const one = `${list}/:instrument`

export const instrumentRoutes: readonly Route[] = [
  get('/instruments', instrumentsPage), get(list, partnershipInstrumentsPage),
  get(`${draft}/new`, newDraftPage), post(`${draft}/new`, newDraftPosted),
  get(`${draft}/:draft`, negotiationPage), get(`${draft}/:draft/text`, draftTextPage),
  post(`${draft}/:draft/position`, positionPosted),
  { method: 'post', path: `${draft}/:draft/concordance`, handler: forDuty('check_concordance', concordancePosted) },
  // A remark is no act: whoever may read the draft may make one.
  { method: 'post', path: `${draft}/:draft/remarks`, handler: forOfficers(remarkPosted) },
  get(`${draft}/:draft/adopt`, adoptPage), post(`${draft}/:draft/adopt`, adoptPosted),
  get(`${list}/past`, pastPage), post(`${list}/past`, pastPosted),
  get(one, instrumentPage), get(`${one}/text`, instrumentTextPage), get(`${one}/files/:file`, instrumentFile),
  get(`${one}/answer`, answerPage), post(`${one}/answer`, answerPosted),
  get(`${one}/powers`, powersPage), post(`${one}/powers`, powersPosted),
  get(`${one}/sign`, signPowersPage), get(`${one}/sign/powers`, signPowersPage), get(`${one}/sign/read`, signReadPage), get(`${one}/sign/check`, signCheckPage), get(`${one}/sign/sign`, signPage), post(`${one}/sign/sign`, signPosted),
  get(`${one}/notify`, notifyPage), post(`${one}/notify`, notifyPosted),
  get(`${one}/amend`, amendPage), post(`${one}/amend`, amendPosted),
  get(`${one}/accept/:version`, acceptPage), post(`${one}/accept/:version`, acceptPage),
  get(`${one}/publish`, publishPage), post(`${one}/publish`, publishPosted),
  get(`${one}/end`, endPage), post(`${one}/end`, endPosted), get(`${one}/withdraw`, withdrawPage), post(`${one}/withdraw`, withdrawPosted),
]
