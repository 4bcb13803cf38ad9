import type { Child } from 'hono/jsx'
import type { Language } from '../language.ts'
import { words } from '../locales/catalogue.ts'

export interface LifeStage {
  readonly name: string
  /** `not_known` is neither done nor ahead: no source says. */
  readonly situation: 'done' | 'now' | 'ahead' | 'not_known'
  /** A date as precise as it is known, or where the stage stands. */
  readonly note?: Child
}

/** The life of an instrument, from negotiation to its end: an ordered list that is drawn as a line, and stands upright on a phone. */
export function Life({ language, label, stages }: { language: Language; label: string; stages: readonly LifeStage[] }) {
  const { life } = words(language).kit
  return (
    <ol class="life" aria-label={label}>
      {stages.map(({ name, situation, note }) => (
        <li class={`stage-${situation.replace('_', '-')}`}>
          <b>{name}</b><span class="hidden-words">, {life[situation]}</span>
          <span class="note">{note ?? (situation === 'not_known' ? life.not_known : '')}</span>
        </li>
      ))}
    </ol>
  )
}
