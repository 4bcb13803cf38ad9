import { formatMoment, formatMoney, formatPartialDate, formatRelativeDays, formatTime, type Place } from './format.ts'
import { isolate, type Language } from './language.ts'
import { words } from './locales/catalogue.ts'
import { exampleWords } from './kit.example.words.ts'
import { ConsentMatrix, type Consent } from './components/ConsentMatrix.tsx'
import { Empty } from './components/Empty.tsx'
import { Facts } from './components/Facts.tsx'
import { Actions, Choices, ErrorSummary, Form, PartialDateField, SelectField, Submit, TextArea, TextField, type FormState } from './components/Form.tsx'
import { Life } from './components/Life.tsx'
import { Map } from './components/Map.tsx'
import { Marking } from './components/Marking.tsx'
import { LocalNavigation } from './components/Navigation.tsx'
import { Notice } from './components/Notice.tsx'
import { Page, type Frame } from './components/Page.tsx'
import { Parties, Party, type PartyView } from './components/Party.tsx'
import { ProgrammeTable } from './components/ProgrammeTable.tsx'
import { AuthenticText, Redline } from './components/Redline.tsx'
import { SameRecord } from './components/SameRecord.tsx'
import { Status } from './components/Status.tsx'
import { Table } from './components/Table.tsx'
import { TaskGroups, TheirTaskList } from './components/TaskList.tsx'
import { Clock, DateRange, DateText, Moment } from './components/Time.tsx'

const now = '2026-11-10T08:48:00Z'
const seenAt = '2026-11-10T08:42:00Z'

interface Example {
  readonly place: Place
  readonly says: ReturnType<typeof exampleWords>
  readonly xa: PartyView
  readonly xb: PartyView
  readonly land: string
}

/** What the layer that answers would give: everything is fixed, so that two runs give the same page. */
export function exampleFrame(language: Language, assets: { stylesheets: Frame['stylesheets']; fonts: readonly string[] }, theme: Frame['theme'] = null): Frame {
  const says = exampleWords(language)
  return {
    place: { language, region: 'XA', zone: 'Europe/Brussels' },
    now, path: '/kit', query: '?view=timeline', origin: 'https://xa.example',
    node: { body: says.bodyA, state: says.xa, code: 'XA' },
    account: { name: says.officer, href: `/${language}/account` },
    counts: { todo: 7 },
    restored: null,
    band: 'exercise', invented: [says.xa, says.xb].map(isolate),
    theme, density: 'comfortable', stylesheets: assets.stylesheets, fonts: assets.fonts,
  }
}

function Tasks({ place, says, xb }: Example) {
  const { field } = words(place.language)
  const day = (date: string) => <DateText place={place} date={date} length="short" />
  const answer = {
    href: '#matrix', title: says.answerSix, date: day('2026-11-12'), when: formatRelativeDays(place, '2026-11-10', '2026-11-12'), soon: true,
    context: says.answerSixContext, details: [<>{says.proposedBy} <Party party={xb} /></>, <>{says.owner} <b>{says.you}</b></>],
    status: { kind: 'wait', word: says.answerDue }, marking: 'TLP:AMBER+STRICT',
  } as const
  const contacts = {
    href: '#commitments', title: says.contacts, date: day('2026-11-13'), when: <Clock place={place} instant="2026-11-13T17:00:00Z" zoned />,
    context: says.committee, status: { kind: 'stop', glyph: 'clock', word: field.overdueBy(4) }, marking: 'TLP:GREEN',
  } as const
  return (
    <section class="with-side" aria-label={says.awaitsUs}>
      <div>
        <div class="section-head"><h2>{says.awaitsUs}</h2></div>
        <TaskGroups groups={[{ title: says.thisWeek, note: '9 – 15', tasks: [answer, contacts] }, { title: says.later, tasks: [], empty: says.nothingLater }]} />
      </div>
      <div>
        <div class="section-head"><h2>{says.awaitsOthers}</h2></div>
        <TheirTaskList
          party={xb} seen={<>{says.seen} <Moment place={place} now={now} instant={seenAt} /></>}
          tasks={[{ date: day('2026-11-05'), title: says.guide, note: says.committee, overdue: field.overdueBy(5) }, { date: day('2026-11-12'), title: says.acceptFour }]}
          action={{ text: says.write, href: '#write' }}
        />
      </div>
    </section>
  )
}

