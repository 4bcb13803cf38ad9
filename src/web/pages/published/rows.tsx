import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { State } from '../../components/Status.tsx'
import { named, languageOfText, type PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { direction } from '../../language.ts'
import type { Gathered } from './gathered.ts'

/** What exercising bodies published says so wherever it is listed: the list may stand beside the real record. */
function isExercise(desk: PageDesk, { versions }: Gathered): boolean {
  return versions.some(({ publisher }) => desk.site.node.folds.identities.get(publisher)?.facts?.demonstration === 'exercise')
}

export function PublishedRows({ desk, rows }: { desk: PageDesk; rows: readonly Gathered[] }) {
  const { house, register: { published } } = words(desk.language)
  return (
    <Table id="published" caption={published.title} captionHidden stacked rows={rows} columns={[
      { head: published.what, cell: (row) => {
        const { subject, current: { content } } = row
        const lang = languageOfText(content.title, desk.language)
        const link = <a href={desk.href(`/register/published/${subject}`)} lang={lang === desk.language ? undefined : lang} dir={lang === desk.language ? undefined : direction(lang)}>{named(content.title, desk.language) ?? subject.slice(0, 12)}</a>
        return isExercise(desk, row) ? <>{link} <span class="exercise-mark">{house.exercise.mark}</span></> : link
      } },
      { head: published.publishedBy, cell: ({ current }) => <bdi>{desk.bodyName(current.publisher)}</bdi> },
      { head: published.since, cell: ({ current }) => <DateText place={desk.place} date={current.at.slice(0, 10)} /> },
      { head: published.situation, cell: ({ current }) => current.facts.situation === 'withdrawn' ? <State kind="idle" word={published.isWithdrawn} /> : <State kind="ok" word={published.isPublished} /> },
    ]} />
  )
}
