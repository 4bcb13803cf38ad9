import type { Language } from '../language.ts'
import { words } from '../locales/catalogue.ts'
import type { Posted } from '../posted.ts'
import type { FormCheck } from '../submission.ts'
import { Fieldset, TextField, type FormState } from './Form.tsx'

export interface SourceFacts {
  readonly title: string
  readonly address: string
  readonly published: string
  readonly retrieved: string
}

const fields = ['title', 'address', 'published', 'retrieved'] as const

/** Where a fact of the past can be read. */
export function SourceList({ language, sources }: { language: Language; sources: readonly SourceFacts[] }) {
  const { cooperation } = words(language)
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <div class="section-head"><h2 id="sources">{cooperation.sources}</h2><p>{cooperation.enteredFromSources}</p></div>
      <ul class="list">
        {sources.map(({ title, address, published, retrieved }) => (
          <li><h3>{/^https?:\/\//.test(address) ? <a href={address} rel="noreferrer"><bdi>{title}</bdi></a> : <bdi>{title}</bdi>}</h3>
            <p><bdi dir="ltr">{address}</bdi> · {cooperation.sourcePublished} <bdi>{published}</bdi> · {cooperation.sourceRetrieved} <bdi>{retrieved}</bdi></p></li>
        ))}
      </ul>
    </section>
  )
}

/** Rows for sources: those already typed and one more. */
export function SourceFields({ language, state, open }: { language: Language; state: FormState; open?: boolean | undefined }) {
  const { cooperation } = words(language)
  const typed = Array.from({ length: 20 }, (_, index) => index).filter((index) => fields.some((field) => state.values[`sources-${index}-${field}`]))
  const rows = [...typed, (typed.at(-1) ?? -1) + 1]
  const labels = { title: cooperation.sourceTitle, address: cooperation.sourceAddress, published: cooperation.sourcePublished, retrieved: cooperation.sourceRetrieved }
  return (
    <details open={open || typed.length > 0 || state.errors['sources'] !== undefined ? true : undefined}>
      <summary>{cooperation.enteredFromSources} {words(language).house.form.optional}</summary>
      <p class="hint">{cooperation.sourcesHint}</p>
      {rows.map((row) => (
        <Fieldset legend={`${cooperation.source} ${row + 1}`}>
          {fields.map((field) => <TextField language={language} state={state} name={`sources-${row}-${field}`} label={labels[field]} optional ltr={field !== 'title'} />)}
        </Fieldset>
      ))}
    </details>
  )
}

/** A row counts as soon as anything stands in it, and then needs all four: a source that nobody can find is none. */
export function sourcesIn(posted: Posted, check: FormCheck): readonly SourceFacts[] {
  return Array.from({ length: 21 }, (_, index) => index).flatMap((index) => {
    const typed = fields.map((field) => [field, posted.text(`sources-${index}-${field}`)] as const)
    if (typed.every(([, value]) => value === null)) return []
    return [Object.fromEntries(typed.map(([field, value]) => [field, check.needed(`sources-${index}-${field}`, value)])) as unknown as SourceFacts]
  })
}

export function sourceValues(sources: readonly SourceFacts[]): Readonly<Record<string, string>> {
  return Object.fromEntries(sources.flatMap((source, index) => fields.map((field) => [`sources-${index}-${field}`, source[field]] as const)))
}