function Instrument({ place, says, xa, xb }: Example) {
  const { field } = words(place.language)
  const stages = field.lifeStages
  const ours: Consent[] = ['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'awaited_from_us', 'accepted', 'reservation', 'abstained']
  const theirs: Consent[] = ['accepted', 'accepted', 'accepted', 'awaited', 'accepted', 'accepted', 'accepted', 'accepted', 'accepted']
  return (
    <section aria-labelledby="instrument">
      <div class="section-head"><h2 id="instrument">{words(place.language).house.sections.instruments}</h2></div>
      <article class="card padded">
        <div class="instrument-head"><h3><a href="#matrix">{says.protocol}</a></h3><Status kind="talk" word={field.instrumentStatuses.under_negotiation} /></div>
        <p>{field.natures.non_binding} · {field.authentic(place.language === 'ar' ? 'العربية، الفرنسية' : 'fr, ar')}</p>
        <Life language={place.language} label={says.life} stages={[
          { name: stages.negotiation, situation: 'done', note: <DateText place={place} date="2026-spring" /> },
          { name: stages.initialling, situation: 'now', note: '6/9' },
          { name: stages.signature, situation: 'ahead', note: <DateText place={place} date="2027-01" /> },
          { name: stages.coming_into_effect, situation: 'not_known' },
        ]} />
      </article>
      <ConsentMatrix
        language={place.language} id="matrix" title={says.whoAccepted} note={says.version}
        articles={ours.map((_, index) => ({ number: index + 1, href: `#article-${index + 1}`, current: index === 5 }))}
        rows={[{ party: xa, ours: true, positions: ours }, { party: xb, ours: false, positions: theirs }]}
        concordance={{ languages: 'FR / AR', states: ['concordant', 'concordant', 'concordant', 'concordant', 'concordant', 'to_check', 'concordant', 'concordant', 'differs'] }}
        gate={{ lead: says.ready, steps: [{ text: says.weAnswer, href: '#article-6', note: formatPartialDate(place, '2026-11-12', 'short') }, { text: says.theyAccept, href: '#article-4' }] }}
      />
      <ConsentMatrix
        language={place.language} id="matrix-turned" title={says.whoAccepted} turned
        articles={[1, 2, 3].map((number) => ({ number, href: `#article-${number}` }))}
        rows={[{ party: xa, ours: true, positions: ['accepted', 'declined', 'accepted'] }, { party: xb, ours: false, positions: ['accepted', 'awaited', 'reservation'] }]}
      />
      <div class="card">
        <div class="columns">
          <Redline language={place.language} lang="fr" before="Chaque partenaire répond à une demande de mission d’experts dans un délai de soixante jours." after="Chaque partenaire entend répondre à une demande de mission d’experts dans un délai de trente jours à compter de sa réception." />
          <Redline language={place.language} lang="ar" before="يعتزم كلّ شريك الردّ على كلّ طلب لإيفاد خبراء في أجل ستّين يومًا." after="يعتزم كلّ شريك الردّ على كلّ طلب لإيفاد خبراء في أجل ثلاثين يومًا من تاريخ تسلّمه." />
        </div>
        <div class="columns">
          <AuthenticText lang="fr">Les frais de voyage sont pris en charge par le partenaire d’envoi.</AuthenticText>
          <AuthenticText lang="ar">يتحمّل الشريك الموفِد نفقات السفر.</AuthenticText>
        </div>
      </div>
    </section>
  )
}

function Programme({ place, says, xa, xb }: Example) {
  const { field } = words(place.language)
  const both = (ours: Consent) => [{ party: xa, consent: ours }, { party: xb, consent: 'accepted' as const }]
  const line = (title: string, hosts: readonly PartyView[], from: string, until: string, minor: number, ours: Consent, toConfirm = false) => ({
    title, href: '#line', where: hosts.map(({ code }) => (code === 'XA' ? 'Fontelbe' : 'Marsalin')).join(' · '), dates: <DateRange place={place} from={from} to={until} />,
    stretch: { from, until }, toConfirm, cost: formatMoney(place, minor, 'EUR'), hosts, consents: both(ours),
  })
  return (
    <section aria-labelledby="programme">
      <div class="section-head"><h2 id="programme">{says.programme}</h2></div>
      <div class="card">
        <div class="programme-head">
          <Status kind="wait" word={says.proposedBoth} />
          <div class="views" role="group" aria-label={says.programme}><a href="?view=timeline" aria-current="true">{says.timeline}</a><a href="?view=calendar">{says.calendar}</a><a href="?view=table">{says.tableView}</a></div>
          <a class="button" href="#answer">{says.examine}</a>
        </div>
        <ProgrammeTable
          place={place} year={2027} caption={says.programme} shaded={[{ stretch: { from: '2027-02-08', until: '2027-03-09' }, name: says.indicative }]}
          groups={[
            { title: field.activityAims.train, lines: [line(says.trainers, [xb], '2027-04-05', '2027-05-28', 3_800_000, 'accepted')] },
            { title: field.activityAims.exchange, lines: [line(says.visit, [xb], '2027-06-17', '2027-06-28', 2_700_000, 'awaited_from_us'), line(says.jointGuide, [xa, xb], '2027-03-11', '2027-10-25', 4_600_000, 'accepted')] },
            { title: field.activityAims.evaluate, lines: [line(says.review, [xb], '2027-11-18', '2027-12-06', 1_800_000, 'awaited_from_us', true)] },
          ]}
          total={{ amount: formatMoney(place, 12_900_000, 'EUR'), shares: <><bdi>XA</bdi> {formatMoney(place, 7_250_000, 'EUR')} · <bdi>XB</bdi> {formatMoney(place, 5_650_000, 'EUR')}</> }}
        />
      </div>
    </section>
  )
}

function Lists({ place, says, xa, xb }: Example) {
  const { field } = words(place.language)
  const rows = [
    { what: says.contacts, party: xa, due: '2026-11-06', kind: 'idle' as const, word: field.commitmentStandings.no_report },
    { what: says.guide, party: xb, due: '2026-12', kind: 'wait' as const, word: field.commitmentStandings.in_progress },
    { what: says.jointGuide, party: xb, due: '2026-autumn', kind: 'ok' as const, word: field.commitmentStandings.done_confirmed },
  ]
  return (
    <section class="halves">
      <div>
        <div class="section-head"><h2>{says.exchanges}</h2><p class="aside"><a href="#all">14</a></p></div>
        <ul class="list">
          {(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:RED'] as const).map((label) => (
            <li><h3><a href="#note">{says.note}</a></h3><p><bdi>{says.bodyB}</bdi> · <DateText place={place} date="2026-11-08" /></p><div class="end"><Marking label={label} /></div></li>
          ))}
        </ul>
      </div>
      <div>
        <Table
          id="commitments" caption={says.commitments} rows={rows}
          columns={[
            { head: field.conclusionKinds.commitment, cell: ({ what }) => <bdi>{what}</bdi> },
            { head: field.membershipRoles.party, cell: ({ party }) => <Party party={party} /> },
            { head: says.nextDue, cell: ({ due }) => <DateText place={place} date={due} /> },
            { head: says.status, cell: ({ kind, word }) => <Status kind={kind} word={word} /> },
          ]}
        />
        <Status kind="idle" word={field.recordedStatuses.not_known} />
      </div>
    </section>
  )
}

