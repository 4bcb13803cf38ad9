import type { Json, JsonObject } from '../../../core/act.ts'
import { Empty } from '../../components/Empty.tsx'
import { Notice } from '../../components/Notice.tsx'
import { State } from '../../components/Status.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { plainWording, WordingText } from '../../components/Wording.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { answered, withoutEnding } from '../register/representation.ts'
import { publishedHere, type Gathered } from './gathered.ts'
import { provenPublication, type ProvenPublication } from './proven.ts'
import { PublishedRows } from './rows.tsx'

/** Everything published by agreement that this node holds. */
export async function publishedList(desk: PageDesk): Promise<PageAnswer | undefined> {
  if (!desk.c.var.visit.disclosure.may({ of: 'register' })) return undefined
  const { register: says } = words(desk.language)
  const rows = await publishedHere(desk)
  return {
    title: says.published.title, register: 'home',
    crumbs: { above: [{ text: says.crumb, href: desk.href('/register') }], here: says.published.title },
    children: (
      <div class="wrap">
        <div class="lead"><h1 class="plain">{says.published.title}</h1><p class="more">{says.published.text}</p></div>
        {rows.length === 0 ? <Empty lead={says.published.none}>{says.published.noneNext}</Empty> : <PublishedRows desk={desk} rows={rows} />}
      </div>
    ),
  }
}

/** One publication, at the same path on every party's node: what was agreed to be shown, and the proof of it. */
export async function publishedPage(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  if (!desk.c.var.visit.disclosure.may({ of: 'register' })) return undefined
  const subject = withoutEnding(desk.c.req.param('subject') ?? '')
  const gathered = (await publishedHere(desk)).find((one) => one.subject === subject)
  if (!gathered) return undefined
  const versions = gathered.versions.map((version) => provenPublication(desk.site.node.folds, version))
  const current = versions.at(-1)!
  const other = answered(desk, () => ({ json: { demonstration: bandOf(desk, current).band ?? null, ...dataOf(gathered, current) } }))
  if (other) return other
  const { register: says } = words(desk.language)
  const title = plainWording(desk.language, current.title)
  return {
    title, register: 'home', description: title, ...bandOf(desk, current),
    crumbs: { above: [{ text: says.crumb, href: desk.href('/register') }, { text: says.published.title, href: desk.href('/register/published') }], here: title },
    children: (
      <div class="wrap">
        <div class="lead">
          <p class="kicker"><Situation desk={desk} current={current} /> · <DateText place={desk.place} date={current.publishing.at.slice(0, 10)} /></p>
          <h1 class="plain"><WordingText language={desk.language} text={current.title} /></h1>
        </div>
        <Values desk={desk} current={current} />
        <Parties desk={desk} current={current} />
        {versions.length > 1 ? <Versions desk={desk} versions={versions} /> : null}
        <ProofSection desk={desk} current={current} gathered={gathered} />
      </div>
    ),
  }
}

/** What exercising bodies published is an exercise, also on a node that compiles. */
function bandOf({ site }: PageDesk, { proof }: ProvenPublication): Pick<PageAnswer, 'band'> {
  const exercises = proof.required.some((body) => site.node.folds.identities.get(body)?.facts?.demonstration === 'exercise')
  return exercises ? { band: 'exercise' } : {}
}

function Situation({ desk, current }: { desk: PageDesk; current: ProvenPublication }) {
  const { published } = words(desk.language).register
  return current.publishing.facts.situation === 'withdrawn' ? <State kind="idle" word={published.isWithdrawn} /> : <State kind="ok" word={current.correction === null ? published.isPublished : published.corrected} />
}

function Values({ desk, current }: { desk: PageDesk; current: ProvenPublication }) {
  const { published, fields } = words(desk.language).register
  if (current.proof.at === 'broken') return <Notice tone="stop" grave title={published.proof}><p>{published.unverified}</p></Notice>
  return (
    <section aria-labelledby="values-title">
      <div class="section-head"><h2 id="values-title">{published.values}</h2></div>
      {current.publishing.facts.situation === 'withdrawn' ? <p>{published.withdrawnText}</p> : null}
      {current.correction === null ? null : <Notice title={published.correction}><p><WordingText language={desk.language} text={current.correction} /></p></Notice>}
      {current.values.length === 0 ? null : (
        <dl class="statements">
          {current.values.map(({ field, label, value }) => (
            <div><dt>{label === null ? fields[field as keyof typeof fields] : <WordingText language={desk.language} text={label} />}</dt><dd><WordingText language={desk.language} text={value} block /></dd></div>
          ))}
        </dl>
      )}
      {current.note === null ? null : <p class="intro"><b>{published.note}</b> <bdi>{current.note}</bdi></p>}
    </section>
  )
}

