import type { Child } from 'hono/jsx'
import { Glyph, type GlyphName } from './Glyph.tsx'

export type NoticeTone = 'ok' | 'wait' | 'stop' | 'talk' | 'plain'

const glyphs: Readonly<Record<NoticeTone, GlyphName>> = { ok: 'tick', wait: 'clock', stop: 'exclamation', talk: 'scales', plain: 'information' }

interface NoticeProps {
  readonly tone?: NoticeTone | undefined
  readonly glyph?: GlyphName | undefined
  readonly title?: string | undefined
  /** `alert` only for what has just gone wrong: a screen reader says it at once. */
  readonly role?: 'status' | 'alert' | undefined
  /** Outlined on every side: a mismatch of registers, a signature blocked. */
  readonly grave?: boolean | undefined
  readonly id?: string | undefined
  readonly children?: Child
}

export function Notice({ tone = 'plain', glyph, title, role, grave, id, children }: NoticeProps) {
  return (
    <div class={`notice tone-${tone}${grave ? ' grave' : ''}`} role={role} id={id}>
      <Glyph name={glyph ?? glyphs[tone]} />
      <div>{title === undefined ? null : <h2>{title}</h2>}{children}</div>
    </div>
  )
}
