import type { PageDesk } from './desk.ts'

/** A list across partnerships that is asked for one, `?partnership=7k3q…`, is that partnership's own list. */
export function ofOnePartnership(desk: PageDesk, list: string): Response | undefined {
  const asked = desk.c.req.query('partnership')
  return asked !== undefined && desk.dossier(asked) ? desk.c.var.visit.redirect(desk.href(`/partnerships/${asked}${list}`)) : undefined
}
