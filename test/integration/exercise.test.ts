import assert from 'node:assert/strict'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { Demonstration } from '../demonstration.ts'
import { run } from '../nodes.ts'

let demonstration: Demonstration

before(async () => {
  demonstration = await Demonstration.start()
})

after(() => demonstration?.end())

const listed = () => demonstration.nodes

test('exercise: five nodes answer, say where to start, and are listed with a link each for whoever may act', async () => {
  assert.match(demonstration.output, /^Start here: http:\/\/127\.0\.0\.1:\d+\/sign-in\/\S+$/m)
  assert.deepEqual(listed().map(({ state }) => state), ['XZ', 'XA', 'XB', 'XC', 'XD'])
  assert.deepEqual(listed().map(({ signIn }) => signIn === null), [true, false, false, false, false])
  for (const { url, bodies } of listed()) assert.equal(((await (await fetch(`${url}/health`)).json()) as { body: string }).body, bodies[0])
})

test('exercise: every folder verifies beside its running node, and those who share a partnership compute one code for it', async () => {
  const codes = new Map<string, Set<string>>()
  for (const { data } of listed()) {
    const verified = await run('verify', '--data', join(demonstration.folder, data), '--json')
    assert.equal(verified.code, 0, verified.output)
    for (const { partnership, code } of JSON.parse(verified.output).codes as readonly { partnership: string; code: string }[]) codes.set(partnership, (codes.get(partnership) ?? new Set()).add(code))
  }
  assert.equal(codes.size, 3)
  for (const [partnership, found] of codes) assert.equal(found.size, 1, partnership)
})

test('exercise: nothing in it was refused, it is marked as an exercise, and its fourth body was reached by file alone', async () => {
  const fourth = listed().find(({ state }) => state === 'XD')!
  const status = JSON.parse((await run('status', '--data', join(demonstration.folder, fourth.data), '--json')).output) as { demonstration: string; peers: readonly { link: string }[]; partnerships: readonly unknown[] }
  assert.equal(status.demonstration, 'exercise')
  assert.deepEqual([...new Set(status.peers.map(({ link }) => link))], ['file'])
  assert.equal(status.partnerships.length, 1)
})

test('exercise: one browser profile stays signed in at all nodes at once, for each cookie is named after its node', async () => {
  const cookies: string[] = []
  for (const { signIn } of listed()) {
    if (signIn === null) continue
    const answer = await fetch(signIn, { redirect: 'manual', headers: { cookie: cookies.join('; ') } })
    assert.equal(answer.status, 303)
    cookies.push(answer.headers.get('set-cookie')!.split(';')[0]!)
  }
  assert.equal(new Set(cookies.map((cookie) => cookie.split('=')[0])).size, 4)
  for (const { url, signIn } of listed()) {
    if (signIn === null) continue
    assert.equal((await fetch(`${url}/fr/todo`, { headers: { cookie: cookies.join('; ') } })).status, 200)
  }
})
