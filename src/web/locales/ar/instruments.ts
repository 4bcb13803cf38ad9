import type { instruments as english } from '../en/instruments.ts'
import type { Words } from '../words.ts'

export const instruments: Words<typeof english> = {
  noTextIn: (language) => `لا يوجد نصّ بعد باللغة: ${language}.`,
  articleHeading: (n, heading) => (heading === '' ? `المادة ${n}` : `المادة ${n}. ${heading}`),
}
