import type { Child } from 'hono/jsx'
import { State, type StatusKind } from './Status.tsx'

export interface Fact {
  readonly term: string
  readonly value: Child
  /** Where the value is a state: its glyph and colour. */
  readonly kind?: StatusKind | undefined
  readonly note?: Child
}

/** What one must know first, in a strip under the title. `label` is the heading of the strip for those who hear it. */
export function Facts({ label, facts }: { label: string; facts: readonly Fact[] }) {
  return (
    <div class="facts"><div class="wrap">
      <h2 class="hidden-words">{label}</h2>
      <dl>
        {facts.map(({ term, value, kind, note }) => (
          <div>
            <dt>{term}</dt>
            <dd>
              {kind === undefined ? value : <State kind={kind} word={value} />}
              {note === undefined ? null : <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </div></div>
  )
}
