import type { Digest } from '../../core/act.ts'
import type { AskFacts } from '../../core/acts/ask.ts'
import type { OfferKnowHowFacts } from '../../core/acts/offer-know-how.ts'
import type { ReportUseFacts } from '../../core/acts/report-use.ts'
import type { RequestKnowHowFacts } from '../../core/acts/request-know-how.ts'
import type { RequestReleaseFacts } from '../../core/acts/request-release.ts'
import type { WriteNoteFacts } from '../../core/acts/write-note.ts'
import { currentMarking, notesOf, offersOf, questionsOf, recallOf, releaseRequestsOf, requestsOf, type Asked, type KnowHowRequest, type Note, type ReleaseRequest } from '../../core/exchange.ts'
import type { Marking } from '../../core/marking.ts'
import type { Partnership } from '../../core/partnership.ts'
import { factsOf, type HeldAct } from '../../core/rule.ts'

/** An act with its facts read as those of its type. */
export interface Told<Facts> {
  readonly held: HeldAct
  readonly facts: Facts
}

function told<Facts>(held: HeldAct): Told<Facts> {
  return { held, facts: factsOf<Facts>(held) }
}

export interface NoteReading extends Note {
  readonly facts: WriteNoteFacts
  readonly told: readonly Told<ReportUseFacts>[]
}

export function readNote(partnership: Partnership, act: Digest): NoteReading | undefined {
  const note = notesOf(partnership).find(({ held }) => held.digest === act)
  return note && { ...note, facts: factsOf<WriteNoteFacts>(note.held), told: note.uses.map((held) => told<ReportUseFacts>(held)) }
}

/** The recall of a note that others are asked to delete, with the marking it carries now. */
export function recalledNote(partnership: Partnership, act: Digest): Digest | undefined {
  const held = partnership.get(act)
  return held && recallOf(partnership, held)?.held.digest
}

export function markingOfItem(partnership: Partnership, act: Digest): Marking | undefined {
  const held = partnership.get(act)
  return held && currentMarking(partnership, held)
}

export interface QuestionReading extends Asked {
  readonly facts: AskFacts
}

export function readQuestion(partnership: Partnership, act: Digest): QuestionReading | undefined {
  const asked = questionsOf(partnership).find(({ held }) => held.digest === act)
  return asked && { ...asked, facts: factsOf<AskFacts>(asked.held) }
}

export interface RequestReading extends KnowHowRequest {
  readonly facts: RequestKnowHowFacts
  readonly offers: readonly Told<OfferKnowHowFacts>[]
}

export function readRequest(partnership: Partnership, act: Digest): RequestReading | undefined {
  const asked = requestsOf(partnership).find(({ held }) => held.digest === act)
  return asked && { ...asked, facts: factsOf<RequestKnowHowFacts>(asked.held), offers: asked.answers.map((held) => told<OfferKnowHowFacts>(held)) }
}

/** One offer, in answer to a request or not. */
export function readOffer(partnership: Partnership, act: Digest): Told<OfferKnowHowFacts> | undefined {
  const held = partnership.get(act)
  return held?.act.type === 'offer_know_how' ? told(held) : undefined
}

/** Offers that answer no request. */
export function ownOffers(partnership: Partnership): readonly Told<OfferKnowHowFacts>[] {
  return offersOf(partnership).map((held) => told(held))
}

export interface ReleaseRequestReading extends ReleaseRequest {
  readonly facts: RequestReleaseFacts
}

export function readReleaseRequest(partnership: Partnership, act: Digest): ReleaseRequestReading | undefined {
  const asked = releaseRequestsOf(partnership).find(({ held }) => held.digest === act)
  return asked && { ...asked, facts: factsOf<RequestReleaseFacts>(asked.held) }
}
