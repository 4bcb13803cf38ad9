import type { partnerships as english } from '../en/partnerships.ts'
import type { Words } from '../words.ts'

export const partnerships: Words<typeof english> = {
  local: { overview: 'Vista general', programme: (year) => `Programa ${year}`, extend: 'Ampliar', journal: 'Diario' },
}
