import type { Digest } from '../../../core/act.ts'
import type { Node } from '../../../app/node.ts'

/** Subjects that some public feed held here has published, also those since withdrawn. */
export function seen(node: Node): readonly Digest[] {
  const acts = [...node.folds.publicFeeds.values()].flatMap((feed) => feed.acts)
  return [...new Set(acts.flatMap(({ act }) => (act.type === 'publish' ? [(act.facts as unknown as { readonly subject: Digest }).subject] : [])))]
}
