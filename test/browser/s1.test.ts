import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { until } from '../deadline.ts'
import { bodies, endingOf, newNode, type NodeProcess } from '../nodes.ts'
import { launch, withoutBrowser } from './chromium.ts'
import { mirrored, Officer } from './officers.ts'

const ending = endingOf(after)
let browser: Browser | undefined
let brevalie: NodeProcess
let nourmara: NodeProcess
let ours: Officer
let theirs: Officer

before(async () => {
  browser = await launch()
  if (!browser) return
  const started = await Promise.all([newNode(ending, bodies.XA, { poll: 0.2 }), newNode(ending, bodies.XB, { poll: 0.2 })])
  brevalie = started[0]
  nourmara = started[1]
  ours = await Officer.signIn(browser, brevalie, 'fr', brevalie.signInPath)
  theirs = await Officer.signIn(browser, nourmara, 'ar', nourmara.signInPath)
  await theirs.page.click('.languages [hreflang=ar]')
  await ours.page.click('.languages [hreflang=fr]')
})

after(() => browser?.close())

const both = (name: string, fr: string, ar: string) => ({ [`${name}-fr`]: fr, [`${name}-ar`]: ar })
const partnership = { fr: 'Brévalie – Nourmara : prévention', ar: 'بريفاليا – نورمارا: الوقاية' }
const memorandum = { fr: 'Mémorandum d’entente relatif à la prévention', ar: 'مذكرة تفاهم بشأن الوقاية' }
const committee = { fr: 'Comité conjoint', ar: 'اللجنة المشتركة' }
const today = new Date().toISOString().slice(0, 10)

/** What is awaited after a step: how much from Brévalie, how much from Nourmara, the same on both nodes. */
async function awaits({ us = 0, them = 0 }: { readonly us?: number; readonly them?: number }): Promise<void> {
  const { ours: here, theirs: there } = await mirrored(ours, theirs)
  assert.deepEqual([here.length, there.length], [us, them], JSON.stringify([here, there]))
}

async function takeUpPeer(one: Officer, other: NodeProcess): Promise<string> {
  await one.section('node')
  await one.page.locator('a[href$="/node/peers"]').first().click()
  await one.fill({ address: other.url })
  await one.send('address')
  return (await one.text('.digits')).trim()
}

async function meet(): Promise<void> {
  const [here, there] = [await takeUpPeer(ours, nourmara), await takeUpPeer(theirs, brevalie)]
  assert.match(here, /^\d{4} \d{4} \d{4}$/)
  assert.equal(there, here, 'both officers read the same twelve digits')
  for (const one of [ours, theirs]) {
    await one.fill({ read: 'same' })
    await one.send('read')
  }
}

async function foundPartnership(): Promise<void> {
  await ours.section('partnerships')
  await ours.follow('/partnerships/new')
  await ours.fill({ bodies: [nourmara.body], languages: ['fr', 'ar'], ...both('name', partnership.fr, partnership.ar), ...both('purpose', 'Planifier chaque année des activités conjointes.', 'التخطيط كل سنة لأنشطة مشتركة.') })
  await ours.send('name-fr')
  await awaits({ them: 1 })
  await theirs.agree(/التعاون|الوقاية/)
  await awaits({})
  for (const [one, name] of [[ours, partnership.fr], [theirs, partnership.ar]] as const) {
    await one.toPartnership(name)
    assert.equal(await one.text('h1'), name)
  }
}

const articles = [
  { fr: 'Les participants planifient chaque année des activités conjointes.', ar: 'يخطط المشاركون كل سنة لأنشطة مشتركة.' },
  { fr: 'Un comité conjoint se réunit au moins une fois par an.', ar: 'تجتمع لجنة مشتركة مرة واحدة في السنة على الأقل.' },
  { fr: 'Le mémorandum prend effet à la dernière signature.', ar: 'تسري المذكرة من تاريخ آخر توقيع.' },
]

async function negotiate(): Promise<void> {
  await ours.toPartnership(partnership.fr)
  await ours.local('/instruments')
  await ours.follow('/drafts/new')
  await ours.press('add-article')
  await ours.press('add-article')
  await ours.fill({ form: 'memorandum', nature: 'non_binding', ...both('title', memorandum.fr, memorandum.ar) })
  for (const [index, { fr, ar }] of articles.entries()) await ours.fill(both(`text-${index + 1}`, fr, ar))
  await ours.press('table')
  await awaits({ them: 1 })

  await theirs.takeUp(/مذكرة/)
  assert.match(await theirs.text('.article-text [lang=ar], .article-text:lang(ar)'), /يخطط المشاركون/)
  await theirs.press('check-all')
  await theirs.press('send-all')
  await awaits({})
  await theirs.toPartnership(partnership.ar)
  await theirs.local('/instruments')
  await theirs.follow('/drafts/')
  await theirs.press('send-all')
  await ours.toPartnership(partnership.fr)
  await ours.local('/instruments')
  await ours.follow('/drafts/')
  await ours.press('send-all')
  await ours.sees('every article accepted and concordant', async () => (await ours.count('.matrix .mark-accepted')) === 6 && (await ours.count('.matrix .mark-concordant')) === 3)
}

