import { languageOf } from '../../../app/compiled/page-language.ts'
import type { CompiledDivergence } from '../../../app/compiled/entry.ts'
import { References, type Numbering } from './numbering.tsx'
import type { Reading } from './reading.tsx'
import { EntryLink, Note, Text } from './told.tsx'

/** What sources say differently, side by side. */
export function Divergences({ reading, divergences, numbering }: { reading: Reading; divergences: readonly CompiledDivergence[]; numbering: Numbering }) {
  return (
    <div class="versions">
      {divergences.map(({ id, claims, keptAs }) => (
        <article>
          <h3><EntryLink reading={reading} id={id} /></h3>
          <ul class="claims">
            {claims.map(({ value, sources }) => <li><p><Text of={{ text: value, lang: languageOf(value) ?? undefined }} language={reading.language} /></p><p><References reading={reading} sources={sources} numbering={numbering} /></p></li>)}
          </ul>
          <p class="kept"><b>{reading.says.divergences.kept}</b> <Note text={keptAs} language={reading.language} /></p>
        </article>
      ))}
    </div>
  )
}
