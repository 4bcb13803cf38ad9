import { shortName } from '../../desk.ts'
import type { PageHandler } from '../../draw.tsx'

/** `/partnerships/x/exchanges` for a section that has one page for all partnerships: that page, narrowed to this one. */
export function toSection(section: string): PageHandler {
  return async (desk) => {
    const dossier = desk.dossier(desk.c.req.param('partnership'))
    return dossier && desk.c.var.visit.redirect(desk.href(`/${section}?partnership=${shortName(dossier.partnership.id)}`))
  }
}