const textCode = async (one: Officer) => (await one.text('.text-code')).replace(/\D/g, '')

async function adopt(): Promise<void> {
  await ours.sees('the gate to adoption open', async () => (await ours.count('main a[href$="/adopt"]')) > 0)
  await ours.follow('/adopt')
  await ours.page.selectOption('[name=renewal]', 'tacit')
  await ours.fill({ force: 'on_signature', 'duration-months': '60', 'notice-months': '3', accession: 'no' })
  await ours.press('check')
  await ours.press('propose')
  await awaits({ them: 1 })
  await theirs.agree(/مذكرة/)
  await awaits({ us: 1, them: 1 })
}

async function sign(one: Officer, task: RegExp, who: Readonly<Record<string, string>>): Promise<string> {
  await one.takeUp(task)
  if (one === ours) await grantMandate()
  else await one.fill({ capacity: 'head_of_body' })
  await one.page.locator('main form[action$="/sign/read"] button[type=submit]').click()
  await one.follow('/sign/check')
  const code = await textCode(one)
  await one.follow('/sign/sign')
  await one.fill({ ...who, form: 'definitive', same: true })
  await one.send('same')
  return code
}

/** A standing mandate, shown by whoever signs; the other side signs by office. */
async function grantMandate(): Promise<void> {
  await ours.follow('/powers?next=sign')
  await ours.fill({ kind: 'mandate', holder: 'Camille Ormeau', function: 'Directrice des affaires internationales', capacity: 'delegate', scope: 'this', reference: 'n° 14' })
  await ours.send('holder')
  await ours.page.locator('main [name=powers]').first().check()
}

async function signBoth(): Promise<void> {
  const here = await sign(ours, /Mémorandum/, {})
  await awaits({ them: 1 })
  const there = await sign(theirs, /مذكرة/, { signatory: 'نور الدين الوادي', function: 'رئيس الهيئة', place: 'مرسالين' })
  assert.equal(there, here, 'both signed the text with the same digits')
  await awaits({})
  for (const [one, name, force] of [[ours, partnership.fr, 'En application'], [theirs, partnership.ar, 'قيد التطبيق']] as const) {
    await one.toPartnership(name)
    await one.local('/instruments')
    await one.follow('/instruments/')
    await one.seesText(force)
    await one.seesText('Camille Ormeau')
    await one.seesText('نور الدين الوادي')
  }
}

async function holdCommittee(): Promise<void> {
  await ours.toPartnership(partnership.fr)
  await ours.local('/dialogues')
  await ours.follow('/formats/new')
  await ours.fill({ ...both('name', committee.fr, committee.ar), form: 'joint_committee', level: 'heads_of_body', chair: 'co_chairs', sessionsPerYear: '1', ...both('mandate', 'Planifier les activités de l’année.', 'برمجة أنشطة السنة.') })
  await ours.send('name-fr')
  await awaits({ them: 1 })
  await theirs.agree(/اللجنة/)
  await awaits({})

  await ours.toPartnership(partnership.fr)
  await ours.local('/dialogues')
  await ours.follow('/formats/')
  await ours.follow('/sessions/new')
  await ours.fill({
    ...both('title', 'Première session', 'الدورة الأولى'), situation: 'held', date: today, place: 'Fontelbe', host: brevalie.body,
    ...both('agenda-0-item', 'Programme de l’année', 'برنامج السنة'),
  })
  await ours.send('title-fr')
  await awaits({ them: 1 })
  await theirs.agree(/الدورة/)
  await awaits({})
}

async function toSession(one: Officer, name: string): Promise<void> {
  await one.toPartnership(name)
  await one.local('/dialogues')
  await one.follow('/formats/')
  await one.page.locator('main a[href*="/sessions/"]:not([href$="/new"])').first().click()
}

async function concludeSession(): Promise<void> {
  await toSession(theirs, partnership.ar)
  await theirs.follow('/conclusions')
  await theirs.fill({ 'conclusions-0-kind': 'decision', 'conclusions-0-agendaItem': '1', ...both('conclusions-0-text', 'Le programme commun est établi.', 'يوضع البرنامج المشترك.') })
  await theirs.send('conclusions-0-text-ar')
  await awaits({ us: 1 })
  await ours.agree(/[Cc]onclusions/)
  await awaits({})
}

