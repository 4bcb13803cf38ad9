import type { Wording } from '../../../core/wording.ts'

/** The text of a commitment, beside its facts. */
export interface CommitmentText {
  readonly exactWording: Wording
  readonly reading: Wording
  readonly indicator: Wording | null
}
