import assert from 'node:assert/strict'
import type { Json, JsonObject } from '../src/core/act.ts'
import { holdToContract } from './contract.ts'
import { until } from './deadline.ts'
import type { NodeProcess } from './nodes.ts'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The answer as JSON; `undefined` where it is none. */
  readonly json: any
}

/** One officer at one node's JSON interface, or a stranger. */
export class Client {
  readonly node: NodeProcess
  private readonly cookie: string | undefined

  constructor(node: NodeProcess, cookie?: string) {
    this.node = node
    this.cookie = cookie
  }

  static async signIn(node: NodeProcess, path: string): Promise<Client> {
    const answered = await fetch(node.url + path, { redirect: 'manual' })
    await answered.arrayBuffer()
    const cookie = answered.headers.get('set-cookie')?.split(';')[0]
    assert.ok(answered.status === 303 && cookie, `signing in was answered with ${answered.status}`)
    return new Client(node, cookie)
  }

  /** The same session at another process of the same body. */
  at(node: NodeProcess): Client {
    return new Client(node, this.cookie)
  }

  static stranger(node: NodeProcess): Client {
    return new Client(node)
  }

  /** Any request, by its path from the root. */
  async request(method: string, path: string, { body, headers = {} }: { readonly body?: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Answered> {
    const init = { method, redirect: 'manual' as const, headers: { ...(this.cookie ? { cookie: this.cookie } : {}), ...headers } }
    const answered = await fetch(this.node.url + path, body === undefined ? init : { ...init, body: body as string })
    const text = await answered.text()
    const isJson = /[/+]json/.test(answered.headers.get('content-type') ?? '')
    const json = isJson && text !== '' ? JSON.parse(text) : undefined
    holdToContract(method, path, answered.status, answered.headers, json)
    return { status: answered.status, headers: answered.headers, text, json }
  }

  /** `path` from `/api/v1` on; the answer must be one. */
  async get(path: string): Promise<any> {
    const answered = await this.request('GET', `/api/v1${path}`)
    assert.equal(answered.status, 200, `GET ${path}: ${answered.status} ${answered.text}`)
    return answered.json
  }

  async send(path: string, body: Json): Promise<Answered> {
    return this.request('POST', `/api/v1${path}`, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  }

  /** A form of a page, sent as a browser sends it; answers with where it leads. */
  async submitForm(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const answered = await this.request('POST', path, { body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(this.node.url).origin } })
    assert.equal(answered.status, 303, `POST ${path}: ${answered.status} ${/<h2>[^<]*<\/h2>(?:<p>[^<]*<\/p>)?/.exec(answered.text)?.[0] ?? ''}`)
    return answered.headers.get('location') ?? ''
  }

  /** The answer must be a success. */
  async post(path: string, body: Json): Promise<any> {
    const answered = await this.send(path, body)
    assert.ok(answered.status >= 200 && answered.status < 300, `POST ${path}: ${answered.status} ${answered.text}`)
    return answered.json
  }

  async submit(partnership: string, type: string, facts: JsonObject, content: JsonObject | null = null): Promise<any> {
    return this.post(`/partnerships/${partnership}/acts`, { type, facts, content })
  }

  async found(invites: readonly string[], more: { readonly name?: JsonObject; readonly purpose?: JsonObject; readonly rules?: JsonObject } = {}): Promise<string> {
    const founded = await this.post('/partnerships', {
      invites: [...invites], rules: { ...rules, ...more.rules },
      name: more.name ?? { en: 'Judicial co-operation' }, purpose: more.purpose ?? { en: 'Learning from each other' },
    })
    return founded.digest
  }

  /** Founded here, consented to by the others, and in force for each of them. */
  async foundWith(others: readonly Client[], more: Parameters<Client['found']>[1] = {}): Promise<string> {
    const id = await this.found(others.map(({ node }) => node.body), more)
    for (const other of others) {
      await until('the invitation has arrived', async () => (await other.request('GET', `/api/v1/partnerships/${id}`)).status === 200)
      await other.submit(id, 'consent', { proposal: id })
    }
    for (const one of [this, ...others]) {
      await until('the partnership is in force', async () => (await one.get(`/partnerships/${id}`)).situation === 'in_force')
    }
    return id
  }
}

export const rules: JsonObject = {
  languages: ['fr', 'en'], defaultMarking: { tlp: 'TLP:AMBER', releasable: [] }, ceiling: 'TLP:RED', noticeMonths: 6, form: 'bilateral', demonstration: 'exercise',
}

/**
 * Both officers take the other's node up, compare the digits and confirm. `dialling` says who dials: a side that
 * does not has the other as one that reaches it by itself.
 */
export async function pair(one: Client, other: Client, dialling: 'both' | 'first' | 'second' = 'both'): Promise<string> {
  const codes = [await takeUp(one, other, dialling !== 'second'), await takeUp(other, one, dialling !== 'first')]
  assert.equal(codes[0], codes[1], 'both read the same digits')
  await one.post(`/peers/${other.node.body}/confirm`, { checkCode: codes[0]! })
  await other.post(`/peers/${one.node.body}/confirm`, { checkCode: codes[1]! })
  return codes[0]!
}

async function takeUp(own: Client, other: Client, dials: boolean): Promise<string> {
  if (dials) return (await own.post('/peers', { address: other.node.url })).checkCode
  const introduction = await other.request('GET', '/peer/identity')
  return (await own.post('/peers/introductions', { introduction: introduction.text, link: 'inbound' })).checkCode
}
