import type { instruments as english } from '../en/instruments.ts'
import type { Words } from '../words.ts'

export const instruments: Words<typeof english> = {
  noTextIn: (language) => `Er is nog geen tekst in het ${language}.`,
  articleHeading: (n, heading) => (heading === '' ? `Artikel ${n}` : `Artikel ${n}. ${heading}`),
}
