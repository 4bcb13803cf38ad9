import type { SubjectId } from '../core/act.ts'
import type { Marking } from '../core/marking.ts'
import type { Change } from '../core/subjects/catalogue.ts'
import { proposalFacts } from '../app/proposing.ts'
import { actForm, type ActForm } from './act-form.tsx'
import type { PageAnswer } from './draw.tsx'
import { words } from './locales/catalogue.ts'
import type { PartnershipDesk } from './partnership-desk.ts'
import type { Posted } from './posted.ts'
import type { FormCheck, Prepared } from './submission.ts'
import { subjectPath } from './subject-path.ts'

/** What a form says of a subject, read out of its fields. */
export interface Put {
  readonly change: Change
  readonly marking: Marking
  readonly content: object
}

export interface ProposalForm extends Pick<ActForm, 'place' | 'path' | 'page' | 'start' | 'fields'> {
  /** `null` creates one. */
  readonly subject: SubjectId | null
  readonly read: (posted: Posted, check: FormCheck) => Put
  /** The subject's own page unless said otherwise. */
  readonly after?: ((subject: SubjectId, posted: Posted) => Promise<string>) | undefined
}

export function proposalOf(place: PartnershipDesk, subject: SubjectId | null, { change, marking, content }: Put): Prepared {
  return { type: 'propose', facts: proposalFacts(place.partnership, place.self, place.desk.today, { subject, change, marking }), content }
}

/** A form that puts a change of something shared to the others. */
export function proposalForm(form: ProposalForm): Promise<PageAnswer | Response> {
  const { place, subject, read, after } = form
  return actForm({
    ...form,
    submit: words(place.desk.language).cooperation.propose,
    read: (posted, check) => {
      const put = read(posted, check)
      return () => proposalOf(place, subject, put)
    },
    after: (sealed, posted) => {
      const named = subject ?? sealed
      return after ? after(named, posted) : subjectPath(place, place.partnership.subjects.get(named)!.kind, named)
    },
  })
}
