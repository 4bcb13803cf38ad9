import type { Route } from '../../draw.tsx'
import { publishedList, publishedPage } from './page.tsx'

/** Open to all, before the lists of the compiled record. */
export const publishedRoutes: readonly Route[] = [
  { method: 'get', path: '/register/published', handler: publishedList },
  { method: 'get', path: '/register/published/:subject', handler: publishedPage },
]
