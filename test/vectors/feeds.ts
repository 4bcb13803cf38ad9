import type { Act, Json, JsonObject, SealedAct } from '../../src/core/act.ts'
import { Folds } from '../../src/app/folds.ts'
import { digestOf } from '../../src/wire/digest.ts'
import { sealAct, type SealedLine } from '../../src/wire/envelope.ts'
import { generateKeyPair, possessionOf, type KeyPair } from '../../src/wire/key.ts'
import { NodeRecord, readOnNode } from '../agreement/node-record.ts'
import { saltOf } from '../agreement/sealed-history.ts'
import { lineOfAct } from './cases.ts'

const key = (byte: number): KeyPair => generateKeyPair(Buffer.alloc(32, byte))
const names = { salt: saltOf('feeds'), names: { fr: 'Commission' }, shortName: null, stateNames: { fr: 'Brévalie' }, seat: null, offices: [], contactPoints: [] }
const actor = { office: 'secretariat', second: null, assertion: null }
const age = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'
type Place = Pick<Act, 'body' | 'number' | 'previous'> & { readonly rules?: number, readonly at?: string }

function identityAct(type: string, facts: JsonObject, place: Place, by: KeyPair, content: JsonObject | null = null): SealedAct {
  return sealAct({ rules: 1, feed: 'identity', run: 1, identity: null, at: '2026-01-12T08:00:00Z', actor, type, facts, ...place }, { context: null, content: content as never }, by.secret)
}

function established(by: KeyPair, given: JsonObject = {}): SealedAct {
  const facts = { state: 'XA', key: by.publicKey, nextKey: digestOf('key', key(12).publicKey), proof: possessionOf(by.secret, { body: null, purpose: 'act', key: by.publicKey }), recipient: age, demonstration: 'exercise', ...given }
  return identityAct('establish', facts, { body: null, number: 1, previous: null }, by, names)
}

function rotated(before: SealedAct, body: string, from: KeyPair, to: KeyPair, given: JsonObject = {}): SealedAct {
  const facts = { key: to.publicKey, nextKey: digestOf('key', key(13).publicKey), proof: possessionOf(to.secret, { body, purpose: 'act', key: to.publicKey }), ...given }
  return identityAct('rotate_key', facts, { body, number: before.act.number + 1, previous: before.digest }, from)
}

function identityCase(name: string, body: string, acts: readonly SealedAct[], change: (line: SealedLine, index: number) => SealedLine = (line) => line): Json {
  const record = new NodeRecord()
  const lines = acts.map((act, index) => change(lineOfAct(act), index))
  const outcomes = lines.map((line) => {
    const read = readOnNode(line)
    return typeof read === 'string' ? read : record.receive(read)
  })
  const identity = record.folds.identities.get(body)
  return { name, body, lines: lines as unknown as Json, outcomes, key: identity?.keyAt(identity.acts.length) ?? null }
}

export function validIdentities(): Json {
  const [first, second, third] = [key(11), key(12), key(13)]
  const one = established(first)
  const described = identityAct('describe_body', { addresses: ['https://entente.example'], languages: ['fr'], ceiling: 'TLP:AMBER' }, { body: one.digest, number: 2, previous: one.digest }, first, names)
  const two = rotated(described, one.digest, first, second)
  const three = rotated(two, one.digest, second, third)
  const unknown = identityAct('close_down', {}, { body: one.digest, number: 3, previous: described.digest }, first)
  const above = identityAct('rotate_key', { all: 'else' }, { body: one.digest, number: 3, previous: described.digest, rules: 2 }, first)
  return {
    about: 'Identity feeds: the outcome of each act in turn, and the key that stands at the end.',
    cases: [
      identityCase('a body established', one.digest, [one]),
      identityCase('described, and its key rotated twice', one.digest, [one, described, two, three]),
      identityCase('an act of an unknown type keeps its number', one.digest, [one, described, unknown]),
      identityCase('an act of a rules version above the one known names no key', one.digest, [one, described, above]),
      identityCase('the same act twice', one.digest, [one, one]),
    ],
  }
}

