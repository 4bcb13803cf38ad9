import type { BodyId, Digest } from '../../src/core/act.ts'
import type { PublicHeld } from '../../src/core/public-feed.ts'
import { isMalformed } from '../../src/core/refusal.ts'
import { readSealedAct } from '../../src/wire/envelope.ts'
import { verifySeal } from '../../src/wire/seal.ts'
import type { Names } from './names.ts'
import type { Record } from './sight.ts'

interface Publishing {
  readonly body: BodyId
  readonly held: PublicHeld
  readonly isReplaced: boolean
}

/** Every public feed known here that carries what was agreed to be published. */
export function publishingOf(revision: Digest, { folds }: Record): readonly Publishing[] {
  return [...folds.publicFeeds.values()].flatMap((feed) =>
    feed.acts
      .filter(({ act }) => act.type === 'publish' && (act.facts as { publication?: Digest }).publication === revision)
      .map((held) => ({ body: feed.body, held, isReplaced: feed.correctionOf(held.digest) !== undefined })))
}

/** What a stranger finds who trusts nobody: reads the acts embedded, checks each seal, and compares what is said in several places. */
export function proofOf(revision: Digest, record: Record, names: Names): string {
  const proposals = new Set<string>()
  const sealedBy = new Set<BodyId>()
  for (const { held } of publishingOf(revision, record)) {
    const { acts } = record.contents.get(held.digest) as unknown as { acts: readonly { act: string; seal: string; content: string | null }[] }
    for (const line of acts) {
      const sealed = readSealedAct({ act: line.act, seal: line.seal, context: null, content: line.content })
      if (isMalformed(sealed)) return `broken: ${sealed.malformed}`
      const key = record.folds.keyFor(sealed)
      if (key === undefined || !verifySeal(key, sealed.digest, sealed.seal)) return 'not sealed'
      if (sealed.digest === revision) proposals.add(`${line.act}${line.content}`)
      if (sealed.act.type === 'propose' || sealed.act.type === 'consent') sealedBy.add(sealed.act.body!)
    }
  }
  return proposals.size === 1 ? `the same bytes everywhere, agreed by ${names.list(sealedBy)}` : `${proposals.size} different texts`
}
