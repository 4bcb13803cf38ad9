import { forDuty } from '../../duty.tsx'
import { forOfficers, type Route } from '../../draw.tsx'
import { foundingPage, foundingPosted } from './founding-page.tsx'
import { journalPage } from './journal-page.tsx'
import { partnershipsPage, partnershipsTable } from './list-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { proposalPosted } from './proposal-answer.ts'
import { proposalPage } from './proposal-page.tsx'
import { toSection } from './section-redirect.ts'

const one = '/partnerships/:partnership'

export const partnershipRoutes: readonly Route[] = [
  { method: 'get', path: '/partnerships', handler: forOfficers(partnershipsPage) },
  { method: 'get', path: '/partnerships.csv', handler: forOfficers(partnershipsTable) },
  { method: 'get', path: '/partnerships/new', handler: forDuty('act', foundingPage) },
  { method: 'post', path: '/partnerships/new', handler: forDuty('act', foundingPosted) },
  { method: 'get', path: one, handler: forOfficers(overviewPage) },
  { method: 'get', path: `${one}/journal`, handler: forOfficers(journalPage) },
  { method: 'get', path: `${one}/proposals/:proposal`, handler: forOfficers(proposalPage) },
  { method: 'post', path: `${one}/proposals/:proposal`, handler: forDuty('act', proposalPosted) },
]

/** Answered only where the section has no page of its own for one partnership. */
export const sectionRoutes: readonly Route[] = ['instruments', 'programmes', 'exchanges', 'dialogues', 'commitments'].map((section) => ({
  method: 'get', path: `${one}/${section}`, handler: forOfficers(toSection(section)),
}))
