import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { pair, type Client } from '../client.ts'
import { until } from '../deadline.ts'
import { bodies, client, endingOf, establishNode, type NodeProcess } from '../nodes.ts'
import { launch, withoutBrowser } from './chromium.ts'

const skip = withoutBrowser
const ending = endingOf(after)

/** One officer in a browser without JavaScript, in one language. */
interface Seat {
  readonly desk: Client
  readonly page: Page
  readonly language: 'fr' | 'ar'
}

let browser: Browser | undefined
let ours: Seat
let theirs: Seat
let partnership = ''

async function seat(node: NodeProcess, language: Seat['language'], link: string): Promise<Seat> {
  await node.start({ poll: 0.2 })
  const desk = await client(node)
  const context = await browser!.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(node.url + link)
  return { desk, page, language }
}

before(async () => {
  browser = await launch()
  if (!browser) return
  const nodes = [await establishNode(ending, bodies.XA), await establishNode(ending, bodies.XB)] as const
  const links = [await nodes[0].linkFor({ id: 'chargee' }), await nodes[1].linkFor({ id: 'chargee' })] as const
  ours = await seat(nodes[0], 'fr', links[0])
  theirs = await seat(nodes[1], 'ar', links[1])
  await pair(ours.desk, theirs.desk)
  partnership = await ours.desk.foundWith([theirs.desk], { name: { fr: 'Prévention', ar: 'الوقاية' }, rules: { languages: ['fr', 'ar'] } })
})

after(async () => {
  await browser?.close()
})

const within = (path: string) => `/partnerships/${partnership.slice(0, 12)}${path}`

async function open({ desk, page, language }: Seat, path: string): Promise<number> {
  const answer = await page.goto(`${desk.node.url}/${language}${path}`)
  return answer!.status()
}

/** Types into fields by their names; `true` ticks, a list ticks those values of a choice. */
async function type({ page }: Seat, fields: Readonly<Record<string, string | true | readonly string[]>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    if (value === true) await page.locator(`[name="${name}"]`).check()
    else if (typeof value !== 'string') for (const each of value) await page.locator(`[name="${name}"][value="${each}"]`).check()
    else if ((await page.locator(`select[name="${name}"]`).count()) > 0) await page.locator(`select[name="${name}"]`).selectOption(value)
    else if ((await page.locator(`[name="${name}"][type=radio]`).count()) > 0) await page.locator(`[name="${name}"][value="${value}"]`).check()
    else await page.locator(`[name="${name}"]`).fill(value)
  }
}

const mainForm = 'main form[method=post]'

/** Sends the form of the page by its last, main button; ends on the page it leads to. */
async function send({ page }: Seat): Promise<string> {
  await page.locator(`${mainForm} > .actions button[type=submit]`).last().click()
  assert.equal(await page.locator('.error-summary, [role=alert]').count(), 0, await page.locator('main').innerText())
  return new URL(page.url()).pathname.slice(3)
}

/** Both hold the same acts: then a page is drawn once, and not again and again. */
async function settled(): Promise<void> {
  await until('both hold the same digits', async () => {
    const digits = await Promise.all([ours, theirs].map(async ({ desk }) => (await desk.get(`/partnerships/${partnership}`)).digits as string))
    return digits[0] !== undefined && digits[0] === digits[1]
  })
}

/** Opens a page until it shows so many of something. */
async function shows(where: Seat, path: string, selector: string, isEnough = (count: number) => count > 0): Promise<void> {
  await until(`${path} shows ${selector}`, async () => {
    await settled()
    return (await open(where, path)) === 200 && isEnough(await where.page.locator(selector).count())
  })
}

/** Accepts the proposal on a page as soon as it has arrived, and waits until the other side sees it agreed. */
async function accept(by: Seat, other: Seat, path: string): Promise<void> {
  await shows(by, path, `form[action$="/answers"] button`)
  await by.page.locator(`form[action$="/answers"] button`).first().click()
  for (const each of [by, other]) await shows(each, path, '.notice .chips', (count) => count === 0)
}

const both = (name: string, fr: string, ar: string) => ({ [`${name}-fr`]: fr, [`${name}-ar`]: ar })

test('programme: from the joint committee to a result confirmed and a promise contested, between two nodes, in French and Arabic', { skip, timeout: 120_000 }, async () => {
  const format = await createCommittee()
  const session = await holdSession(format)
  await concludeSession(session)
  const programme = await planYear(session)
  await reportFirstLine(programme)
  await keepPromise(session)
  await copyToNextYear(programme)
  await declineWithReason(format)
  await settled()
})

