// Specification: spec/wording.md
import { integer, list, object, oneOf, digest, record, text, type Read } from './shape.ts'

/** The working languages of the record; an instrument may be authentic in any of them. */
export const recordLanguages = ['fr', 'ar', 'es', 'nl', 'en'] as const
export type RecordLanguage = (typeof recordLanguages)[number]

export const languageShape = oneOf(...recordLanguages)

const languageKey = /^(fr|ar|es|nl|en)$/

/** One text in one or several languages: a language that is absent does not exist, and is not invented. */
export const wording = (max: number) => record(text(max), languageKey, recordLanguages.length)
export type Wording = Readonly<Partial<Record<RecordLanguage, string>>>

export const attachmentShape = object({
  name: text(200),
  mediaType: text(100, /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/),
  size: integer(0, 1_073_741_824),
  digest,
})
export type AttachmentFacts = Read<typeof attachmentShape>

export const attachments = list(attachmentShape, { max: 50 })

/** An amount in minor units with its currency: never a floating number, never free text. */
export const amountShape = object({ minor: integer(0, Number.MAX_SAFE_INTEGER), currency: text(3, /^[A-Z]{3}$/) })
export type Amount = Read<typeof amountShape>

/** Salt of a content: 16 random bytes, so that a short text cannot be guessed from its digest. */
export const salt = text(22, /^[A-Za-z0-9_-]{22}$/)

/** Where a fact entered from the past can be read. */
export const sourceShape = object({ title: text(300), address: text(500), published: text(20), retrieved: text(20) })
