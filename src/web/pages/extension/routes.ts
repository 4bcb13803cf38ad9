import { forOfficers, type Route } from '../../draw.tsx'
import { forDuty } from '../../duty.tsx'
import { accedePage, accedePosted } from './accede-page.tsx'
import { extendPage } from './extend-page.tsx'
import { foundWiderPage, foundWiderPosted } from './found-page.tsx'
import { invitePage, invitePosted } from './invite-page.tsx'
import { leavePage, leavePosted } from './withdraw-page.tsx'

const get = (path: string, handler: Route['handler']): Route => ({ method: 'get', path: `/partnerships/:partnership${path}`, handler: forOfficers(handler) })
const post = (path: string, handler: Route['handler']): Route => ({ method: 'post', path: `/partnerships/:partnership${path}`, handler: forDuty('act', handler) })

export const extensionRoutes: readonly Route[] = [
  get('/extend', extendPage),
  get('/extend/invite', invitePage), post('/extend/invite', invitePosted),
  get('/extend/found', foundWiderPage), post('/extend/found', foundWiderPosted),
  get('/extend/accede', accedePage), post('/extend/accede', accedePosted),
  get('/withdraw', leavePage), post('/withdraw', leavePosted),
]
