import { charterRulesShape } from '../../core/charter.ts'
import { demonstrations } from '../../core/identity.ts'
import { markingShape } from '../../core/marking.ts'
import { registers } from '../../core/public-feed.ts'
import { boolean, date, digest, instant, integer, json, list, nullable, object, oneOf, partialDate, text, variants, type Read } from '../../core/shape.ts'
import { subjectKindNames } from '../../core/subjects/catalogue.ts'
import { wording } from '../../core/wording.ts'

/** What machines are answered: closed like what they send, and held against these shapes by the tests. */
const many = { max: 1_000_000 }
const count = integer(0, Number.MAX_SAFE_INTEGER)
const names = nullable(wording(300))
const state = text(2)
/** Twelve digits in three groups. */
const digits = text(14, /^\d{4} \d{4} \d{4}$/)
const head = object({ body: digest, run: count, number: count, digest })

export const nodeAnswer = object({ body: digest, state, names, stateNames: names, checkCode: digits, demonstration: nullable(oneOf(...demonstrations)), rules: count })
export type NodeAnswer = Read<typeof nodeAnswer>

export const comparisons = ['same', 'differs', 'unknown'] as const
const held = object({ digest, digits })

export const peerAnswer = object({
  body: digest, state, names,
  address: nullable(text(300)),
  link: oneOf('direct', 'inbound', 'file'),
  checkCode: digits,
  checkedAt: nullable(instant),
  lastSeenAt: nullable(instant),
  fault: nullable(text(100)),
  partnerships: list(object({
    partnership: digest,
    /** What the peer said when it was last seen. */
    stated: nullable(object({ digest, digits, at: instant })),
    ours: held,
    comparison: oneOf(...comparisons),
    actsThere: nullable(count),
    actsHere: count,
  }), many),
})
export type PeerAnswer = Read<typeof peerAnswer>
export const peersAnswer = object({ peers: list(peerAnswer, many) })

export const standings = ['none', 'founding', 'member', 'invited', 'acceded', 'left'] as const
export const partnershipSituations = ['proposed', 'in_force', 'invited', 'left', 'not_agreed'] as const
const summary = {
  partnership: digest,
  situation: oneOf(...partnershipSituations),
  name: names,
  acts: count,
  digest, digits,
}

export const partnershipsAnswer = object({ partnerships: list(object(summary), many) })

const revisionSituation = variants('at', {
  open: object({ awaited: list(digest, many) }),
  declined: object({ by: list(digest, many) }),
  concluded: object({ unacknowledged: list(digest, many) }),
  effective: object({ by: digest }),
  abandoned: object({}),
  dead: object({}),
})

export const partnershipAnswer = object({
  ...summary,
  purpose: nullable(wording(2000)),
  rules: charterRulesShape,
  members: list(object({ body: digest, state, names, standing: oneOf(...standings), isUs: boolean }), many),
  subjects: list(object({
    subject: digest,
    kind: oneOf(...subjectKindNames),
    revisions: list(object({ revision: digest, proposer: digest, situation: revisionSituation }), many),
    bound: list(object({ body: digest, chain: list(digest, many) }), many),
  }), many),
  heads: list(head, many),
  forks: list(object({ body: digest, number: count, acts: list(digest, many) }), many),
})
export type PartnershipAnswer = Read<typeof partnershipAnswer>

/** `withheld`: this reader may not see it, or it has not arrived, or it was erased; which of them is not said. */
export const actAnswer = object({
  digest, author: digest, run: count, number: count, type: text(40), at: instant, office: text(200),
  effect: variants('at', { taken: object({}), refused: object({ code: text(60) }), not_understood: object({}) }),
  marking: nullable(markingShape),
  facts: nullable(json),
  content: nullable(json),
  shown: oneOf('whole', 'without_content', 'withheld'),
})
export type ActAnswer = Read<typeof actAnswer>
/** `next` is the act to name as `after` for the page that follows; `null` at the end. */
export const actsAnswer = object({ acts: list(actAnswer, many), next: nullable(digest) })

export const obligationsAnswer = object({
  today: date,
  bodies: list(object({
    body: digest,
    isUs: boolean,
    obligations: list(object({
      kind: text(60), subject: digest, act: digest, due: nullable(partialDate), isLate: boolean, since: instant, proposer: digest,
      subjectKind: nullable(oneOf(...subjectKindNames)),
      articles: nullable(list(count, many)),
    }), many),
  }), many),
})
export type ObligationsAnswer = Read<typeof obligationsAnswer>

export const attachmentAnswer = object({ digest, size: count })

export const registersAnswer = object({ registers: list(object({ register: oneOf(...registers), entries: count }), many) })
const entry = object({ register: oneOf(...registers), key: text(120), act: digest, body: digest, at: instant, replaces: nullable(digest), correctedBy: nullable(digest), entry: json })
export type EntryAnswer = Read<typeof entry>
export const entriesAnswer = object({ entries: list(entry, many), next: nullable(text(120)) })
export const entryAnswer = object({ current: entry, earlier: list(entry, many) })

export const problemAnswer = object({ type: text(300), title: text(300), status: count, code: text(60) })
