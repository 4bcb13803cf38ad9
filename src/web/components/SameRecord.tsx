import type { Child } from 'hono/jsx'
import type { Language } from '../language.ts'
import { words } from '../locales/catalogue.ts'
import { Party, type PartyView } from './Party.tsx'

export interface RegisterCopy {
  readonly party: PartyView
  readonly here: boolean
  readonly acts: Child
  /** Twelve digits in three groups; `null` while not computed or not known. */
  readonly code: string | null
  /** When this node last saw that register; never "synchronised". */
  readonly seen: Child
}

/** Every party's copy of the register with its check code. `differs` names the first act on which they do. */
export function SameRecord({ language, copies, differs, verify }: {
  language: Language
  copies: readonly RegisterCopy[]
  differs?: Child
  verify: { readonly text: string; readonly href: string }
}) {
  const { proof } = words(language).kit
  const mismatch = differs !== undefined && differs !== null
  return (
    <section class={mismatch ? 'proof proof-differs' : 'proof'} aria-labelledby="same-record">
      <div>
        <h2 id="same-record">{mismatch ? proof.differs : proof.title}</h2>
        <p>{mismatch ? differs : proof.text}</p>
        <p><a href={verify.href}>{verify.text}</a></p>
      </div>
      <table role="table">
        <caption class="hidden-words">{proof.caption}</caption>
        <thead role="rowgroup"><tr role="row">{[proof.party, proof.acts, proof.code, proof.seen].map((head) => <th scope="col" role="columnheader">{head}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {copies.map(({ party, here, acts, code, seen }) => (
            <tr role="row">
              <th scope="row" role="rowheader"><Party party={party} />{here ? ` — ${proof.here}` : ''}</th>
              <td role="cell" class="number" data-label={proof.acts}>{acts}</td>
              <td role="cell" data-label={proof.code}>{code === null ? proof.unknown : <span class="code">{code}</span>}</td>
              <td role="cell" data-label={proof.seen}>{seen}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
