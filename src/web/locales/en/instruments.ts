/** The record of instruments: their texts, their lives, and what is done about them. */
export const instruments = {
  noTextIn: (language: string) => `There is no text in ${language} yet.`,
  articleHeading: (n: number, heading: string) => (heading === '' ? `Article ${n}` : `Article ${n}. ${heading}`),
}