async function createCommittee(): Promise<string> {
  await open(ours, within('/dialogues'))
  assert.equal(await ours.page.locator('main .empty a').count(), 1)
  await ours.page.locator('main .empty a').click()
  // Nothing typed: all that is missing is said at once, and what was typed stays.
  await type(ours, { 'name-fr': 'Comité conjoint' })
  await ours.page.locator(`${mainForm} > .actions button`).last().click()
  assert.ok((await ours.page.locator('.error-summary li').count()) >= 4)
  assert.equal(await ours.page.locator('[name="name-fr"]').inputValue(), 'Comité conjoint')
  await type(ours, { 'name-ar': 'اللجنة المشتركة', form: 'joint_committee', level: 'heads_of_body', chair: 'co_chairs', sessionsPerYear: '1', ...both('mandate', 'Planifier les activités de l’année.', 'برمجة أنشطة السنة.') })
  const path = await send(ours)
  assert.match(await ours.page.locator('main').innerText(), /Pas encore commun/)
  await accept(theirs, ours, path)
  assert.match(await theirs.page.locator('h1').innerText(), /اللجنة المشتركة/)
  return path
}

async function holdSession(format: string): Promise<string> {
  await open(ours, `${format}/sessions/new`)
  await type(ours, {
    ...both('title', 'Première session', 'الدورة الأولى'), situation: 'held', date: '2026-10-08', place: 'Marsalin',
    ...both('agenda-0-item', 'Programme de l’année', 'برنامج السنة'), 'agenda-0-presenter': theirs.desk.node.body,
    ...both('agenda-1-item', 'Échange d’expériences', 'تبادل التجارب'), host: theirs.desk.node.body,
  })
  const path = await send(ours)
  await accept(theirs, ours, path)
  return path
}

async function concludeSession(session: string): Promise<void> {
  await open(theirs, `${session}/conclusions`)
  await type(theirs, {
    'conclusions-0-kind': 'decision', 'conclusions-0-agendaItem': '1', ...both('conclusions-0-text', 'Le programme commun de 2027 est établi.', 'يوضع البرنامج المشترك لسنة 2027.'),
    'conclusions-1-kind': 'commitment', 'conclusions-1-agendaItem': '2', ...both('conclusions-1-text', 'Nourmara remettra la traduction du guide avant la fin du printemps.', 'تسلّم نورمارا ترجمة الدليل قبل نهاية الربيع.'),
  })
  await send(theirs)
  await accept(ours, theirs, session)
  assert.equal(await ours.page.locator('#conclusion-2 .authentic[lang=ar]').innerText(), 'تسلّم نورمارا ترجمة الدليل قبل نهاية الربيع.')
}

interface Line {
  readonly by: Seat
  readonly fr: string
  readonly ar: string
  readonly host: string
  readonly from: string
  readonly until: string
  readonly amount: string
  readonly currency: string
}

async function proposeLine({ by, fr, ar, host, from, until: last, amount, currency }: Line, programme: string): Promise<void> {
  await open(by, `${programme}/lines/new`)
  const guest = host === ours.desk.node.body ? theirs.desk.node.body : ours.desk.node.body
  await type(by, {
    ...both('title', fr, ar), type: 'study_visit', aim: 'exchange', hosts: [host], from, until: last,
    'costs-0-payer': guest, 'costs-0-amount': amount, 'costs-0-currency': currency, 'costs-0-covers': 'travel',
    'delegations-0-body': guest, 'delegations-0-role': 'expert', 'delegations-0-count': '3',
  })
  await send(by)
}

