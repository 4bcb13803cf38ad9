import { forOfficers, type PageHandler, type Route } from './draw.tsx'
import { forDuty } from './duty.tsx'

/** A form is drawn by GET for whoever may read it, and answered by POST at the same address for those who may act. */
export function formRoutes(path: string, handler: PageHandler): readonly Route[] {
  return [{ method: 'get', path, handler: forOfficers(handler) }, { method: 'post', path, handler: forDuty('act', handler) }]
}
