import type { Digest, JsonObject } from '../../core/act.ts'
import type { HeldAct } from '../../core/rule.ts'
import type { Dossier } from '../dossier.ts'
import type { ActAnswer } from './answers.ts'

/** Acts as this reader may see them: what is above its clearance shows that it is there, and nothing of what it says. */
export async function actViews(dossier: Dossier, acts: readonly HeldAct[]): Promise<readonly ActAnswer[]> {
  const contents = await dossier.contents<JsonObject>(acts.filter(({ act }) => act.content !== null).map(({ digest }) => digest))
  return acts.map((held) => actView(dossier, held, contents.get(held.digest)))
}

function actView(dossier: Dossier, { digest, author, act, effect }: HeldAct, content: JsonObject | undefined): ActAnswer {
  const { run, number, type, at, actor } = act
  const isReadable = dossier.mayRead(digest)
  return {
    digest, author, run, number, type, at, office: actor.office, effect,
    marking: isReadable ? (dossier.marking(digest) ?? null) : null,
    facts: isReadable ? act.facts : null,
    content: content === undefined ? null : withoutSalt(content),
    shown: !isReadable ? 'withheld' : act.content !== null && content === undefined ? 'without_content' : 'whole',
  }
}

/** The salt keeps a short text from being guessed by whoever holds the digest alone; it says nothing to a reader. */
function withoutSalt({ salt: _salt, ...content }: JsonObject): JsonObject {
  return content
}

export interface ActsAsked {
  readonly type: string | undefined
  readonly after: Digest | undefined
  readonly limit: number
}

/** One page of acts in the order in which they were taken here; `undefined` where `after` names none of them. */
export function pageOfActs(dossier: Dossier, { type, after, limit }: ActsAsked): { readonly acts: readonly HeldAct[]; readonly next: Digest | null } | undefined {
  if (after !== undefined && !dossier.partnership.get(after)) return undefined
  const acts: HeldAct[] = []
  let reached = after === undefined
  for (const held of dossier.partnership.inArrival()) {
    if (reached && (type === undefined || held.act.type === type)) {
      if (acts.length === limit) return { acts, next: acts.at(-1)!.digest }
      acts.push(held)
    }
    if (held.digest === after) reached = true
  }
  return { acts, next: null }
}
