// Specification: spec/subjects/session.md
import { firstDayOf, lastDayOf } from '../calendar.ts'
import { cited, digest, list, nullable, object, oneOf, partialDate, text, type Read } from '../shape.ts'
import { refuse } from '../refusal.ts'
import { everyMember, isOfKind, subjectKind } from '../subject.ts'
import { attachments, sourceShape, wording } from '../wording.ts'

export const sessionChangeShape = object({
  format: cited,
  /** `planned` and `held` are situations; a session that did not take place is `cancelled`. */
  situation: oneOf('planned', 'held', 'postponed', 'cancelled'),
  date: nullable(partialDate),
  until: nullable(partialDate),
  coChairs: list(digest, { max: 8 }),
  host: nullable(digest),
  /** A session of the past, entered with its sources. */
  sources: list(sourceShape, { max: 20 }),
})
export type SessionChange = Read<typeof sessionChangeShape>

/** One meeting of a format: co-chairs, agenda, place and day. */
export const session = subjectKind({
  kind: 'session',
  change: sessionChangeShape,
  content: object({
    title: wording(200),
    place: nullable(text(200)),
    agenda: list(object({ item: wording(500), presenter: nullable(digest) }), { max: 50 }),
    attachments,
  }),
  refusals: ['no_such_format', 'ends_before_it_begins', 'chair_named_twice'],
  consentOf: everyMember,
  decide(scene, { format, date, until, coChairs }) {
    if (!isOfKind(scene.cited(format), 'format')) return refuse('no_such_format')
    if (date !== null && until !== null && lastDayOf(until) < firstDayOf(date)) return refuse('ends_before_it_begins')
    if (new Set(coChairs).size !== coChairs.length) return refuse('chair_named_twice')
    return undefined
  },
})
