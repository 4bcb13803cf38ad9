import type { Total } from '../../../core/programme-lines.ts'
import type { ActivityChange } from '../../../core/subjects/activity.ts'
import { formatMoney } from '../../format.ts'
import { Party } from '../../components/Party.tsx'
import type { PartnershipDesk } from '../../partnership-desk.ts'

interface Amount {
  readonly minor: number
  readonly currency: string
}

/** One sum for each currency, in the order of their codes: amounts of two currencies are never added. */
export function sumsOf(amounts: readonly Amount[]): readonly Amount[] {
  const sums = new Map<string, number>()
  for (const { currency, minor } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor)
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([currency, minor]) => ({ currency, minor }))
}

export function Sums({ place, amounts }: { place: PartnershipDesk; amounts: readonly Amount[] }) {
  const sums = sumsOf(amounts)
  return sums.length === 0 ? <>—</> : <>{sums.map(({ minor, currency }, index) => <>{index === 0 ? null : <br />}<bdi class="unbroken">{formatMoney(place.desk.place, minor, currency)}</bdi></>)}</>
}

export function costAmounts({ costs }: Pick<ActivityChange, 'costs'>): readonly Amount[] {
  return costs.map(({ amount }) => amount)
}

/** Who pays what, payer by payer and currency by currency. */
export function Shares({ place, totals }: { place: PartnershipDesk; totals: readonly Total[] }) {
  return <>{totals.map(({ payer, currency, minor }, index) => <>{index === 0 ? '' : ' · '}<span class="unbroken"><Party party={place.party(payer)} show="code" /> <bdi>{formatMoney(place.desk.place, minor, currency)}</bdi></span></>)}</>
}
