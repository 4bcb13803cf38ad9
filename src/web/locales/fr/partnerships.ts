import type { partnerships as english } from '../en/partnerships.ts'
import type { Words } from '../words.ts'

export const partnerships: Words<typeof english> = {
  local: { overview: 'Vue d’ensemble', programme: (year) => `Programme ${year}`, extend: 'Étendre', journal: 'Journal' },
}
