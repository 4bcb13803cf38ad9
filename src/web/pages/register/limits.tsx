import type { Cooperation } from '../../../app/compiled/cooperation.ts'
import type { Reading } from './reading.tsx'
import { EntryLink, Told } from './told.tsx'

/** How what stands above was read, and what that limits. */
export function LimitsOf({ reading, cooperation }: { reading: Reading; cooperation: Cooperation }) {
  const { says, record, language, desk } = reading
  return (
    <section id="method" aria-labelledby="method-title" class="prose">
      <h2 id="method-title">{says.method.title}</h2>
      <p><Told text={record.about.reading} language={language} /></p>
      {cooperation.incomplete.length === 0 ? null : <><h3>{says.method.incomplete}</h3><ul>{cooperation.incomplete.map(({ instrument, read }) => <li><EntryLink reading={reading} id={instrument} /><br /><Told text={read} language={language} /></li>)}</ul></>}
      <p>{says.method.bindingText}</p>
      <p><a class="standalone" href={desk.href('/register/method')}>{says.method.title}</a></p>
    </section>
  )
}
