import { forOfficers, type Route } from '../../draw.tsx'
import { accountPage } from './account-page.tsx'
import { appearancePage, appearancePosted } from './appearance-page.tsx'
import { accessibilityPage, signedOutPage, signInPage } from './text-pages.tsx'

export const accountRoutes: readonly Route[] = [
  { method: 'get', path: '/account', handler: forOfficers(accountPage) },
  { method: 'get', path: '/signed-out', handler: signedOutPage },
  { method: 'get', path: '/sign-in', handler: signInPage },
  { method: 'get', path: '/accessibility', handler: accessibilityPage },
  { method: 'get', path: '/appearance', handler: appearancePage },
  { method: 'post', path: '/appearance', handler: appearancePosted },
]