async function planYear(session: string): Promise<string> {
  await open(ours, session)
  await ours.page.locator('a[href*="/programmes/new?session="]').click()
  await type(ours, { ...both('title', 'Programme 2027', 'برنامج 2027'), ...both('aims', 'Apprendre les uns des autres.', 'أن يتعلّم بعضنا من بعض.') })
  assert.equal(await ours.page.locator('[name=year]').inputValue(), '2027')
  const path = await send(ours)
  await accept(theirs, ours, path)
  const [us, them] = [ours.desk.node.body, theirs.desk.node.body]
  await proposeLine({ by: ours, fr: 'Visite des écoles', ar: 'زيارة المدارس', host: us, from: '2027-03-15', until: '2027-03-17', amount: '12 500,50', currency: 'EUR' }, path)
  await proposeLine({ by: ours, fr: 'Visite des familles', ar: 'زيارة العائلات', host: them, from: '2027-06-14', until: '2027-06-19', amount: '8000', currency: 'EUR' }, path)
  await proposeLine({ by: theirs, fr: 'Atelier commun', ar: 'ورشة مشتركة', host: them, from: '2027-06-18', until: '2027-06-22', amount: '3200.125', currency: 'TND' }, path)
  await proposeLine({ by: theirs, fr: 'Bilan', ar: 'الحصيلة', host: us, from: '2027-11', until: '', amount: '900', currency: 'EUR' }, path)
  await answerLines(path)
  await readViews(path)
  return path
}

/** One side takes its lines one by one, the other the first by itself and the rest together. */
async function answerLines(programme: string): Promise<void> {
  for (const left of [2, 1]) {
    await shows(ours, `${programme}/answer`, '.card h2 a', (count) => count === left)
    await ours.page.locator('.card form[action$="/answers"] button').first().click()
  }
  await shows(theirs, `${programme}/answer`, '.card h2 a', (count) => count === 2)
  const together = theirs.page.locator('section > form[action$="/answers"] button')
  assert.match(await together.innerText(), /البندين/)
  await together.click()
  for (const each of [ours, theirs]) await shows(each, programme, '.programme .mark-accepted', (count) => count === 8)
}

async function readViews(programme: string): Promise<void> {
  const text = await ours.page.locator('.programme tfoot').innerText()
  // Euros are added to euros and dinars stand by themselves.
  assert.match(text.replace(/[\u00a0\u202f]/g, ' '), /21 400,50 €[\s\S]*3 200,125/)
  assert.match(await ours.page.locator('main').innerText(), /« [^»]*Atelier commun[^»]*» tombe une fin de semaine|tombent les mêmes jours/)
  await open(theirs, `${programme}?view=calendar`)
  assert.equal(await theirs.page.locator('.month').count(), 12)
  assert.ok((await theirs.page.locator('.month .busy a').count()) >= 12)
  assert.ok((await theirs.page.locator('.month .ramadan').count()) > 20)
  await open(theirs, `${programme}?view=table`)
  assert.equal(await theirs.page.locator('.data tbody tr').count() >= 4, true)
  const csv = (await ours.desk.request('GET', `/fr${programme}?format=csv`)).text
  assert.match(csv, /"?XB EUR"?/)
  assert.match(csv, /12500\.50/)
  const calendar = await theirs.desk.request('GET', `/ar${programme}.ics`)
  assert.match(calendar.headers.get('content-type') ?? '', /text\/calendar/)
  assert.equal(calendar.text.match(/BEGIN:VEVENT/g)?.length, 4)
  assert.equal(calendar.text.match(/STATUS:CONFIRMED/g)?.length, 4)
}

async function reportFirstLine(programme: string): Promise<void> {
  await open(ours, programme)
  await ours.page.locator('.programme tbody a', { hasText: 'Visite des écoles' }).click()
  const activity = new URL(ours.page.url()).pathname.slice(3)
  await postpone(activity)
  await open(ours, `${activity}/report`)
  await type(ours, { outcome: 'held', participants: '24', ...both('delivered', 'Trois écoles visitées.', 'زيارة ثلاث مدارس.'), 'result-fr': 'Deux écoles ont repris la démarche.' })
  await send(ours)
  assert.match(await ours.page.locator('main').innerText(), /Aucune preuve indiquée/)
  await open(ours, `${activity}/report`)
  await type(ours, { outcome: 'held', participants: '24', ...both('delivered', 'Trois écoles visitées.', 'زيارة ثلاث مدارس.'), 'result-fr': 'Deux écoles ont repris la démarche.', 'evidence-fr': 'Évaluation du 2 avril 2027.' })
  await ours.page.locator('[name=attachment]').setInputFiles({ name: 'évaluation.txt', mimeType: 'text/plain', buffer: Buffer.from('deux écoles') })
  await send(ours)
  await shows(theirs, activity, 'article:nth-of-type(2) a[href*="say=confirm"]')
  await theirs.page.locator('article:nth-of-type(2) a[href*="say=confirm"]').click()
  await send(theirs)
  await shows(ours, activity, '.list .status-ok')
  assert.match(await ours.page.locator('main').innerText(), /Confirmé/)
}

