import type { SealedAct } from '../../src/core/act.ts'
import { digestOf } from '../../src/wire/digest.ts'
import { sealAct } from '../../src/wire/envelope.ts'
import { generateKeyPair } from '../../src/wire/key.ts'
import { sealHeader, writeTransfer, type TransferHeader } from '../../src/wire/transfer.ts'

const pair = generateKeyPair(Buffer.alloc(32, 1))
const [from, to, partnership, other] = ['from', 'to', 'partnership', 'act'].map((name) => digestOf('act', name)) as [string, string, string, string]
const salt = Buffer.alloc(16, 5).toString('base64url')

/** Acts of several types and feeds, in two scripts, with and without content: what hostile bytes are made from. */
export function sampleActs(): readonly SealedAct[] {
  const base = { rules: 1, body: from, run: 1, number: 2, previous: other, at: '2026-03-02T09:30:00Z', actor: { office: 'programme', second: null, assertion: null } } as const
  const marking = { tlp: 'TLP:AMBER', releasable: [to] }
  const context = { salt, partnership, seen: [{ body: to, run: 1, number: 7, digest: other }] }
  const inPartnership = (type: string, facts: SealedAct['act']['facts'], content: Record<string, string | object> | null) =>
    sealAct({ ...base, feed: 'partnership', identity: { number: 2, digest: other }, type, facts }, { context, content: content && ({ salt, ...content } as never) }, pair.secret)
  return [
    inPartnership('consent', { proposal: other }, null),
    inPartnership('write_note', { marking, evidence: 'observed' }, { title: { fr: 'Note d’expérience', ar: 'مذكرة تجربة' }, text: { fr: 'Ce qui a été essayé.', ar: 'ما تمّت تجربته.' } }),
    inPartnership('propose', { subject: null, replaces: [{ body: from, revision: null }, { body: to, revision: other }], relies: null, marking, change: { kind: 'commitment', owners: [from], due: '2027-06', language: 'fr', source: null, ancestry: [] } }, { wording: { fr: 'Nous nous engageons à former trente formateurs.' } }),
    inPartnership('receive', { state: other }, null),
    sealAct({ ...base, feed: 'public', identity: { number: 2, digest: other }, type: 'state', facts: { about: [other], sources: [] } }, { context: null, content: { salt, text: { en: 'A statement' } } as never }, pair.secret),
  ]
}

/** A whole transfer of them, as it goes over the wire. */
export function sampleTransfer(): Buffer {
  const header: TransferHeader = {
    kind: 'transfer', rules: 1, from, to, at: '2026-03-02T09:30:00Z', nonce: salt,
    heads: [{ feed: 'identity', in: null, body: from, run: 1, number: 2, digest: other }, { feed: 'partnership', in: partnership, body: to, run: 1, number: 7, digest: other }],
    codes: [{ partnership, digest: other }],
  }
  return Buffer.from([...writeTransfer(sealHeader(header, pair.secret), sampleActs())].join(''))
}
