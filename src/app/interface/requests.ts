import { partnershipActTypes, type PartnershipActType } from '../../core/acts/catalogue.ts'
import { charterRulesShape } from '../../core/charter.ts'
import { digest, json, list, object, oneOf, text, type Read } from '../../core/shape.ts'
import { wording } from '../../core/wording.ts'

/** What machines may send: closed, so that a field misspelt is said and not passed over. */
export const introduceRequest = object({ address: text(300) })
export type IntroduceRequest = Read<typeof introduceRequest>

export const introduceByTextRequest = object({
  /** The lines that a node shows under `/peer/identity`. */
  introduction: text(1_000_000),
  link: oneOf('file', 'inbound'),
})
export type IntroduceByTextRequest = Read<typeof introduceByTextRequest>

/** The digits as the other side has read them out. */
export const confirmRequest = object({ checkCode: text(20, /^\d{4} ?\d{4} ?\d{4}$/) })
export type ConfirmRequest = Read<typeof confirmRequest>

/** The facts of a founding act, and its content beside them. */
export const foundRequest = object({ invites: list(digest, { min: 1, max: 30 }), rules: charterRulesShape, name: wording(200), purpose: wording(2000) })
export type FoundRequest = Read<typeof foundRequest>

/** Founding has a request of its own, since its act names the partnership. */
export const actTypes = partnershipActTypes.filter((type) => type !== 'found') as readonly Exclude<PartnershipActType, 'found'>[]

/** Facts and content are read by the shapes of the type, on the way to the act. */
export const submitRequest = object({ type: oneOf(...actTypes), facts: json, content: json })
export type SubmitRequest = Read<typeof submitRequest>
