import type { Child } from 'hono/jsx'
import { Glyph, type GlyphName } from './Glyph.tsx'

export type StatusKind = 'ok' | 'wait' | 'stop' | 'talk' | 'idle'

const glyphs: Readonly<Record<StatusKind, GlyphName>> = { ok: 'tick', wait: 'clock', stop: 'exclamation', talk: 'exchange', idle: 'unknown' }

interface StatusProps {
  readonly kind: StatusKind
  readonly word: Child
  /** Another glyph than the kind's own, where two states of one kind must differ without colour. */
  readonly glyph?: GlyphName | undefined
}

/** A pill at the end of a row. It is not a link and must not look like a button. */
export function Status({ kind, word, glyph }: StatusProps) {
  return <span class={`status status-${kind}`}><Glyph name={glyph ?? glyphs[kind]} /> <span>{word}</span></span>
}

/** The same in running text and in facts: no ground, the weight of its surroundings. */
export function State({ kind, word, glyph }: StatusProps) {
  return <span class={`state state-${kind}`}><Glyph name={glyph ?? glyphs[kind]} /> <span>{word}</span></span>
}
