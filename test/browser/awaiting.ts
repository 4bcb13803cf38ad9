import assert from 'node:assert/strict'
import type { Json, JsonObject } from '../../src/core/act.ts'
import { until } from '../deadline.ts'

/** One officer's way to one node. */
export interface Desk {
  readonly url: string
  readonly body: string
  readonly cookie: string
}

export async function signedIn(node: { readonly url: string; readonly signIn: string; readonly bodies: readonly string[] }): Promise<Desk> {
  const answered = await fetch(node.signIn, { redirect: 'manual' })
  const cookie = answered.headers.get('set-cookie')?.split(';')[0]
  assert.ok(cookie, `signing in was answered with ${answered.status}`)
  return { url: node.url, body: node.bodies[0]!, cookie }
}

async function ask(desk: Desk, path: string, body?: Json): Promise<{ readonly status: number; readonly json: any }> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answered = await fetch(`${desk.url}/api/v1${path}`, { ...init, headers: { cookie: desk.cookie, 'content-type': 'application/json' } })
  return { status: answered.status, json: await answered.json() }
}

const title = { fr: 'Arrangement sur les stages', ar: 'ترتيب بشأن التدريب' }
const articles = [{ heading: {}, text: { fr: 'Chaque participant accueille deux stagiaires par an.', ar: 'يستقبل كلّ مشارك متدرّبَين كلّ سنة.' } }]
const adoption: JsonObject = {
  kind: 'instrument', action: 'adopt', form: 'administrative_arrangement', nature: 'non_binding', authentic: ['fr', 'ar'], articles: 1, force: { rule: 'on_signature' },
  durationMonths: null, renewal: 'none', noticeMonths: 6, openToAccession: false, under: null, draft: null, past: null,
}
const draft: JsonObject = { replaces: null, form: 'administrative_arrangement', nature: 'non_binding', authentic: ['fr'], articles: 1, under: null, answerBy: null, marking: { tlp: 'TLP:AMBER', releasable: [] } }

/** Texts of a partnership of two at the steps that last a moment: ready to adopt, to be answered, to be signed. Where those two stand is answered. */
export async function awaitingTexts(one: Desk, other: Desk, name: string): Promise<{ readonly toSign: string; readonly toAnswer: string }> {
  const { partnerships } = (await ask(one, '/partnerships')).json as { partnerships: readonly { partnership: string; name: Record<string, string> }[] }
  const id = partnerships.find((each) => each.name['fr'] === name)?.partnership
  assert.ok(id, `no partnership of the name ${name}`)
  const submit = async (desk: Desk, type: string, facts: JsonObject, content: JsonObject | null = null): Promise<string> => {
    const { status, json } = await ask(desk, `/partnerships/${id}/acts`, { type, facts, content })
    assert.ok(status < 300, `${type}: ${status} ${JSON.stringify(json)}`)
    return json.digest
  }
  const answer = (type: string, facts: JsonObject, content: JsonObject | null = null) => until(`${type} is taken`, () => submit(other, type, facts, content))
  const signatories = [one.body, other.body]
  const replaces = signatories.map((body) => ({ body, revision: null }))
  const propose = (desk: Desk) => submit(desk, 'propose', { subject: null, replaces, relies: null, marking: null, change: { ...adoption, signatories } }, { title, preamble: null, articles, attachments: [] })

  const tabled = await submit(one, 'table', draft, { title: { fr: title.fr }, preamble: null, reason: null, articles: [{ heading: {}, text: { fr: articles[0]!.text.fr } }] })
  await answer('take_position', { draft: tabled, article: 1, stance: 'accept' }, { reason: null })
  const toSign = await propose(one)
  await answer('consent', { proposal: toSign })
  const toAnswer = await propose(other)
  await until('what awaits us has come', async () => {
    const { bodies } = (await ask(one, `/partnerships/${id}/obligations`)).json as { bodies: readonly { isUs: boolean; obligations: readonly { kind: string; act: string }[] }[] }
    const acts = bodies.flatMap(({ isUs, obligations }) => (isUs ? obligations.map(({ act }) => act) : []))
    return acts.includes(toSign) && acts.includes(toAnswer)
  })
  const pageOf = (digest: string) => `/partnerships/${id.slice(0, 12)}/instruments/${digest.slice(0, 12)}`
  return { toSign: pageOf(toSign), toAnswer: pageOf(toAnswer) }
}
