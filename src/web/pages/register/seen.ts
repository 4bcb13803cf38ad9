import type { Digest, JsonObject } from '../../../core/act.ts'
import type { Node } from '../../../app/node.ts'

/** Subjects that some public feed held here has published, also those since withdrawn. */
export function seen(node: Node): readonly Digest[] {
  const acts = [...node.folds.publicFeeds.values()].flatMap((feed) => feed.acts)
  return [...new Set(acts.flatMap(({ act }) => (act.type === 'publish' ? [(act.facts as unknown as { readonly subject: Digest }).subject] : [])))]
}

/** Whether the last that was said of a published subject, in any feed held here, is that it is withdrawn. */
export function isWithdrawn(node: Node, facts: JsonObject): boolean {
  const said = [...node.folds.publicFeeds.values()].flatMap((feed) => feed.acts.filter(({ act }) => act.type === 'publish' && act.facts['subject'] === facts['subject']).slice(-1))
  return facts['publication'] !== undefined && said.some(({ act }) => act.facts['situation'] === 'withdrawn')
}
