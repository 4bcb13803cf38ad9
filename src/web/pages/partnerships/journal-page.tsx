import type { HeldAct } from '../../../core/rule.ts'
import { isStable } from '../../../app/receipt.ts'
import { isKnownActType, journalOf, type JournalPage } from '../../../app/overview/journal.ts'
import { Form, SelectField, Submit } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { refusalWords } from '../../components/Refusal.tsx'
import { State } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { Moment } from '../../components/Time.tsx'
import { byShortName, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { isolate } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { partnershipName } from '../home/task-view.tsx'
import { titlesOf } from '../home/record-title.ts'
import { citedIn } from './change-view/revision-fields.ts'
import { PartnershipNavigation, type PartnershipPlace } from './local.tsx'
import { markingOver } from './marking-bar.ts'

interface Journal extends PartnershipPlace {
  readonly page: JournalPage
  readonly asked: { readonly type: string; readonly body: string }
  readonly titles: ReadonlyMap<string, string>
}

/** Every act held, with what became of it: this is what all members hold alike. */
export async function journalPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const dossier = desk.dossier(desk.c.req.param('partnership'))
  if (!dossier) return undefined
  const query = new URL(desk.c.req.url).searchParams
  const asked = { type: query.get('type') ?? '', body: query.get('body') ?? '' }
  const body = asked.body === '' ? null : (byShortName([...dossier.partnership.bodies()].map((each) => [each, each] as const), asked.body) ?? 'none')
  const page = journalOf(dossier, { type: asked.type || null, body, page: Number(query.get('page') ?? 1) || 1 })
  const { house, partnerships: { journal } } = words(desk.language)
  const name = await partnershipName(desk, dossier)
  const readable = page.acts.filter(({ act, digest }) => act.content !== null && dossier.mayRead(digest)).map(({ digest }) => digest)
  const cited = page.acts.flatMap(({ act, digest }) => [digest, ...citedIn(act.facts)]).filter((digest) => dossier.partnership.get(digest))
  const shown: Journal = { desk, dossier, name, page, asked, titles: await titlesOf(dossier, cited, desk.language) }
  return {
    title: `${journal.title} – ${name}`, section: 'partnerships',
    marking: markingOver(desk, dossier, readable),
    crumbs: { above: [{ text: house.sections.partnerships, href: desk.href('/partnerships') }, { text: name, href: desk.href(`/partnerships/${shortName(dossier.partnership.id)}`) }], here: journal.title },
    children: (
      <>
        <div class="wrap"><div class="title-block"><p class="kicker"><bdi>{name}</bdi></p><h1>{journal.title}</h1><p class="lede">{journal.lead(page.total)}</p></div></div>
        <PartnershipNavigation place={shown} current="journal" />
        <div class="wrap"><Forks {...shown} /><Filter {...shown} /><Acts {...shown} /><Pager {...shown} /></div>
      </>
    ),
  }
}

/** Two acts with one number are the gravest thing a register can show: they stand before everything else. */
function Forks({ desk, dossier }: Journal) {
  const { journal } = words(desk.language).partnerships
  return (
    <>
      {dossier.partnership.forks().map(({ body, number, acts }) => (
        <section>
          <Notice tone="stop" glyph="unequal" title={journal.fork} grave>
            <p>{journal.forkText(isolate(desk.bodyName(body)), number)}</p>
            <p>{acts.map((digest, index) => <>{index === 0 ? '' : ' · '}<code class="id" dir="ltr">{shortName(digest)}</code></>)}</p>
            <p><a href={desk.href(`/partnerships/${shortName(dossier.partnership.id)}/forks/${shortName(body)}`)}>{words(desk.language).feeds.held}</a></p>
          </Notice>
        </section>
      ))}
    </>
  )
}

function typeWord(desk: PageDesk, type: string): string {
  return isKnownActType(type) ? words(desk.language).acts.types[type] : type
}

function Filter({ desk, dossier, page, asked }: Journal) {
  const { journal } = words(desk.language).partnerships
  const state = { values: { type: asked.type, body: asked.body }, errors: {} }
  const shared = { language: desk.language, state, optional: false }
  const all = { value: '', text: journal.all }
  return (
    <section>
      <Form method="get" action={desk.href(`/partnerships/${shortName(dossier.partnership.id)}/journal`)} label={journal.filter}>
        <div class="filter">
          <SelectField {...shared} name="type" label={journal.type} options={[all, ...page.types.map((type) => ({ value: type, text: typeWord(desk, type) }))]} />
          <SelectField {...shared} name="body" label={journal.body} options={[all, ...page.bodies.map((body) => ({ value: shortName(body), text: `${desk.stateName(body)} (${desk.party(body).code})` }))]} />
          <Submit text={journal.filter} quiet />
        </div>
      </Form>
    </section>
  )
}

