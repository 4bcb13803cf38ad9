import type { Wording } from '../../../core/wording.ts'

/** The text of an activity, beside its facts. */
export interface LineText {
  readonly title: Wording
  readonly goal: Wording | null
  readonly expected: Wording | null
  readonly place: string | null
}

export interface ProgrammeText {
  readonly title: Wording
  readonly aims: Wording
}
