import type { EntryId } from '../../../app/compiled/entry.ts'
import { statesBetween } from '../../../app/compiled/origin.ts'
import { promisesOf, type Promised, type Promises } from '../../../app/compiled/promises.ts'
import { find } from '../../../app/compiled/record.ts'
import { commitmentStatuses, type CommitmentStatus } from '../../../app/compiled/vocabulary.ts'
import { Empty } from '../../components/Empty.tsx'
import { formatList } from '../../format.ts'
import { commitmentSheet, stated } from './data-of.ts'
import { newsOf } from './news.ts'
import { numberingOf, SourceList } from './numbering.tsx'
import { PromisesTable } from './promises-table.tsx'
import { compiledPage, type Reading } from './reading.tsx'
import { representation } from './representation.ts'
import { Tally } from './tally.tsx'
import { Threads } from './threads.tsx'
import { nameIn } from './titled.ts'
import { Verify } from './verify.tsx'

/** What the address asks: every part may be left open. */
export interface Choice {
  readonly states: readonly EntryId[]
  readonly year: string | null
  readonly status: CommitmentStatus | null
  readonly partnership: EntryId | null
}

export function choiceIn({ record, desk }: Reading): Choice {
  const { searchParams } = new URL(desk.c.req.url)
  const status = commitmentStatuses.find((one) => one === searchParams.get('status')) ?? null
  const year = /^\d{4}$/.test(searchParams.get('year') ?? '') ? searchParams.get('year') : null
  return {
    states: [...new Set(searchParams.getAll('state'))].filter((id) => find(record, 'states', id) !== undefined), year, status,
    partnership: find(record, 'partnerships', searchParams.get('partnership'))?.id ?? null,
  }
}

/** Two States or more: between these and no other. One: whatever it takes part in. */
function answers(reading: Reading, { states, year, status, partnership }: Choice): (promised: Promised) => boolean {
  return (promised) => {
    const between = statesBetween(reading.record, promised.commitment)
    const those = states.length < 2 ? states.every((state) => between.includes(state)) : between.length === states.length && states.every((state) => between.includes(state))
    return those && (year === null || promised.on?.slice(0, 4) === year) && (status === null || promised.commitment.status === status) && (partnership === null || promised.partnership === partnership)
  }
}

export function commitmentsPage(reading: Reading) {
  const { says, recorded } = reading
  const choice = choiceIn(reading)
  const promises = promisesOf(reading.record, answers(reading, choice))
  const commitments = promises.promised.map(({ commitment }) => commitment)
  const other = representation(reading, () => ({ json: stated(reading, { entries: commitments as never, statusCounts: promises.statusCounts }), csv: commitmentSheet(reading, commitments), atom: newsOf(reading, 'commitments') }))
  if (other) return other
  const title = titleOf(reading, choice)
  // A page that lists every commitment would be longer than its sources are worth: each entry has its own.
  const numbering = numberingOf(promises.promised.length > 40 ? [] : promises.sources)
  return compiledPage(reading, {
    title, description: says.list.answer(says.commitments(promises.promised.length), says.followed(promises.followed)), register: 'commitments', here: recorded.sections.commitments,
    children: (
      <div class="wrap">
        <div class="lead"><h1 class="plain">{title}</h1><p class="more">{says.list.answer(says.commitments(promises.promised.length), says.followed(promises.followed))}</p></div>
        <Chooser reading={reading} choice={choice} />
        {promises.promised.length === 0
          ? <Empty lead={says.list.nothing}>{says.list.nothingNext}</Empty>
          : <Answer reading={reading} promises={promises} threads={choice.states.length > 1 || choice.partnership !== null} numbering={numbering} />}
        {numbering.size === 0 ? null : (
          <section id="sources" aria-labelledby="sources-title">
            <div class="section-head"><h2 id="sources-title">{says.sources.title}</h2></div>
            <details class="fold"><summary>{reading.field.source(numbering.size)}</summary><SourceList reading={reading} numbering={numbering} /></details>
          </section>
        )}
        <Verify reading={reading} permanent="/id/section/commitments" formats={['json', 'csv', 'atom']} />
      </div>
    ),
  })
}

function Answer({ reading, promises, threads, numbering }: { reading: Reading; promises: Promises; threads: boolean; numbering: ReturnType<typeof numberingOf> }) {
  const { table } = reading.says
  return (
    <>
      <Tally reading={reading} counts={promises.statusCounts} />
      {threads ? <Threads reading={reading} promises={promises} /> : null}
      <section id="table" aria-labelledby="table-title">
        <div class="section-head"><h2 id="table-title">{table.title}</h2></div>
        <p class="intro">{table.text}</p>
        <PromisesTable reading={reading} madeAt={promises.madeAt} numbering={numbering} />
      </section>
    </>
  )
}

/** The question in words, where it is one. */
export function titleOf({ says, recorded, place, record, language }: Reading, { states, year }: Pick<Choice, 'states' | 'year'>): string {
  const names = formatList(place, states.flatMap((id) => find(record, 'states', id) ?? []).map(({ names: known }) => nameIn(known, language).text))
  if (states.length > 1) return year === null ? says.search.answerAllYears(names) : says.search.answer(names, year)
  return year === null ? recorded.sections.commitments : says.search.answerYear(year)
}

function Chooser({ reading, choice }: { reading: Reading; choice: Choice }) {
  const { says, record, field, desk, language } = reading
  const years = [...new Set(promisesOf(record).promised.flatMap(({ on }) => on?.slice(0, 4) ?? []))].toSorted()
  const states = record.states.map(({ id, names }) => ({ value: id, text: nameIn(names, language).text }))
  const formats = record.partnerships.map(({ id }) => ({ value: id, text: reading.title(id).text }))
  const statuses = commitmentStatuses.map((status) => ({ value: status, text: field.recordedStatuses[status] }))
  const { list } = says
  return (
    <form class="choose" method="get" action={desk.href('/register/commitments')} aria-label={list.filter}>
      <One id="choose-state" name="state" label={list.state} any={list.anyState} options={states} chosen={choice.states[0]} />
      <One id="choose-other" name="state" label={list.otherState} any={list.anyState} options={states} chosen={choice.states[1]} />
      {choice.states.slice(2).map((state) => <input type="hidden" name="state" value={state} />)}
      <One id="choose-year" name="year" label={list.year} any={list.anyYear} options={years.map((year) => ({ value: year, text: year }))} chosen={choice.year} />
      <One id="choose-status" name="status" label={list.status} any={list.anyStatus} options={statuses} chosen={choice.status} />
      <One id="choose-format" name="partnership" label={list.partnership} any={list.anyPartnership} options={formats} chosen={choice.partnership} />
      <button class="button" type="submit">{list.show}</button>
      <a class="standalone" href={desk.href('/register/commitments')}>{list.clear}</a>
    </form>
  )
}

function One({ id, name, label, any, options, chosen }: { id: string; name: string; label: string; any: string; options: readonly { value: string; text: string }[]; chosen: string | null | undefined }) {
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} name={name}><option value="">{any}</option>{options.map(({ value, text }) => <option value={value} selected={value === chosen}>{text}</option>)}</select>
    </div>
  )
}
