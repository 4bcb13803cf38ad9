import type { Digest } from '../../../core/act.ts'
import { concernedBodies } from '../../../app/concerned.ts'
import type { Dossier } from '../../../app/dossier.ts'
import { tightest } from '../../components/Marking.tsx'
import type { PageProps } from '../../components/Page.tsx'
import type { PageDesk } from '../../desk.ts'

/** The bar over a page: the tightest marking of the acts it shows, and who may read them. `undefined` where nothing marked is shown. */
export function markingOver(desk: PageDesk, dossier: Dossier, shown: readonly Digest[]): PageProps['marking'] {
  const markings = shown.flatMap((act) => dossier.marking(act) ?? [])
  if (markings.length === 0) return undefined
  const wider = markings[0]!.releasable.filter((body) => markings.every(({ releasable }) => releasable.includes(body)))
  const bodies = new Set([...concernedBodies(dossier.partnership, desk.today), ...wider])
  return { label: tightest(markings.map(({ tlp }) => tlp)), releasableTo: [...bodies].map((body) => desk.stateName(body)) }
}
