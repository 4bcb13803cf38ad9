import { forOfficers, type Route } from '../../draw.tsx'
import { partnershipsPage } from './page.tsx'

export const partnershipRoutes: readonly Route[] = [{ method: 'get', path: '/partnerships', handler: forOfficers(partnershipsPage) }]