function subjectKindWord({ desk, dossier }: Journal, held: HeldAct): string | undefined {
  const named = held.act.type === 'propose' || held.act.type === 'found' ? held.digest : held.act.facts['proposal']
  const kind = typeof named === 'string' ? dossier.partnership.subjects.of(named)?.kind : undefined
  return kind === undefined ? undefined : (words(desk.language).acts.subjects as Readonly<Record<string, string>>)[kind]
}

/** What an act is about: its own title, or the kind of what is proposed, with the way to its page. */
function About(props: Journal & { held: HeldAct }) {
  const { desk, dossier, titles, held } = props
  const named = held.act.facts['proposal']
  const proposal = held.act.type === 'propose' || held.act.type === 'found' ? held.digest : typeof named === 'string' ? named : undefined
  const text = [held.digest, proposal, ...citedIn(held.act.facts)].map((digest) => titles.get(digest ?? '')).find((title) => title !== undefined)
  const kind = subjectKindWord(props, held)
  const { article } = held.act.facts
  const parts = [kind, text === undefined ? undefined : <bdi>{text}</bdi>, typeof article === 'number' ? `${words(desk.language).kit.matrix.article} ${article}` : undefined]
  const said = <>{parts.filter((part) => part !== undefined).map((part, index) => <>{index === 0 ? '' : ' · '}{part}</>)}</>
  if (proposal === undefined || held.effect.at !== 'taken') return said
  return <a href={desk.href(`/partnerships/${shortName(dossier.partnership.id)}/proposals/${shortName(proposal)}`)}>{said}</a>
}

function Effect({ desk, dossier, held }: Journal & { held: HeldAct }) {
  const { journal } = words(desk.language).partnerships
  const stable = isStable(dossier.partnership, held.digest, desk.site.node.today()) ? <><br /><small>{journal.stable}</small></> : null
  if (held.effect.at === 'taken') return <><span class="unbroken"><State kind="ok" word={journal.taken} /></span>{stable}</>
  if (held.effect.at === 'not_understood') return <><State kind="wait" glyph="unknown" word={journal.notUnderstood} /><br /><small>{journal.notUnderstoodText}</small></>
  return <><State kind="stop" word={journal.refused} /><br /><small>{refusalWords(desk.language, held.effect.code).what} <code dir="ltr">{held.effect.code}</code></small></>
}

function Acts(props: Journal) {
  const { desk, page } = props
  const { partnerships: { journal }, acts } = words(desk.language)
  if (page.acts.length === 0) return <section><p class="empty">{journal.none}</p></section>
  return (
    <section>
      <Table
        id="journal" caption={journal.title} captionHidden rows={page.acts}
        columns={[
          { head: journal.act, cell: (held) => <>{typeWord(desk, held.act.type)}{held.act.actor.office === 'node' ? <><br /><small>{acts.byNode}</small></> : null}</> },
          { head: journal.about, cell: (held) => <About {...props} held={held} /> },
          { head: journal.author, cell: (held) => <Party party={desk.party(held.author)} /> },
          { head: journal.date, cell: (held) => <Moment place={desk.place} now={desk.now} instant={held.act.at} /> },
          { head: journal.number, amount: true, cell: (held) => <bdi>{held.act.number}</bdi> },
          { head: journal.digest, cell: (held) => <code class="id" dir="ltr">{shortName(held.digest)}</code> },
          { head: journal.effect, cell: (held) => <Effect {...props} held={held} /> },
        ]}
      />
    </section>
  )
}

function Pager({ desk, dossier, page, asked }: Journal) {
  const { journal } = words(desk.language).partnerships
  if (page.pages === 1) return null
  const href = (number: number) => {
    const query = new URLSearchParams({ ...(asked.type === '' ? {} : { type: asked.type }), ...(asked.body === '' ? {} : { body: asked.body }), page: String(number) })
    return desk.href(`/partnerships/${shortName(dossier.partnership.id)}/journal?${query}`)
  }
  return (
    <nav class="pager" aria-label={journal.page(page.page, page.pages)}>
      {page.page > 1 ? <a href={href(page.page - 1)} rel="prev">{journal.newer}</a> : null}
      <span>{journal.page(page.page, page.pages)}</span>
      {page.page < page.pages ? <a href={href(page.page + 1)} rel="next">{journal.older}</a> : null}
    </nav>
  )
}