export function invalidIdentities(): Json {
  const [first, second, third] = [key(11), key(12), key(13)]
  const one = established(first)
  const weak = 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  const ofWeakKey = `AQAAA${'A'.repeat(81)}`
  const proofFor = (body: string | null, purpose: string, pair: KeyPair) => possessionOf(pair.secret, { body, purpose, key: pair.publicKey })
  const before = identityAct('describe_body', { addresses: [], languages: ['fr'], ceiling: 'TLP:AMBER' }, { body: one.digest, number: 2, previous: one.digest }, first, names)
  const other = identityAct('describe_body', { addresses: [], languages: ['ar'], ceiling: 'TLP:AMBER' }, { body: one.digest, number: 2, previous: one.digest }, first, names)
  const again = identityAct('establish', one.act.facts, { body: one.digest, number: 2, previous: one.digest }, first, names)
  const another = (name: string, act: SealedAct): Json => identityCase(name, one.digest, [one, act])
  const alone = established(first, { key: weak, proof: ofWeakKey })
  const notHis = established(first, { proof: proofFor(null, 'transfer', first) })
  return {
    about: 'Identity feeds with an act that is refused, not sealed, forked, waiting or malformed: the outcome of each act in turn, and the key that stands at the end.',
    cases: [
      identityCase('a key of small order', alone.digest, [alone], (line) => ({ ...line, seal: ofWeakKey })),
      identityCase('a proof for another purpose', notHis.digest, [notHis]),
      another('a proof for another body', rotated(one, one.digest, first, second, { proof: proofFor(null, 'act', second) })),
      another('a proof of another key', rotated(one, one.digest, first, second, { proof: proofFor(one.digest, 'act', third) })),
      another('a key that was not committed', rotated(one, one.digest, first, third)),
      another('established twice', again),
      another('a key of small order, rotated to', rotated(one, one.digest, first, second, { key: weak })),
      another('sealed by the key that it brings', rotated(one, one.digest, second, second)),
      identityCase('two acts with one number', one.digest, [one, before, other]),
      identityCase('a second act that nobody sealed', one.digest, [one, before, other], (line, index) => (index === 2 ? { ...line, seal: one.seal } : line)),
      identityCase('a number left out', one.digest, [one, rotated(before, one.digest, first, second)]),
      another('a field more', rotated(one, one.digest, first, second, { more: 1 })),
      another('a key of 42 characters', rotated(one, one.digest, first, second, { key: second.publicKey.slice(1) })),
    ],
  }
}

function publicAct(type: string, facts: JsonObject, content: JsonObject, number: number, previous: string | null, rules = 1): SealedAct {
  const body = established(key(11)).digest
  return sealAct({ rules, feed: 'public', run: 1, body, number, previous, identity: { digest: body, number: 1 }, at: '2026-02-01T08:00:00Z', actor, type, facts }, { context: null, content: { salt: saltOf('public'), ...content } as never }, key(11).secret)
}

function publicCase(name: string, acts: readonly SealedAct[]): Json {
  const folds = new Folds()
  const outcomes = acts.map((act) => {
    const read = readOnNode(lineOfAct(act))
    if (typeof read === 'string') return read
    const outcome = folds.applyPublic(read).at
    return outcome === 'waiting' ? 'waits' : outcome === 'known' ? 'held' : outcome
  })
  const feed = folds.publicFeeds.get(acts[0]!.act.body!)
  const standing = ['enter', 'publish', 'offer_publicly'].flatMap((type) => feed?.standing(type) ?? []).sort((one, two) => one.act.number - two.act.number)
  return { name, lines: acts.map((act) => lineOfAct(act)) as unknown as Json, outcomes, standing: standing.map(({ digest }) => digest) }
}

export function publics(): Json {
  const enter = (number: number, previous: string | null, replaces: string | null = null, rules = 1) => publicAct('enter', { register: 'source', key: 'gazette-2018-05-05', replaces }, { entry: { title: `Gazette ${number}` } }, number, previous, rules)
  const offer = (number: number, previous: string | null) => publicAct('offer_publicly', { theme: 'evaluation', offered: ['advice'], replaces: null }, { title: { fr: 'Évaluer' }, description: { fr: 'Une semaine.' }, languages: ['fr'], attachments: [] }, number, previous)
  const [one] = [enter(1, null)]
  const two = enter(2, one.digest, one.digest)
  return {
    about: 'Public feeds: the outcome of each act in turn, and what stands at the end.',
    cases: [
      publicCase('an entry and an offer', [one, offer(2, one.digest)]),
      publicCase('an entry corrected', [one, two]),
      publicCase('what corrects nothing of this feed', [one, enter(2, one.digest, two.digest)]),
      publicCase('an act of a rules version above the one known', [one, enter(2, one.digest, one.digest, 2)]),
      publicCase('two acts with one number', [one, two, offer(2, one.digest)]),
      publicCase('a number left out', [one, enter(3, two.digest)]),
      publicCase('an unknown type', [one, publicAct('shout', {}, {}, 2, one.digest)]),
      publicCase('a section that is none', [one, publicAct('enter', { register: 'rumour', key: 'a', replaces: null }, { entry: {} }, 2, one.digest)]),
    ],
  }
}