interface Line {
  readonly fr: string
  readonly ar: string
  readonly host: NodeProcess
  readonly from: string
  readonly until: string
}

async function proposeLine(by: Officer, { fr, ar, host, from, until }: Line): Promise<void> {
  const guest = host === brevalie ? nourmara : brevalie
  await by.follow('/lines/new')
  await by.fill({
    ...both('title', fr, ar), type: 'study_visit', aim: 'exchange', hosts: [host.body], from, until,
    'costs-0-payer': guest.body, 'costs-0-amount': '12500', 'costs-0-currency': 'EUR', 'costs-0-covers': 'travel',
    'delegations-0-body': guest.body, 'delegations-0-role': 'expert', 'delegations-0-count': '3',
  })
  await by.send('title-fr')
}

const toProgramme = async (one: Officer, name: string) => {
  await one.toPartnership(name)
  await one.local('/programmes')
}

async function planYear(): Promise<void> {
  await toSession(ours, partnership.fr)
  await ours.follow('/programmes/new?session=')
  const year = await ours.page.inputValue('[name=year]')
  assert.equal(year, String(Number(today.slice(0, 4)) + 1))
  await ours.fill({ ...both('title', `Programme ${year}`, `برنامج ${year}`), ...both('aims', 'Apprendre les uns des autres.', 'أن يتعلّم بعضنا من بعض.') })
  await ours.send('title-fr')
  await awaits({ them: 1 })
  await theirs.agree(/برنامج/)
  await awaits({})

  await toProgramme(ours, partnership.fr)
  await proposeLine(ours, { fr: 'Visite des écoles', ar: 'زيارة المدارس', host: brevalie, from: `${year}-03-15`, until: `${year}-03-17` })
  await toProgramme(ours, partnership.fr)
  await proposeLine(ours, { fr: 'Visite des familles', ar: 'زيارة العائلات', host: nourmara, from: `${year}-06-14`, until: `${year}-06-19` })
  await toProgramme(theirs, partnership.ar)
  await proposeLine(theirs, { fr: 'Atelier commun', ar: 'ورشة مشتركة', host: nourmara, from: `${year}-09-20`, until: `${year}-09-22` })
  await awaits({ us: 1, them: 2 })
  for (const [one, name, lines] of [[ours, partnership.fr, 1], [theirs, partnership.ar, 2]] as const) {
    await toProgramme(one, name)
    await one.follow('/answer')
    // From each line accepted to those that are left.
    for (let left = lines; left > 0; left -= 1) {
      assert.equal(await one.count('main .card form[action$="/answers"]'), left)
      await one.page.locator('main .card form[action$="/answers"] button').first().click()
      await one.accepted()
    }
  }
  await awaits({})
  for (const [one, name] of [[ours, partnership.fr], [theirs, partnership.ar]] as const) {
    await toProgramme(one, name)
    await one.sees('three lines accepted by both', async () => (await one.count('.programme .mark-accepted')) === 6)
  }
}

async function toActivity(one: Officer, name: string, title: string): Promise<void> {
  await toProgramme(one, name)
  await one.page.locator('.programme tbody a', { hasText: title }).first().click()
}

async function reportResult(): Promise<void> {
  await toActivity(ours, partnership.fr, 'Visite des écoles')
  await ours.follow('/report')
  await ours.fill({ outcome: 'held', participants: '24', ...both('delivered', 'Trois écoles visitées.', 'زيارة ثلاث مدارس.'), ...both('result', 'Deux écoles ont repris la démarche.', 'مدرستان اعتمدتا المنهج.'), 'evidence-fr': 'Évaluation commune.' })
  await ours.page.locator('main [name=attachment]').setInputFiles({ name: 'évaluation.txt', mimeType: 'text/plain', buffer: Buffer.from('deux écoles sur trois') })
  await ours.send('outcome')

  await toActivity(theirs, partnership.ar, 'زيارة المدارس')
  await theirs.sees('a report to confirm', async () => (await theirs.count('main a[href*="say=confirm"]')) > 0)
  assert.match(await theirs.text(), /مدرستان اعتمدتا المنهج/)
  await theirs.follow('say=confirm')
  await theirs.page.locator('main form[method=post] button[type=submit]').last().click()
  await theirs.accepted()
  await toActivity(ours, partnership.fr, 'Visite des écoles')
  await ours.seesText(/Confirmé/)
  await awaits({})
}

