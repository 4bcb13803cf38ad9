import type { InstrumentChange } from '../../../core/subjects/instrument.ts'
import type { Language } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import type { Posted } from '../../posted.ts'

type Past = NonNullable<InstrumentChange['past']>

export const sourceRows = 3

/** Sources typed so far; a row without a title and an address is none. */
export function sourcesIn(posted: Posted): Past['sources'] {
  return Array.from({ length: sourceRows }, (_, index) => index + 1).flatMap((row) => {
    const [title, address] = [posted.text(`source-${row}-title`), posted.text(`source-${row}-address`)]
    if (title === null && address === null) return []
    const day = (name: string) => posted.text(`source-${row}-${name}`) ?? '—'
    return [{ title: title ?? address!, address: address ?? '—', published: day('published'), retrieved: day('retrieved') }]
  })
}

const partial = /^\d{4}(-(\d{2}(-\d{2})?|spring|summer|autumn|winter))?$/

/** An unknown day is said to be unknown: either a date, or the box that says so. */
export function pastFaults(posted: Posted, language: Language): Record<string, string> {
  const { errors } = words(language).instruments
  const faults: Record<string, string> = {}
  for (const name of ['signed', 'in-force']) {
    const given = posted.text(name)
    if (given === null && posted.text(`${name}-unknown`) === null) faults[name] = errors.dateOrUnknown
    if (given !== null && !partial.test(given)) faults[name] = errors.dateOrUnknown
  }
  if (sourcesIn(posted).length === 0) faults['source-1-title'] = errors.source
  return faults
}

export function pastIn(posted: Posted, scan: string | null): Past {
  const date = (name: string) => (posted.text(`${name}-unknown`) === null ? posted.text(name) : null)
  return {
    signed: date('signed'), inForce: date('in-force'), place: posted.text('place'),
    otherParties: (posted.text('other-parties') ?? '').split('\n').map((name) => name.trim()).filter((name) => name !== ''),
    sources: sourcesIn(posted), scan,
  }
}
