import { concernedBodies } from '../../../app/concerned.ts'
import { Dossier } from '../../../app/dossier.ts'
import type { PageDesk } from '../../desk.ts'
import { named, shortName } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'

interface CharterText {
  readonly name: Readonly<Partial<Record<string, string>>>
}

export async function partnershipsPage(desk: PageDesk): Promise<PageAnswer> {
  const { house } = words(desk.language)
  const rows = await Promise.all(Dossier.all(desk.site.node, desk.c.var.visit.disclosure).map(async (dossier) => {
    const charter = dossier.partnership.subjects.charter()?.revision.digest ?? dossier.partnership.id
    const text = await dossier.content<CharterText>(charter)
    return { id: dossier.partnership.id, name: named(text?.name, desk.language) ?? shortName(dossier.partnership.id), bodies: concernedBodies(dossier.partnership, desk.today) }
  }))
  return {
    title: house.sections.partnerships,
    section: 'partnerships',
    children: (
      <div class="wrap">
        <h1>{house.sections.partnerships}</h1>
        <ul>{rows.map(({ id, name }) => <li><a href={desk.href(`/partnerships/${shortName(id)}`)}><bdi>{name}</bdi></a></li>)}</ul>
      </div>
    ),
  }
}
