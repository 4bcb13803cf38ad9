import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { State } from '../../components/Status.tsx'
import { named, languageOfText, type PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import { direction } from '../../language.ts'
import type { Gathered } from './gathered.ts'

export function PublishedRows({ desk, rows }: { desk: PageDesk; rows: readonly Gathered[] }) {
  const { published } = words(desk.language).register
  return (
    <Table id="published" caption={published.title} captionHidden rows={rows} columns={[
      { head: published.what, cell: ({ subject, current: { content } }) => {
        const lang = languageOfText(content.title, desk.language)
        return <a href={desk.href(`/register/published/${subject}`)} lang={lang === desk.language ? undefined : lang} dir={lang === desk.language ? undefined : direction(lang)}>{named(content.title, desk.language) ?? subject.slice(0, 12)}</a>
      } },
      { head: published.publishedBy, cell: ({ current }) => <bdi>{desk.bodyName(current.publisher)}</bdi> },
      { head: published.since, cell: ({ current }) => <DateText place={desk.place} date={current.at.slice(0, 10)} /> },
      { head: published.situation, cell: ({ current }) => current.facts.situation === 'withdrawn' ? <State kind="idle" word={published.isWithdrawn} /> : <State kind="ok" word={published.isPublished} /> },
    ]} />
  )
}
