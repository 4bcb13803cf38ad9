import assert from 'node:assert/strict'
import test from 'node:test'
import type { BodyId, Content, Digest, JsonObject, SealedAct } from '../core/act.ts'
import { base64urlOf } from '../wire/base64url.ts'
import { digestOf } from '../wire/digest.ts'
import { sealAct } from '../wire/envelope.ts'
import { generateKeyPair, possessionOf, publicKeyOf, type SecretKey } from '../wire/key.ts'
import { Folds } from './folds.ts'
import { readReleased, type Receiving } from './released.ts'

const at = '2026-11-02T09:00:00Z'
const actor = { office: 'international_affairs', second: null, assertion: null }
const salt = base64urlOf(new Uint8Array(16))
const folds = new Folds()

class Body {
  readonly secret: SecretKey
  readonly id: BodyId
  private number = 0
  private previous: Digest | null = null

  constructor(state: string, seed: number) {
    this.secret = generateKeyPair(new Uint8Array(32).fill(seed)).secret
    const key = publicKeyOf(this.secret)
    const established = sealAct(
      {
        rules: 1, feed: 'identity', body: null, run: 1, number: 1, previous: null, identity: null, at, type: 'establish', actor,
        facts: { state, key, nextKey: digestOf('key', key), proof: possessionOf(this.secret, { body: null, purpose: 'act', key }), recipient: 'age1abc', demonstration: 'exercise' },
      },
      { context: null, content: { salt, names: { en: state }, shortName: null, stateNames: { en: state }, seat: null, offices: [], contactPoints: [] } as unknown as Content }, this.secret)
    assert.equal(folds.applyIdentity(established).at, 'taken')
    this.id = established.digest
  }

  seal(type: string, facts: JsonObject, content: JsonObject | null): SealedAct {
    this.number += 1
    const sealed = sealAct(
      { rules: 1, feed: 'partnership', body: this.id, run: 1, number: this.number, previous: this.previous, identity: { number: 1, digest: this.id }, at, type, facts, actor },
      { context: { salt, partnership: partnership, seen: [] }, content: content && ({ salt, ...content } as Content) }, this.secret)
    this.previous = sealed.digest
    return sealed
  }
}

const partnership = digestOf('act', 'the partnership of two')
const elsewhere = digestOf('act', 'the partnership of four')
const [brevalie, nourmara] = [new Body('XA', 1), new Body('XB', 2)]
const marking = { tlp: 'TLP:AMBER', releasable: [] }
const secret = 'Trois cellules se réunissent chaque mois.'
const note = brevalie.seal('write_note', { kind: 'practice', theme: 'families', evidence: 2, paragraphs: 2, replaces: null, marking }, { title: { fr: 'Cellules' }, card: null, body: [{ fr: 'Une' }, { fr: secret }], language: 'fr', attachments: [] })

interface Shape { readonly to?: JsonObject; readonly paragraphs?: readonly number[] | null; readonly originator?: BodyId; readonly until?: string | null }

/** A release as its partnership concluded it: proposed by Nourmara, consented to by Brévalie, who wrote the note. */
function released({ to = { to: 'partnership', partnership: elsewhere }, paragraphs = null, originator = brevalie.id, until = null }: Shape = {}) {
  const change = { kind: 'release', items: [{ act: note.digest, originator, paragraphs }], recipient: to, label: 'TLP:AMBER+STRICT', until, onward: false } as unknown as JsonObject
  const replaces = [{ body: nourmara.id, revision: null }, { body: brevalie.id, revision: null }] as unknown as JsonObject
  const release = nourmara.seal('propose', { subject: null, replaces, relies: null, marking, change }, { purpose: { fr: 'Préparer' }, tearLine: paragraphs === null ? null : { fr: 'Une' } })
  const consent = brevalie.seal('consent', { proposal: release.digest }, null)
  const conclusion = nourmara.seal('conclude', { proposal: release.digest, consents: [consent.digest] }, null)
  const acknowledged = brevalie.seal('acknowledge', { proposal: release.digest, conclusion: conclusion.digest }, null)
  return { release, consent, conclusion, acknowledged }
}

function fileOf({ release }: { release: SealedAct }, acts: readonly SealedAct[], noteContent: string | null = note.contentBytes): string {
  const line = ({ bytes, seal, contentBytes, digest }: SealedAct) => JSON.stringify({ act: bytes, seal, content: digest === note.digest ? noteContent : contentBytes })
  return `${[JSON.stringify({ format: 'entente/released/1', release: release.digest }), ...acts.map(line)].join('\n')}\n`
}

