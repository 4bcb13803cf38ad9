import type { AsStated, FollowUp } from '../../../app/compiled/entry.ts'
import { findEntry } from '../../../app/compiled/record.ts'
import { languageOf } from '../../../app/compiled/page-language.ts'
import { related, type Related } from '../../../app/compiled/related.ts'
import { threadsOf } from '../../../app/compiled/thread.ts'
import { promisesOf } from '../../../app/compiled/promises.ts'
import { DateText } from '../../components/Time.tsx'
import { direction, endonyms, isLanguage } from '../../language.ts'
import { entryData } from './data-of.ts'
import { Divergences } from './divergences.tsx'
import { fieldsOf, type Value } from './entry-view.ts'
import { numberingOf, References, SourceList, type Numbering } from './numbering.tsx'
import { compiledPage, type Reading } from './reading.tsx'
import { representation, withoutEnding } from './representation.ts'
import { Threads } from './threads.tsx'
import { EntryLink, Known, Note, Text, Told } from './told.tsx'
import { Verify } from './verify.tsx'

/** Every entry of the record has a page: what it says, what it rests on, what stands around it. */
export function entryPage(reading: Reading) {
  const { record, says, recorded, desk, language } = reading
  const around = related(record, withoutEnding(desk.c.req.param('id') ?? ''))
  if (!around) return undefined
  const { entry, section, sources } = around
  const other = representation(reading, () => entryData(reading, entry))
  if (other) return other
  const title = reading.title(entry.id)
  const divergences = record.divergences.filter(({ about, id }) => about.includes(entry.id) && id !== entry.id)
  const numbering = numberingOf([...new Set([...sources, ...divergences.flatMap((one) => one.sources)])])
  const act = reading.holding.acts.get(entry.id)
  return compiledPage(reading, {
    title: title.text, description: `${recorded.entry[section]} · ${title.text}`, register: section === 'commitments' ? 'commitments' : section === 'instruments' ? 'instruments' : section === 'partnerships' ? 'formats' : 'home',
    here: shortened(title.text), above: [{ text: recorded.sections[section], href: desk.href(`/register/${section === 'partnerships' ? 'formats' : section}`) }],
    children: (
      <div class="wrap">
        <div class="lead">
          <p class="kicker">{recorded.entry[section]}</p>
          <h1 class="plain"><Text of={title} language={language} /></h1>
        </div>
        <section aria-labelledby="says-title">
          <div class="section-head"><h2 id="says-title">{says.entry.facts}</h2>{section === 'partnerships' ? <p class="aside"><a href={desk.href(`/register/partnerships/${entry.id}`)}>{says.threads.title}</a></p> : null}</div>
          <dl class="statements">
            {fieldsOf(entry, recorded).map(({ name, value }) => <div><dt>{recorded.fields[name]}</dt><dd><Shown reading={reading} value={value} numbering={numbering} /></dd></div>)}
          </dl>
        </section>
        {section === 'commitments' ? <ThreadOf reading={reading} id={entry.id} /> : null}
        {divergences.length === 0 ? null : <section aria-labelledby="differs-title"><div class="section-head"><h2 id="differs-title">{says.entry.differs}</h2></div><Divergences reading={reading} divergences={divergences} numbering={numbering} /></section>}
        <Around reading={reading} around={around} />
        {numbering.size === 0 ? null : <section aria-labelledby="sources-title"><div class="section-head"><h2 id="sources-title">{says.sources.title}</h2></div><SourceList reading={reading} numbering={numbering} single={numbering.size < 6} /></section>}
        {act === undefined ? null : <p class="intro">{says.entry.stated} <code class="code">{act.slice(0, 16)}</code> · <a class="standalone" href={desk.href(`/register/entries/${entry.id}.json`)}>{says.entry.sealed}</a></p>}
        <Verify reading={reading} permanent={`/id/entry/${entry.id}`} formats={['json', 'jsonld']} />
      </div>
    ),
  })
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, text.lastIndexOf(' ', 58))} …` : text
}

function Shown({ reading, value, numbering }: { reading: Reading; value: Value; numbering: Numbering }) {
  const { language, place } = reading
  switch (value.as) {
    case 'told': return <Told text={value.text} language={language} />
    case 'list': return <ul class="entries">{value.items.map((item) => <li><Told text={item} language={language} /></li>)}</ul>
    case 'word': return <>{value.word}</>
    case 'text': return <bdi>{value.text}</bdi>
    case 'note': return <Note text={value.text} language={language} />
    case 'date': return <>{value.dates.map((date, index) => <>{index === 0 ? '' : ' · '}<DateText place={place} date={date} /></>)}</>
    case 'languages': return <>{value.codes.map((code, index) => <>{index === 0 ? '' : ' · '}<span lang={code}>{isLanguage(code) ? endonyms[code] : code}</span></>)}</>
    case 'entries': return <ul class="entries">{value.ids.map((id) => <li>{findEntry(reading.record, id) ? <EntryLink reading={reading} id={id} /> : <><code>{id}</code> ({reading.says.entry.unresolved})</>}</li>)}</ul>
    case 'related': return <ul class="entries">{value.related.map(({ word, to }) => <li>{word} <EntryLink reading={reading} id={to} /></li>)}</ul>
    case 'status': return <Known reading={reading} status={value.status} />
    case 'address': return <a href={value.url} rel="noreferrer" dir="ltr">{value.url}</a>
    case 'names': return <Names reading={reading} value={value} />
    case 'stated': return <Stated reading={reading} stated={value.stated} numbering={numbering} />
    case 'followed': return <Followed reading={reading} followUp={value.followUp} numbering={numbering} />
  }
}

function Names({ reading, value: { names, uncertain } }: { reading: Reading; value: Extract<Value, { as: 'names' }> }) {
  const given = Object.entries(names).flatMap(([lang, name]) => (name === null ? [] : [{ lang, name }]))
  return <ul class="entries">{given.map(({ lang, name }) => <li><span lang={lang} dir={direction(lang)}>{name}</span><span class="tongue">{lang}</span>{uncertain.includes(lang) ? <small> {reading.says.entry.uncertain}</small> : null}</li>)}</ul>
}

function Stated({ reading, stated, numbering }: { reading: Reading; stated: readonly AsStated[]; numbering: Numbering }) {
  return <ul class="entries">{stated.map(({ value, sources }) => <li><Text of={{ text: value, lang: languageOf(value) ?? undefined }} language={reading.language} /> <References reading={reading} sources={sources} numbering={numbering} /></li>)}</ul>
}

function Followed({ reading, followUp, numbering }: { reading: Reading; followUp: readonly FollowUp[]; numbering: Numbering }) {
  return (
    <ul class="entries">
      {followUp.map(({ date, text, evidence, sources }) => (
        <li>
          {date === null ? null : <><DateText place={reading.place} date={date} /> · </>}<Told text={text} language={reading.language} /> <References reading={reading} sources={sources} numbering={numbering} />
          {evidence === null || !findEntry(reading.record, evidence) ? null : <><br /><small>{reading.says.entry.evidence} </small><EntryLink reading={reading} id={evidence} /></>}
        </li>
      ))}
    </ul>
  )
}

/** The commitment with what it takes up and what takes it up again. */
function ThreadOf({ reading, id }: { reading: Reading; id: string }) {
  const thread = threadsOf(reading.record).find(({ commitments }) => commitments.some((commitment) => commitment.id === id))
  if (!thread || thread.commitments.length < 2) return null
  const ids = new Set(thread.commitments.map((commitment) => commitment.id))
  const promises = promisesOf(reading.record, ({ commitment }) => ids.has(commitment.id))
  return <><Threads reading={reading} promises={promises} /><h3>{reading.says.entry.inThread}</h3><ul class="found-list">{thread.commitments.map((commitment) => <li id={commitment.id}><EntryLink reading={reading} id={commitment.id} /></li>)}</ul></>
}

function Around({ reading, around: { referrers } }: { reading: Reading; around: Related }) {
  const { says, recorded } = reading
  return (
    <section class="related" aria-labelledby="around-title">
      <div class="section-head"><h2 id="around-title">{says.entry.related}</h2></div>
      {referrers.length === 0 ? <p>{says.entry.none}</p> : <h3>{says.entry.namedBy}</h3>}
      {referrers.map(({ section, entries }) => (
        <details class="fold" open={entries.length < 6 ? true : undefined}>
          <summary>{recorded.sections[section]} <span class="count">{entries.length}</span></summary>
          <ul>{entries.map(({ entry }) => <li><EntryLink reading={reading} id={entry.id} /></li>)}</ul>
        </details>
      ))}
    </section>
  )
}