function Position({ place, says }: Example) {
  const { field } = words(place.language)
  const state: FormState = { values: { signed: '2026-02-31', reason: says.indication }, errors: { position: says.chooseOne, signed: says.badDate } }
  const shared = { language: place.language, state }
  return (
    <section class="with-side">
      <div class="card padded">
        <ErrorSummary {...shared} />
        <Form action="#position" hidden={{ read: '4471 0923 6615' }} label={says.position}>
          <Choices {...shared} name="position" label={says.position} large options={[
            { value: 'accept', text: says.acceptBoth },
            { value: 'reserve', text: field.stances.reserve, hint: says.reserveHint, more: <TextArea {...shared} name="reason" label={says.reason} /> },
          ]} />
          <PartialDateField {...shared} name="signed" label={says.signedOn} />
          <TextField {...shared} name="place" label={words(place.language).kit.programme.where} optional />
          <SelectField {...shared} name="capacity" label={field.membershipRoles.signatory} unchosen options={Object.entries(field.capacities).map(([value, text]) => ({ value, text }))} />
          <Actions note={says.indication}><Submit text={says.check} name="do" value="send" forward /><Submit text={says.keep} name="do" value="keep" quiet /></Actions>
        </Form>
      </div>
      <div class="prose">
        <Notice tone="talk" title={says.treatyWord}><p>{says.indication}</p></Notice>
        <Notice tone="wait"><p>{says.answerSixContext}</p></Notice>
        <Notice tone="stop" title={words(place.language).kit.proof.differs} grave role="alert"><p>{says.indication}</p></Notice>
        <Empty lead={says.programmeless} action={{ text: says.propose, href: '#propose' }} />
      </div>
    </section>
  )
}

