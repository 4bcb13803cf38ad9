import assert from 'node:assert/strict'
import test from 'node:test'
import type { Desk, Officer, PeerRecord } from '../app/ports/desk.ts'
import { digestOf } from '../wire/digest.ts'
import type { Made } from './register.suite.ts'

const officer = (id: string): Officer => ({ id, name: `Officer ${id} «é» عربي`, office: 'international_affairs', roles: ['desk_officer', 'head'], partnerships: ['p'], clearance: 'TLP:RED', language: 'ar' })
const peer = (body: string): PeerRecord => ({ body, address: 'http://127.0.0.1:8001', link: 'direct', checkedAt: null, lastSeenAt: null, codes: { p: { digest: 'd', at: '2026-11-02T09:00:00Z' } }, holds: { p: 3 }, fault: null })
const token = digestOf('key', 'token')

type Claim = (says: string, holds: (desk: Desk, killed: () => Promise<Desk>) => Promise<void>) => void

/** What every desk promises, asked of one adapter of the port; `skip` says why it is not there to be asked. */
export function testDesk(adapter: string, made: Made<Desk>, skip: string | false = false): void {
  const claim: Claim = (says, holds) =>
    void test(`desk on ${adapter}: ${says}`, { skip }, async (t) => {
      const { port, killed } = await made(t)
      await holds(port, killed)
    })
  people(claim)
  links(claim)
  rest(claim)
}

function people(claim: Claim): void {
  claim('officers are kept by their name here, the last word of each, and found after the process was killed', async (desk, killed) => {
    for (const id of ['b', 'a', 'c']) await desk.putOfficer(officer(id))
    await desk.putOfficer({ ...officer('b'), roles: ['reader'], partnerships: 'all' })
    assert.deepEqual(await (await killed()).officers(), [officer('a'), { ...officer('b'), roles: ['reader'], partnerships: 'all' }, officer('c')])
  })

  claim('peers are kept by their body, the last word of each, and found after the process was killed', async (desk, killed) => {
    for (const body of ['b', 'a']) await desk.changePeer(body, () => peer(body))
    await desk.changePeer('b', (known) => ({ ...known!, checkedAt: '2026-11-02T09:00:00Z', fault: 'no_answer' }))
    assert.deepEqual(await (await killed()).peers(), [peer('a'), { ...peer('b'), checkedAt: '2026-11-02T09:00:00Z', fault: 'no_answer' }])
  })

  claim('of two who change one peer at once neither change is lost, and whoever changes nothing is told what is there', async (desk) => {
    await desk.changePeer('a', () => peer('a'))
    const both = [
      desk.changePeer('a', (known) => ({ ...known!, checkedAt: '2026-11-02T09:00:00Z' })),
      desk.changePeer('a', (known) => ({ ...known!, lastSeenAt: '2026-11-02T10:00:00Z' })),
    ]
    await Promise.all(both)
    const changed = { ...peer('a'), checkedAt: '2026-11-02T09:00:00Z', lastSeenAt: '2026-11-02T10:00:00Z' }
    assert.deepEqual(await desk.changePeer('a', (known) => known), changed)
    assert.equal(await desk.changePeer('b', (known) => known), undefined)
    assert.deepEqual(await desk.peers(), [changed])
  })

  claim('a session is kept until it ends', async (desk, killed) => {
    const session = { officer: 'a', startedAt: '2026-11-02T09:00:00Z', lastUsedAt: '2026-11-02T09:00:00Z' }
    await desk.putSession(token, session)
    await desk.putSession(token, { ...session, lastUsedAt: '2026-11-02T10:00:00Z' })
    const found = await killed()
    assert.deepEqual(await found.session(token), { ...session, lastUsedAt: '2026-11-02T10:00:00Z' })
    await found.endSession(token)
    assert.equal(await found.session(token), undefined)
    assert.equal(await found.session(digestOf('key', 'another')), undefined)
  })
}

function links(claim: Claim): void {
  const [until, before] = ['2026-11-03T09:00:00Z', '2026-11-02T09:00:00Z']

  claim('a link works once, also after the process was killed', async (desk, killed) => {
    await desk.putLink(token, 'a', until)
    assert.equal(await desk.useLink(token, before), 'a')
    assert.equal(await desk.useLink(token, before), undefined)
    assert.equal(await (await killed()).useLink(token, before), undefined)
  })

  claim('of two who follow a link at once one is let in', async (desk) => {
    await desk.putLink(token, 'a', until)
    const used = await Promise.all([desk.useLink(token, before), desk.useLink(token, before), desk.useLink(token, before)])
    assert.deepEqual(used.filter((one) => one !== undefined), ['a'])
  })

  claim('a link does not work at or after its time, and none that was never made', async (desk) => {
    await desk.putLink(token, 'a', until)
    assert.equal(await desk.useLink(token, until), undefined)
    assert.equal(await desk.useLink(token, '2027-01-01T00:00:00Z'), undefined)
    assert.equal(await desk.useLink(digestOf('key', 'another'), before), undefined)
    assert.equal(await desk.useLink(token, before), 'a')
  })
}

function rest(claim: Claim): void {
  claim('remarks are kept with what they are about, in the order of their names', async (desk, killed) => {
    const remark = (id: string, about: string) => ({ id, about, officer: 'o', at: '2026-11-02T09:00:00Z', text: 'Ø\u2028' })
    for (const [id, about] of [['2', 'x'], ['1', 'x'], ['3', 'y']] as const) await desk.addRemark(remark(id, about))
    const found = await killed()
    assert.deepEqual(await found.remarks('x'), [remark('1', 'x'), remark('2', 'x')])
    assert.deepEqual(await found.remarks('z'), [])
  })

  claim('a setting has its last value, after the process was killed', async (desk, killed) => {
    assert.equal(await desk.setting('body'), undefined)
    await desk.setSetting('body', 'one')
    await desk.setSetting('body', 'two')
    assert.equal(await (await killed()).setting('body'), 'two')
  })
}
