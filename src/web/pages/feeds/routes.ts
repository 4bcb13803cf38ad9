import { forOfficers, type Route } from '../../draw.tsx'
import { forDuty } from '../../duty.tsx'
import { forkPage, forkPosted } from './fork-page.tsx'
import { removalPage, removalPosted, removePage } from './removal-page.tsx'

const get = (path: string, handler: Route['handler']): Route => ({ method: 'get', path: `/partnerships/:partnership${path}`, handler: forOfficers(handler) })
const post = (path: string, handler: Route['handler']): Route => ({ method: 'post', path: `/partnerships/:partnership${path}`, handler: forDuty('act', handler) })

export const feedRoutes: readonly Route[] = [
  get('/forks/:body', forkPage), post('/forks/:body', forkPosted),
  get('/extend/remove', removePage),
  get('/extend/remove/:body', removalPage), post('/extend/remove/:body', removalPosted),
]
