// Specification: spec/public-feed.md
import type { BodyId, Digest, JsonObject, PartnershipId } from '../core/act.ts'
import type { PublicationChange } from '../core/subjects/publication.ts'
import { changeIn } from '../core/subject.ts'
import { proposalIn } from '../core/procedure.ts'
import type { Partnership } from '../core/partnership.ts'
import { nodeActor } from './attendance.ts'
import type { Intent } from './authoring.ts'
import type { Folds } from './folds.ts'
import type { Register } from './ports/register.ts'
import { fitsAnAct } from './publication/proof-size.ts'

/** A publication of ours that is due, or one that another body proposed with no room for its proof: it can never be shown. */
export type Due = { readonly at: 'due'; readonly intent: Intent } | { readonly at: 'too_large'; readonly publication: Digest }

/**
 * What all parties concerned agreed to publish and we have not yet: each party says it in its own public feed,
 * with the sealed acts of everyone's consent embedded, so that a stranger can verify it without trusting us.
 */
export async function publishingDue(folds: Folds, register: Register, id: PartnershipId, self: BodyId, today: string): Promise<readonly Due[]> {
  const partnership = folds.partnerships.get(id)
  const publications = partnership?.subjects.ofKind('publication') ?? []
  // Asked after each change of each partnership, and most have published nothing.
  if (!partnership || publications.length === 0) return []
  const said = new Map<string, Digest>()
  for (const { digest, act } of folds.publicFeeds.get(self)?.acts ?? []) {
    if (act.type === 'publish') said.set((act.facts as { publication: string }).publication, digest)
  }
  const due: Due[] = []
  for (const subject of publications) {
    const revision = partnership.subjects.currentFor(subject.id, self)
    const change = revision === null ? undefined : changeIn<PublicationChange>(partnership.get(revision), 'publication')
    if (revision === null || !change || said.has(revision) || (change.notBefore !== null && change.notBefore > today)) continue
    const base = proposalIn(partnership.get(revision)!)!.bases.get(self)
    const intent = await published(partnership, register, revision, subject.id, change, base === null ? null : (said.get(base) ?? null))
    if (intent) due.push(fitsAnAct(intent.content) ? { at: 'due', intent } : { at: 'too_large', publication: revision })
  }
  return due
}

async function published(partnership: Partnership, register: Register, revision: Digest, subject: Digest, change: PublicationChange, replaces: Digest | null): Promise<(Intent & { readonly content: JsonObject }) | undefined> {
  const conclusion = partnership.about(revision, 'conclude')[0]
  const proof = [revision, ...partnership.about(revision, 'consent').map(({ digest }) => digest), ...(conclusion ? [conclusion.digest] : []), ...partnership.about(revision, 'acknowledge').slice(0, 1).map(({ digest }) => digest)]
  const acts: JsonObject[] = []
  for (const digest of proof) {
    const sealed = await register.get(digest)
    if (!sealed) return undefined
    // Contexts stay closed: what is handed on betrays neither the partnership nor its other acts.
    acts.push({ act: sealed.bytes, seal: sealed.seal, content: digest === revision ? sealed.contentBytes : null })
  }
  const content = (await register.contents([revision])).get(revision)
  const title = content === undefined ? undefined : (JSON.parse(content) as { title?: JsonObject }).title
  if (!title) return undefined
  return {
    type: 'publish',
    facts: { publication: revision, subject, situation: change.situation, replaces, proof: acts.length },
    content: { title, acts },
    actor: nodeActor,
  }
}
