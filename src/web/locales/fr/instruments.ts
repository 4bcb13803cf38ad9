import type { instruments as english } from '../en/instruments.ts'
import type { Words } from '../words.ts'

export const instruments: Words<typeof english> = {
  noTextIn: (language) => `Il n’y a pas encore de texte en ${language}.`,
  articleHeading: (n, heading) => (heading === '' ? `Article ${n}` : `Article ${n}. ${heading}`),
}
