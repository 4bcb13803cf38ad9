import type { instruments as english } from '../en/instruments.ts'
import type { Words } from '../words.ts'

export const instruments: Words<typeof english> = {
  noTextIn: (language) => `Todavía no hay texto en ${language}.`,
  articleHeading: (n, heading) => (heading === '' ? `Artículo ${n}` : `Artículo ${n}. ${heading}`),
}