function Hero({ place, says, xa, xb, land }: Example) {
  const left = { name: 'Fontelbe', longitude: 2.35, latitude: 48.86, position: 0 }
  const right = { name: 'Marsalin', longitude: 10.18, latitude: 36.81, position: 1 }
  const third = { name: 'Osterwik', longitude: -3.7, latitude: 40.42 }
  const { field } = words(place.language)
  return (
    <>
      <div class="wrap"><div class="hero">
        <div class="title-block">
          <p class="kicker">{says.kicker}</p>
          <h1>{says.title}</h1>
          <Parties parties={[{ party: xa, body: says.bodyA, ours: says.ours }, { party: xb, body: says.bodyB }]} />
        </div>
        <Map land={land} title={says.mapTitle} listLabel={says.links} points={[left, right, third]} links={[{ from: left, to: right, own: true }, { from: left, to: third, own: false }]} />
      </div></div>
      <Facts label={says.essentials} facts={[
        { term: says.status, value: field.instrumentStatuses.in_effect, kind: 'ok', note: <><DateText place={place} date="2018-05" /> ({field.dayNotPublished})</> },
        { term: words(place.language).house.sections.instruments, value: '2' },
        { term: says.nextDue, value: <DateText place={place} date="2026-11-12" length="full" />, kind: 'wait', note: formatRelativeDays(place, '2026-11-10', '2026-11-12') },
        { term: says.record, value: says.same, kind: 'ok', note: formatMoment(place, now, seenAt) },
      ]} />
      <LocalNavigation label={says.title} items={[
        { text: says.overview, href: '#overview', current: true }, { text: words(place.language).house.sections.instruments, href: '#instrument', count: 2 },
        { text: says.programme, href: '#programme' }, { text: says.exchanges, href: '#exchanges', count: 14 },
      ]} />
    </>
  )
}

/** Every component on one page, between two States that do not exist. */
export function KitExample({ frame, land }: { frame: Frame; land: string }) {
  const { language } = frame.place
  const says = exampleWords(language)
  const xa: PartyView = { code: 'XA', name: says.xa, position: 0 }
  const xb: PartyView = { code: 'XB', name: says.xb, position: 1 }
  const example: Example = { place: frame.place, says, xa, xb, land }
  return (
    <Page frame={frame} title={says.title} section="partnerships" marking={{ label: 'TLP:AMBER', releasableTo: [says.xa, says.xb] }} crumbs={{ above: [{ text: says.partnerships, href: `/${language}/partnerships` }], here: says.title }}>
      <Hero {...example} />
      <div class="wrap">
        <Tasks {...example} />
        <Instrument {...example} />
        <Programme {...example} />
        <Lists {...example} />
        <Position {...example} />
        <SameRecord language={language} verify={{ text: says.verify, href: '#verify' }} copies={[
          { party: xa, here: true, acts: '412', code: '7391 4402 8856', seen: says.now },
          { party: xb, here: false, acts: '412', code: '7391 4402 8856', seen: formatTime(frame.place, seenAt, true) },
          { party: { code: 'XC', name: says.xc, position: 2 }, here: false, acts: '398', code: null, seen: formatMoment(frame.place, now, '2026-11-09T17:10:00Z') },
        ]} />
      </div>
    </Page>
  )
}
