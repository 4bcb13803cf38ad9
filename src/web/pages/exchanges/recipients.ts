import type { ReleaseChange } from '../../../core/subjects/release.ts'
import type { Option } from '../../components/Form.tsx'
import type { PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'

type Recipient = ReleaseChange['recipient']

/** Every one an item could be released to, as this officer knows them: no partnership is named that they do not see. */
export async function recipientsFor(place: PartnershipDesk): Promise<readonly Option[]> {
  const { desk } = place
  const { release } = words(desk.language).exchanges
  const others = (await PartnershipDesk.all(desk)).filter(({ partnership }) => partnership.id !== place.partnership.id)
  const bodies = [...desk.directory.keys()].filter((body) => !place.members.includes(body))
  return [
    ...others.map(({ partnership, name }) => ({ value: `partnership:${partnership.id}`, text: release.toPartnership(name) })),
    ...bodies.map((body) => ({ value: `body:${body}`, text: release.toBody(`${desk.bodyName(body)} (${desk.stateName(body)})`) })),
    { value: 'public', text: release.toPublic },
  ]
}

export function recipientIn(value: string | null): Recipient | null {
  const [to, digest] = (value ?? '').split(':')
  if (to === 'public') return { to: 'public' }
  if (to === 'partnership' && digest) return { to, partnership: digest }
  return to === 'body' && digest ? { to, body: digest } : null
}

/** A partnership this officer is not in is named by nothing but the first digits of its digest. */
export async function recipientName(desk: PageDesk, recipient: Recipient): Promise<string> {
  const { release } = words(desk.language).exchanges
  if (recipient.to === 'public') return release.toPublic
  if (recipient.to === 'body') return release.toBody(`${desk.bodyName(recipient.body)} (${desk.stateName(recipient.body)})`)
  const known = (await PartnershipDesk.all(desk)).find(({ partnership }) => partnership.id === recipient.partnership)
  return release.toPartnership(known?.name ?? recipient.partnership.slice(0, 12))
}