/** A change of what is agreed: both read it against what stands, and it stands until both have accepted. */
async function postpone(activity: string): Promise<void> {
  await open(theirs, `${activity}/change?situation=postponed`)
  await type(theirs, { from: '2027-04-05', until: '2027-04-07' })
  await send(theirs)
  await shows(ours, activity, '.notice del')
  assert.match(await ours.page.locator('.notice').first().innerText(), /15 mars 2027|mars/)
  await accept(ours, theirs, activity)
  assert.match(await ours.page.locator('.facts').innerText(), /Reporté/)
}

async function keepPromise(session: string): Promise<void> {
  await open(ours, session)
  await ours.page.locator('#conclusion-2 a[href*="/commitments/new"]').click()
  assert.equal(await ours.page.locator('[name="exactWording-ar"]').inputValue(), 'تسلّم نورمارا ترجمة الدليل قبل نهاية الربيع.')
  await type(ours, { ...both('reading', 'Remettre la traduction arabe du guide.', 'تسليم الترجمة العربية للدليل.'), owners: [theirs.desk.node.body], due: '2027-spring' })
  const path = await send(ours)
  await accept(theirs, ours, path)
  assert.match(await ours.page.locator('main').innerText(), /Aucun compte rendu reçu/)
  await open(theirs, `${path}/report`)
  await type(theirs, { status: 'done', ...both('account', 'Remise le 3 mai.', 'سُلّمت يوم 3 ماي.') })
  await send(theirs)
  await shows(ours, path, 'a[href*="say=contest"]')
  await ours.page.locator('a[href*="say=contest"]').click()
  await type(ours, { 'reason-fr': 'Nous n’avons reçu que la première partie.' })
  await send(ours)
  await shows(theirs, path, '.status-stop')
  const text = await theirs.page.locator('main').innerText()
  assert.match(text, /محلّ اعتراض/)
  assert.match(text, /première partie/)
  assert.match(text, /سُلّمت/)
  for (const each of [ours, theirs]) {
    assert.equal(await open(each, '/commitments?state=contested'), 200)
    assert.equal(await each.page.locator('.data tbody tr').count(), 1)
    assert.equal(await open(each, within('/state-of-play')), 200)
  }
}

/** Agreed lines are proposed again in their month: no day of the new year is invented. */
async function copyToNextYear(programme: string): Promise<void> {
  await open(theirs, programme)
  await theirs.page.locator('a[href*="/programmes/new?copy="]').click()
  assert.equal(await theirs.page.locator('[name=year]').inputValue(), '2028')
  await type(theirs, { 'title-ar': 'برنامج 2028', 'aims-ar': 'مواصلة العمل.' })
  const next = await send(theirs)
  assert.equal(await theirs.page.locator('.programme tbody th a').count(), 4)
  await shows(ours, `${next}?view=table`, '.data tbody th a', (count) => count >= 4)
  const text = await ours.page.locator('main').innerText()
  assert.match(text, /avril 2028[\s\S]*à confirmer/)
  assert.doesNotMatch(text, /\d+ avril 2028/)
  // A list across partnerships that is asked for one leads to that one.
  await open(ours, `/programmes?partnership=${partnership.slice(0, 12)}`)
  assert.equal(new URL(ours.page.url()).pathname, `/fr${within('/programmes')}`)
  assert.equal(await ours.page.locator('.data tbody tr').count(), 2)
}

/** A refusal needs its reason, ends the proposal for both, and leaves its trace. */
async function declineWithReason(format: string): Promise<void> {
  await open(theirs, `${format}/sessions/new`)
  await type(theirs, { 'title-ar': 'الدورة الثانية', situation: 'planned', date: '2027-autumn' })
  const session = await send(theirs)
  await shows(ours, session, '.notice a[href*="/answers/"]')
  await ours.page.locator('.notice a[href*="/answers/"]').click()
  await ours.page.locator(`${mainForm} > .actions button`).last().click()
  assert.equal(await ours.page.locator('.error-summary').count(), 1)
  await type(ours, { 'reason-fr': 'Nous préférons le printemps.' })
  await send(ours)
  await shows(theirs, session, '.notice .chips', (count) => count === 0)
  await theirs.page.locator('.data tbody th a').click()
  assert.match(await theirs.page.locator('main').innerText(), /Nous préférons le printemps\./)
}