function Parties({ desk, current }: { desk: PageDesk; current: ProvenPublication }) {
  const { published } = words(desk.language).register
  return (
    <section aria-labelledby="parties-title">
      <div class="section-head"><h2 id="parties-title">{published.parties}</h2></div>
      <ul class="entries">{current.proof.required.map((body) => <li><bdi>{desk.bodyName(body)}</bdi> · <bdi>{desk.stateName(body)}</bdi></li>)}</ul>
      <p class="intro">{published.publishedBy} <bdi>{desk.bodyName(current.publishing.publisher)}</bdi>. {published.bothText}</p>
    </section>
  )
}

/** Nothing is overwritten: each version with what was said of its correction. */
function Versions({ desk, versions }: { desk: PageDesk; versions: readonly ProvenPublication[] }) {
  const { published } = words(desk.language).register
  const numbered = versions.map((version, index) => ({ version, number: index + 1 })).toReversed()
  return (
    <section>
      <div class="section-head"><h2>{published.corrections}</h2></div>
      <p class="intro">{published.correctionsText}</p>
      <Table id="versions" caption={published.situation} captionHidden rows={numbered} columns={[
        { head: published.situation, cell: ({ number }) => <>{published.version(String(number))}{number === versions.length ? ` (${published.current})` : ''}</> },
        { head: published.since, cell: ({ version }) => <DateText place={desk.place} date={version.publishing.at.slice(0, 10)} /> },
        { head: published.what, cell: ({ version }) => <Situation desk={desk} current={version} /> },
        { head: published.correction, cell: ({ version }) => (version.correction === null ? '–' : <WordingText language={desk.language} text={version.correction} />) },
      ]} />
    </section>
  )
}

function ProofSection({ desk, current, gathered }: { desk: PageDesk; current: ProvenPublication; gathered: Gathered }) {
  const { published } = words(desk.language).register
  const { proof } = current
  const seals = { checked: published.sealOk, broken: published.sealBad, unknown_key: published.sealUnknown }
  const said = { verified: published.verified(String(proof.acts.length)), incomplete: published.incomplete, broken: published.unverified }[proof.at]
  return (
    <section id="proof">
      <div class="section-head"><h2>{published.proof}</h2></div>
      <Notice tone={proof.at === 'verified' ? 'ok' : proof.at === 'broken' ? 'stop' : 'wait'}><p>{said}</p></Notice>
      <Table id="acts" caption={published.seal} captionHidden rows={proof.acts} columns={[
        { head: published.by, cell: ({ author }) => <bdi>{desk.bodyName(author)}</bdi> },
        { head: published.act, cell: ({ type }) => published.acts[type as keyof typeof published.acts] ?? type },
        { head: published.since, cell: ({ at }) => <DateText place={desk.place} date={at.slice(0, 10)} /> },
        { head: published.seal, cell: ({ seal, digest }) => <><State kind={seal === 'checked' ? 'ok' : seal === 'broken' ? 'stop' : 'wait'} word={seals[seal]} /> <code class="code">{digest.slice(0, 12)}</code></> },
      ]} />
      <p class="files"><a href={desk.href(`/register/published/${gathered.subject}.json`)}>{published.download}</a></p>
      <p class="intro"><a class="standalone" dir="ltr" href={`/id/publication/${gathered.subject}`}><code class="code">/id/publication/{gathered.subject.slice(0, 16)}…</code></a></p>
    </section>
  )
}

/** What a stranger needs to check it all without this node: the values and every embedded act. */
function dataOf({ subject, versions }: Gathered, current: ProvenPublication): JsonObject {
  const isShown = current.publishing.facts.situation === 'published'
  return {
    subject, situation: current.publishing.facts.situation, title: current.title, values: current.values as unknown as Json, correction: current.correction, note: current.note,
    parties: current.proof.required as unknown as Json, verification: current.proof.at, publishedBy: current.publishing.publisher, publishedAt: current.publishing.at,
    versions: versions.map(({ digest, at, facts }) => ({ act: digest, at, situation: facts.situation, replaces: facts.replaces })),
    acts: isShown ? (current.publishing.content.acts as unknown as Json) : [],
  }
}
