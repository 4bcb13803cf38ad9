import type { Route } from '../../draw.tsx'
import { commitmentsPage } from './commitments-page.tsx'
import { cooperationPage, partnershipPage } from './cooperation-page.tsx'
import { dataFile, dataPage } from './data-page.tsx'
import { entryPage } from './entry-page.tsx'
import { registerHome } from './home.tsx'
import { listPage } from './list-page.tsx'
import { methodPage } from './method-page.tsx'
import { mapPage, networkPage, timelinePage } from './pictures.tsx'
import { forAllReaders, forReaders } from './reading.tsx'
import { searchPage, searchWithoutRecord } from './search-page.tsx'

/** Open to all: no sign-in, no cookie, no script. */
export const registerRoutes: readonly Route[] = [
  { method: 'get', path: '/register', handler: registerHome },
  { method: 'get', path: '/register/method', handler: forAllReaders(methodPage) },
  { method: 'get', path: '/register/data', handler: forAllReaders(dataPage) },
  { method: 'get', path: '/register/data/:file', handler: forReaders(dataFile) },
  { method: 'get', path: '/register/map', handler: forAllReaders(mapPage) },
  { method: 'get', path: '/register/network', handler: forAllReaders(networkPage) },
  { method: 'get', path: '/register/timeline', handler: forAllReaders(timelinePage) },
  { method: 'get', path: '/register/:search{search(?:\\.json)?}', handler: forAllReaders(searchPage, searchWithoutRecord) },
  { method: 'get', path: '/register/:commitments{commitments(?:\\.[a-z]+)?}', handler: forAllReaders(commitmentsPage) },
  { method: 'get', path: '/register/cooperations/:key', handler: forReaders(cooperationPage) },
  { method: 'get', path: '/register/partnerships/:id', handler: forReaders(partnershipPage) },
  { method: 'get', path: '/register/entries/:id', handler: forReaders(entryPage) },
  { method: 'get', path: '/register/:section', handler: forAllReaders(listPage) },
]
