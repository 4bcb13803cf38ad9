import type { partnerships as english } from '../en/partnerships.ts'
import type { Words } from '../words.ts'

export const partnerships: Words<typeof english> = {
  local: { overview: 'Overzicht', programme: (year) => `Programma ${year}`, extend: 'Uitbreiden', journal: 'Journaal' },
}
