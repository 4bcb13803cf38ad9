import { commitmentStatuses } from '../../../app/compiled/vocabulary.ts'
import { DateText } from '../../components/Time.tsx'
import { formatList } from '../../format.ts'
import { compiledPage, type Reading } from './reading.tsx'
import { EntryLink, Known, Told } from './told.tsx'

/** How the record was made, and what that limits. */
export function methodPage(reading: Reading) {
  const { says, record, language, place } = reading
  const { about } = record
  const tongues = (codes: readonly string[]) => formatList(place, codes.map((code) => new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code))
  return compiledPage(reading, {
    title: says.method.title, here: says.method.title,
    children: (
      <div class="wrap">
        <div class="lead"><h1 class="plain">{says.method.title}</h1><p class="more">{says.method.bindingText}</p></div>
        <div class="prose">
          <p>{says.method.compiled('')}<DateText place={place} date={about.compiled} /></p>
          <h2>{says.method.scope}</h2><p><Told text={about.scope} language={language} /></p>
          <h2>{says.method.excluded}</h2><p><Told text={about.excluded} language={language} /></p>
          <h2>{says.method.rules}</h2><ul>{about.rules.map((rule) => <li><Told text={rule} language={language} /></li>)}</ul>
          <h2>{says.method.reading}</h2><p><Told text={about.reading} language={language} /></p>
          <h2>{says.method.statuses}</h2>
          <ul>{commitmentStatuses.map((status) => <li><Known reading={reading} status={status} /> – {says.statusNotes[status]}</li>)}</ul>
          <h2>{says.method.incomplete}</h2><ul>{about.incomplete.map(({ instrument, read }) => <li><EntryLink reading={reading} id={instrument} /> – <Told text={read} language={language} /></li>)}</ul>
          <h2>{says.method.notFound}</h2><ul>{about.notFound.map(({ text, searchedIn }) => <li><Told text={text} language={language} />{searchedIn.length === 0 ? null : <small> {says.sought.searched(tongues(searchedIn))}</small>}</li>)}</ul>
          <h2>{says.method.language}</h2><p>{says.method.languageText}</p>
        </div>
      </div>
    ),
  })
}