async function exchangeNote(): Promise<void> {
  await ours.toPartnership(partnership.fr)
  await ours.local('/exchanges')
  await ours.follow('/notes/new')
  assert.equal(await ours.page.inputValue('main [name=marking]'), 'TLP:AMBER', 'nothing wider is chosen beforehand')
  await ours.fill({ ...both('title', 'Suivi des familles', 'متابعة العائلات'), kind: 'lesson', theme: 'families', evidence: '3', ...both('body', 'Un seul interlocuteur par famille.', 'مخاطب واحد لكل عائلة.') })
  await ours.send('title-fr')
  assert.equal(await ours.text('.marking-bar .tlp'), 'TLP:AMBER')

  await theirs.toPartnership(partnership.ar)
  await theirs.local('/exchanges')
  await theirs.sees('the note', async () => (await theirs.count('main table a[href*="/notes/"]')) > 0)
  await theirs.page.locator('main table a[href*="/notes/"]').first().click()
  await theirs.seesText('مخاطب واحد لكل عائلة.')
  assert.equal(await theirs.text('.marking-bar .tlp'), 'TLP:AMBER')
}

async function publish(): Promise<void> {
  await ours.toPartnership(partnership.fr)
  await ours.local('/instruments')
  await ours.follow('/instruments/')
  await ours.follow('/publish')
  assert.equal(await ours.count('main [name=fields]:checked'), 0, 'nothing is shown to everyone unless it is chosen')
  await ours.fill({ fields: ['title', 'text'] })
  await ours.press('check')
  await ours.press('propose')
  await awaits({ them: 1 })
  await theirs.agree(/مذكرة/)
  await awaits({})
}

/** What a stranger reads of the one publication of a node, from the front page of its register. */
async function publicly(stranger: Page, node: NodeProcess): Promise<{ readonly path: string; readonly text: string }> {
  await stranger.goto(`${node.url}/fr/register`)
  const published = stranger.locator('main a[href*="/register/published/"]')
  await until('the publication stands on the front page of the register', async () => {
    if ((await published.count()) === 1) return true
    await stranger.reload()
    return false
  })
  await published.click()
  assert.match((await stranger.locator('main').textContent())!, /Vérifié/)
  return { path: new URL(stranger.url()).pathname, text: (await stranger.locator('.statements').innerText()) }
}

async function readAsStranger(): Promise<void> {
  const context = await browser!.newContext({ javaScriptEnabled: false })
  try {
    const stranger = await context.newPage()
    const [here, there] = [await publicly(stranger, brevalie), await publicly(stranger, nourmara)]
    assert.deepEqual(there, here)
    assert.ok(articles.every(({ fr }) => here.text.includes(fr)))
    assert.ok(!(await stranger.content()).includes('Camille Ormeau'), 'nobody is named who was not chosen')
    assert.deepEqual(await context.cookies(), [])
  } finally {
    await context.close()
  }
}

/** Both copies stand on both pages, with the same twelve digits. */
async function compareDigits(): Promise<void> {
  await ours.toPartnership(partnership.fr)
  await theirs.toPartnership(partnership.ar)
  await until('four times the same digits', async () => {
    const [here, there] = [await ours.digits(), await theirs.digits()]
    if (here.own === there.own && here.same === 2 && there.same === 2) return /^\d{4} \d{4} \d{4}$/.test(here.own)
    await Promise.all([ours.page.reload(), theirs.page.reload()])
    return false
  })
}

test('s1: two officers bring a cooperation from the twelve digits to what everyone may read, with links and forms alone', { skip: withoutBrowser, timeout: 240_000 }, async (t) => {
  let isBroken = false
  // Each step stands on those before it: after the first that fails, nothing more is asked.
  const step = (name: string, does: () => Promise<void>) => t.test(name, { skip: isBroken ? 'an earlier step failed' : false }, async () => {
    isBroken = true
    await does()
    isBroken = false
  })
  await step('two nodes meet by comparing twelve digits', meet)
  await step('they found a partnership', foundPartnership)
  await step('a memorandum is tabled, accepted and found concordant', negotiate)
  await step('its text is adopted', adopt)
  await step('both sign, one by a mandate, one by office, and it takes effect', signBoth)
  await step('a joint committee is created and meets', holdCommittee)
  await step('its conclusions are agreed', concludeSession)
  await step('the programme of next year is adopted line by line', planYear)
  await step('an activity is reported with its result and confirmed', reportResult)
  await step('a marked note is exchanged', exchangeNote)
  await step('both agree what everyone may read', publish)
  await step('a stranger reads the same at the same path on both nodes', readAsStranger)
  await step('both pages of the partnership show the same twelve digits', compareDigits)
})
