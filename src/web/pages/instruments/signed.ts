import type { SignFacts } from '../../../core/acts/sign.ts'
import type { HeldAct } from '../../../core/rule.ts'
import type { Wording } from '../../../core/wording.ts'

/** What a signature says of the person: its content, which may be withheld. */
export interface SignText {
  readonly salt: string
  readonly signatory: string
  readonly function: Wording & Record<string, string>
  readonly place: string | null
}

export interface Signed {
  readonly held: HeldAct
  readonly facts: SignFacts
  readonly text: SignText | undefined
}
