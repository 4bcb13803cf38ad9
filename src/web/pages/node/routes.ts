import { forDuty } from '../../duty.tsx'
import { forOfficers, type Route } from '../../draw.tsx'
import { bodyPosted } from './body-description.ts'
import { bodyPage } from './body-page.tsx'
import { confirmPage, confirmPosted } from './confirm-page.tsx'
import { peoplePage, peoplePosted } from './people-page.tsx'
import { peersPage, peersPosted } from './peers-page.tsx'

export const nodeRoutes: readonly Route[] = [
  { method: 'get', path: '/node', handler: forOfficers(bodyPage) },
  { method: 'post', path: '/node', handler: forDuty('describe', bodyPosted) },
  { method: 'get', path: '/node/people', handler: forDuty('admit', peoplePage) },
  { method: 'post', path: '/node/people', handler: forDuty('admit', peoplePosted) },
  { method: 'get', path: '/node/peers', handler: forOfficers(peersPage) },
  { method: 'post', path: '/node/peers', handler: forDuty('pair', peersPosted) },
  { method: 'get', path: '/node/peers/:body', handler: forOfficers(confirmPage) },
  { method: 'post', path: '/node/peers/:body', handler: forDuty('pair', confirmPosted) },
]
