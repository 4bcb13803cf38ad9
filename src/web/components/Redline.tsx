import { diffWords } from 'diff'
import { direction, type Language } from '../language.ts'
import { words } from '../locales/catalogue.ts'

export interface Change {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * Whole words only: markup inside an Arabic word would break its joins, and half a word is no change that a
 * negotiator can read. The runtime's segmenter knows where words end in the language of the text.
 */
export function changesBetween(before: string, after: string, language: string): readonly Change[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' })
  // To the segmenter a narrow no-break space joins what it stands between; the comparison then takes one segment for a blank and writes it twice.
  const plain = (text: string) => text.replaceAll('\u202f', '\u00a0')
  return diffWords(plain(before), plain(after), { intlSegmenter }).map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}

/** Blanks at the edge of a change stand outside its marks, so that underline and strike touch words alone. */
function edges(text: string): readonly [string, string, string] {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return [before, core, after]
}

function Mark({ change, words: { removed, added } }: { change: Change; words: { readonly removed: string; readonly added: string } }) {
  const [before, core, after] = edges(change.text)
  if (change.kind === 'same' || core === '') return <>{change.text}</>
  return change.kind === 'removed'
    ? <>{before}<del><span class="hidden-words">{removed} </span>{core}</del>{after}</>
    : <>{before}<ins><span class="hidden-words">{added} </span>{core}</ins>{after}</>
}

/** One text in one language, before and after. `language` is the reader's; `lang` that of the text. */
export function Redline({ language, lang, before, after }: { language: Language; lang: string; before: string; after: string }) {
  const { change } = words(language).house
  const changes = changesBetween(before, after, lang)
  const said = { removed: change.removed, added: change.added }
  return (
    <p class="authentic" lang={lang} dir={direction(lang)}>
      {changes.map((each, index) => <>{each.kind === 'added' && changes[index - 1]?.kind === 'removed' && !/\s$/.test(changes[index - 1]!.text) ? ' ' : ''}<Mark change={each} words={said} /></>)}
    </p>
  )
}

/** A text that is not compared: the same letter and measure. */
export function AuthenticText({ lang, children }: { lang: string; children: string }) {
  return <p class="authentic" lang={lang} dir={direction(lang)}>{children}</p>
}
