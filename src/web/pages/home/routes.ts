import { forOfficers, type Route } from '../../draw.tsx'
import { homePage } from './page.tsx'

export const homeRoutes: readonly Route[] = [{ method: 'get', path: '/todo', handler: forOfficers(homePage) }]
