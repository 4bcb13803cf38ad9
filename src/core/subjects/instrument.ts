// Specification: spec/subjects/instrument.md
import { boolean, cited, date, digest, integer, list, nullable, object, oneOf, partialDate, text, variants, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import type { BodyId } from '../act.ts'
import { changeIn, subjectKind } from '../subject.ts'
import { languageShape, sourceShape, wording } from '../wording.ts'

export const instrumentForms = [
  'treaty', 'agreement', 'memorandum', 'protocol', 'administrative_arrangement', 'exchange_of_notes', 'joint_declaration',
] as const
export const natures = ['binding', 'non_binding'] as const

/** How it enters into force (or, when not binding, comes into effect): by its own rule, never by ours (VCLT art. 24). */
export const forceRuleShape = variants('rule', {
  on_signature: object({}),
  on_date: object({ date }),
  on_last_notification: object({ days: integer(0, 3650) }),
  not_known: object({}),
})

/** An instrument of the past, done on paper: entered with its sources and acknowledged by the others' consent. */
export const pastShape = object({
  /** `null`: not known. Force may precede signature, and an unknown day is a value. */
  signed: nullable(partialDate),
  inForce: nullable(partialDate),
  place: nullable(text(200)),
  /** Parties that are no members here, as the source names them. */
  otherParties: list(text(200), { max: 50 }),
  sources: list(sourceShape, { min: 1, max: 20 }),
  /** Digest of the scanned signed copy, which is an attachment of the content. */
  scan: nullable(digest),
})

export const instrumentChangeShape = object({
  action: oneOf('adopt', 'amend', 'end'),
  form: oneOf(...instrumentForms),
  /** Declared, never derived from the title. */
  nature: oneOf(...natures),
  /** Languages of equal authority. */
  authentic: list(languageShape, { min: 1, max: 5 }),
  articles: integer(0, 500),
  signatories: list(digest, { min: 1, max: 31 }),
  force: forceRuleShape,
  durationMonths: nullable(integer(1, 1200)),
  renewal: oneOf('none', 'tacit', 'by_agreement'),
  noticeMonths: integer(0, 60),
  openToAccession: boolean,
  /** The instrument under which this one stands. */
  under: nullable(cited),
  /** The draft on which the parties took their positions. */
  draft: nullable(cited),
  past: nullable(pastShape),
})
export type InstrumentChange = Read<typeof instrumentChangeShape>

export const articleText = object({ heading: wording(300), text: wording(20_000) })

export const instrumentContent = object({
  title: wording(300),
  preamble: nullable(wording(10_000)),
  articles: list(articleText, { max: 500 }),
  attachments: list(object({ name: text(200), mediaType: text(100), size: integer(0, 1_073_741_824), digest }), { max: 50 }),
})
export type InstrumentContent = Read<typeof instrumentContent>

/** A text with its clauses. Its proposal concluded means: text adopted, the same bytes for everyone. */
export const instrument = subjectKind({
  kind: 'instrument',
  change: instrumentChangeShape,
  content: instrumentContent,
  refusals: ['adopted_already', 'nothing_to_amend', 'signatory_not_required', 'signatory_named_twice', 'language_named_twice'],
  consentOf(change, members, base) {
    // An amendment binds only those who accept it (VCLT art. 40): its proposer chooses whom it asks.
    if (change.action === 'amend') return []
    // One that has left is no longer asked.
    if (change.action === 'end') return (changeIn<InstrumentChange>(base, 'instrument')?.signatories ?? members).filter((body) => members.includes(body))
    return change.signatories.filter((body) => members.includes(body))
  },
  decide(scene, change, base) {
    if (change.action === 'adopt' && base && changeIn<InstrumentChange>(base, 'instrument')?.past === null && isSigned(scene, base.digest)) return refuse('adopted_already')
    if (change.action !== 'adopt' && !base) return refuse('nothing_to_amend')
    const required = (scene.act.facts as { replaces?: readonly { body: BodyId }[] }).replaces?.map(({ body }) => body) ?? []
    if (change.action === 'adopt' && change.signatories.some((body) => !required.includes(body))) return refuse('signatory_not_required')
    if (new Set(change.signatories).size !== change.signatories.length) return refuse('signatory_named_twice')
    if (new Set(change.authentic).size !== change.authentic.length) return refuse('language_named_twice')
    return undefined
  },
})

/** A text that someone has signed is not replaced by adoption; it is amended. */
function isSigned(scene: Parameters<typeof instrument.decide>[0], revision: string): boolean {
  return scene.hasSeenAbout(revision, 'sign') || scene.lane.done.has(`sign/${revision}`)
}