const receiving: Receiving = { self: digestOf('act', 'a third body'), partnerships: new Set([elsewhere]), today: '2026-11-03' }
const faultOf = (text: string, to: Receiving = receiving) => {
  const read = readReleased(folds, text, to)
  return read.at === 'refused' ? read.fault : read.at
}

test('release: what every originator consented to hand on is shown with its author, its label and its permission', () => {
  const acts = released()
  const read = readReleased(folds, fileOf(acts, [...Object.values(acts), note]), receiving)
  assert.ok(read.at === 'released' && read.isVerified)
  assert.equal(read.change.label, 'TLP:AMBER+STRICT')
  assert.deepEqual(read.items.map(({ originator, act }) => [originator, act.digest, act.seal]), [[brevalie.id, note.digest, 'checked']])
  assert.match(JSON.stringify(read.items[0]?.content), new RegExp(secret))
})

test('release: without the consent of the originator, its conclusion or its acknowledgement nothing is shown', () => {
  const acts = released()
  for (const left of ['consent', 'conclusion', 'acknowledged'] as const) {
    const kept = Object.entries(acts).filter(([name]) => name !== left).map(([, act]) => act)
    assert.equal(faultOf(fileOf(acts, [...kept, note])), 'permission_not_proven', left)
  }
})

test('release: a consent to another release is none to this one', () => {
  const [one, other] = [released(), released({ paragraphs: [1] })]
  assert.equal(faultOf(fileOf(one, [one.release, other.consent, one.conclusion, one.acknowledged, note])), 'permission_not_proven')
})

test('release: an originator that did not write the item releases nothing', () => {
  const acts = released({ originator: nourmara.id })
  assert.equal(faultOf(fileOf(acts, [...Object.values(acts), note])), 'item_not_its_originators')
})

test('release: a changed byte, another text and a seal by another hand are each refused', () => {
  const acts = released()
  const whole = fileOf(acts, [...Object.values(acts), note])
  assert.equal(faultOf(whole.replace('TLP:AMBER+STRICT', 'TLP:GREEN')), 'permission_not_proven')
  assert.equal(faultOf(fileOf(acts, [...Object.values(acts), note], note.contentBytes!.replace('Trois', 'Quatre'))), 'unreadable')
  assert.equal(faultOf(fileOf(acts, [...Object.values(acts), { ...note, seal: acts.consent.seal }])), 'item_seal_broken')
  assert.equal(faultOf(fileOf(acts, [{ ...acts.release, seal: note.seal }, acts.consent, acts.conclusion, acts.acknowledged, note])), 'permission_not_proven')
})

test('release: what was released to others is not for us, and not after its day', () => {
  const others = released({ to: { to: 'body', body: nourmara.id } })
  assert.equal(faultOf(fileOf(others, [...Object.values(others), note])), 'not_released_to_us')
  const until = released({ until: '2026-11-02' })
  assert.equal(faultOf(fileOf(until, [...Object.values(until), note])), 'release_over')
  const open = released({ to: { to: 'public' } })
  assert.equal(faultOf(fileOf(open, [...Object.values(open), note]), { ...receiving, partnerships: new Set() }), 'released')
})

test('release: of a part only the tear-line is shown, even where the file carries more', () => {
  const acts = released({ paragraphs: [1] })
  for (const content of [null, note.contentBytes]) {
    const read = readReleased(folds, fileOf(acts, [...Object.values(acts), note], content), receiving)
    assert.ok(read.at === 'released')
    assert.deepEqual(read.tearLine, { fr: 'Une' })
    assert.equal(read.items[0]?.content, null)
    assert.ok(!JSON.stringify(read).includes(secret))
  }
  const whole = released()
  assert.equal(faultOf(fileOf(whole, Object.values(whole))), 'item_missing')
})

test('release: what is no such file, or longer than any, is refused before it is read', () => {
  for (const text of ['', 'x', '{}', '{"format":"entente/released/1","release":"x"}\n{"act":1}', 'null\nnull']) assert.equal(faultOf(text), 'unreadable')
  assert.equal(faultOf('x'.repeat(9 * 1024 * 1024)), 'too_large')
})
