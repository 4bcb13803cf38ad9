import type { RefusalCode } from '../../core/acts/catalogue.ts'
import type { IdentityRefusal } from '../../core/identity.ts'
import type { ChainRefusal } from '../../core/partnership.ts'
import type { SubjectRefusalCode } from '../../core/subjects/catalogue.ts'
import type { TextFault } from '../../wire/text.ts'

/** What stands between this node and another: addresses, introductions, transfers. */
export type PeerCode =
  | 'unknown_partnership' | 'not_a_peer' | 'not_for_us' | 'not_sealed' | 'keys_behind' | 'restored' | 'slip_differs' | 'not_for_us_or_damaged'
  | 'bad_address' | 'address_not_found' | 'address_not_allowed' | 'not_reached' | 'no_answer' | 'cut_short' | 'compressed_answer' | 'answer_too_large'
  | 'not_an_introduction' | 'own_body' | 'other_kind_of_body' | 'above_own_ceiling' | 'check_code_differs'

/** What a form can send that is not the shape of an act. */
export type FormCode =
  | 'not_text' | 'too_long' | 'not_in_pattern' | 'blank' | 'not_integer' | 'out_of_range' | 'not_boolean' | 'not_one_of' | 'not_a_digest' | 'not_a_date'
  | 'not_an_instant' | 'not_a_list' | 'too_few' | 'too_many' | 'not_an_object' | 'unknown_field' | 'missing_field' | 'too_large'

/** Every code a person can meet. `unknown` is said of a code that a newer node may send. */
export type MetCode = RefusalCode | SubjectRefusalCode | ChainRefusal | IdentityRefusal | PeerCode | FormCode | TextFault | 'unknown'

export interface RefusalWords {
  /** Why it was refused. */
  readonly what: string
  readonly next: string
}

export type Refusals = Readonly<Record<MetCode, RefusalWords>>

export function refusal(what: string, next: string): RefusalWords {
  return { what, next }
}
