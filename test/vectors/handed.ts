import type { Json, SealedAct } from '../../src/core/act.ts'
import { Folds } from '../../src/app/folds.ts'
import { proofOf } from '../../src/app/proof.ts'
import { readReleased } from '../../src/app/released.ts'
import { publicationTo, releaseTo } from '../../src/core/changes.suite.ts'
import { bodyNamed, digestNamed, History } from '../../src/core/history.suite.ts'
import { sealAct, type SealedLine } from '../../src/wire/envelope.ts'
import { saltOf, sealHistory, type SealedHistory } from '../agreement/sealed-history.ts'
import { lineOfAct } from './cases.ts'

const note = { kind: 'failure', theme: 'schools', evidence: 2, paragraphs: 2, replaces: null, marking: { tlp: 'TLP:AMBER', releasable: [] } } as const
const bodies = ['a', 'b', 'c']

/** b's note, and its release or publication by a, b and nobody else, carried to effect. */
function agreed(kind: 'release' | 'publication', given: object = {}): { readonly sealed: SealedHistory, readonly acts: readonly SealedAct[], readonly item: SealedAct, readonly proposal: SealedAct } {
  const history = History.founded('a', 'b')
  const item = history.say('b', 'write_note', note)
  const at = history.written.length
  const change = kind === 'release' ? releaseTo({ items: [{ act: item, originator: bodyNamed('b'), paragraphs: null }], ...given }) : publicationTo({ of: item, ...given })
  history.agree('a', change as never, { required: ['a', 'b'] })
  const sealed = sealHistory({ id: history.partnership.id, written: history.written }, bodies)
  return { sealed, acts: sealed.acts.slice(at), item: sealed.acts[at - 1]!, proposal: sealed.acts[at]! }
}

const folds = new Folds()
const { sealers } = agreed('release').sealed
for (const { identity } of sealers) for (const act of identity) folds.applyIdentity(act)
const c = sealers.find(({ name }) => name === 'c')!.body
const identities = sealers.flatMap(({ identity }) => identity.map(lineOfAct)) as unknown as Json
const another = digestNamed('another')

type Handed = Pick<SealedLine, 'act' | 'seal' | 'content'>
const handed = (act: SealedAct, withContent: boolean): Handed => ({ act: act.bytes, seal: act.seal, content: withContent ? act.contentBytes : null })

interface Change { readonly given?: object, readonly lines?: (lines: Handed[]) => readonly Handed[], readonly reader?: object, readonly text?: (text: string) => string }

function releasedCase(name: string, { given, lines = (same) => same, reader = {}, text = (same) => same }: Change = {}): { readonly code: string | null } {
  const { acts, item, proposal } = agreed('release', given)
  const all = lines([...acts.map((act) => handed(act, act === proposal)), handed(item, (given as { items?: unknown })?.items === undefined)])
  const whole = text(`${[JSON.stringify({ format: 'entente/released/1', release: proposal.digest }), ...all.map((line) => JSON.stringify(line))].join('\n')}\n`)
  const receiving = { body: c, partnerships: [another], today: '2026-11-03', ...reader }
  const read = readReleased(folds, whole, { self: receiving.body, partnerships: new Set(receiving.partnerships), today: receiving.today })
  return { name, text: whole, reader: receiving, code: read.at === 'refused' ? read.fault : null } as never
}

const broken = (seal: string): string => `${seal.slice(0, 9)}${seal[9] === 'A' ? 'B' : 'A'}${seal.slice(10)}`
const without = (index: number) => (lines: Handed[]) => lines.filter((_, at) => at !== index)
const changed = (index: number, given: (line: Handed) => Partial<Handed>) => (lines: Handed[]) => lines.map((line, at) => (at === index ? { ...line, ...given(line) } : line))

export function releases(): { readonly valid: Json, readonly invalid: Json } {
  const cases = [
    releasedCase('to another partnership, in which the reader is'),
    releasedCase('to this body', { given: { recipient: { to: 'body', body: bodyNamed('c') } } }),
    releasedCase('to the public', { given: { recipient: { to: 'public' } } }),
    releasedCase('on its last day', { given: { until: '2026-11-03' } }),
    releasedCase('in another order', { lines: (lines) => lines.toReversed() }),
    releasedCase('the first line of another format', { text: (text) => text.replace('released/1', 'released/2') }),
    releasedCase('the first line alone', { text: (text) => `${text.split('\n')[0]}\n` }),
    releasedCase('a line that is no act', { lines: changed(2, () => ({ act: '{}' })) }),
    releasedCase('a content of another act', { lines: changed(5, () => ({ content: '{}' })) }),
    releasedCase('without the proposal', { lines: without(0) }),
    releasedCase('without the content of the proposal', { lines: changed(0, () => ({ content: null })) }),
    releasedCase('without a consent', { lines: without(1) }),
    releasedCase('without the conclusion', { lines: without(2) }),
    releasedCase('without an acknowledgement', { lines: without(3) }),
    releasedCase('the seal of the proposal broken', { lines: changed(0, ({ seal }) => ({ seal: broken(seal) })) }),
    releasedCase('the seal of a consent broken', { lines: changed(1, ({ seal }) => ({ seal: broken(seal) })) }),
    releasedCase('to another body', { given: { recipient: { to: 'body', body: bodyNamed('a') } } }),
    releasedCase('to a partnership in which the reader is not', { reader: { partnerships: [] } }),
    releasedCase('after its last day', { given: { until: '2026-11-02' } }),
    releasedCase('without the item', { lines: without(4) }),
    releasedCase('without the content of the item', { lines: changed(4, () => ({ content: null })) }),
    releasedCase('the seal of the item broken', { lines: changed(4, ({ seal }) => ({ seal: broken(seal) })) }),
    releasedCase('everything at once', { lines: () => [], reader: { partnerships: [] } }),
  ]
  const about = 'Items handed on, as text, and who reads them on which day: `partnerships` are those the reader is in.'
  return {
    valid: { about: `${about} These MUST be shown.`, identities, cases: cases.filter(({ code }) => code === null).map(({ code: _code, ...rest }) => rest) as unknown as Json },
    invalid: { about: `${about} These MUST be refused with this code.`, identities, cases: cases.filter(({ code }) => code !== null) as unknown as Json },
  }
}

function publicationCase(name: string, { given = {}, lines = (same) => same, facts = {} }: { readonly given?: object, readonly facts?: object, readonly lines?: (lines: Handed[]) => readonly Handed[] } = {}): { readonly shown: boolean } {
  const { acts, proposal } = agreed('publication', given)
  const embedded = lines(acts.map((act) => handed(act, act === proposal)))
  const { body, keys } = sealers[0]!
  const publish = sealAct({
    rules: 1, feed: 'public', run: 1, body, number: 1, previous: null, identity: { digest: body, number: 1 }, at: '2026-06-01T08:00:00Z', actor: { office: 'secretariat', second: null, assertion: null },
    type: 'publish', facts: { publication: proposal.digest, subject: proposal.digest, situation: 'published', replaces: null, proof: embedded.length, ...facts },
  }, { context: null, content: { salt: saltOf('publish'), title: { fr: 'Note' }, acts: embedded as unknown as Json } as never }, keys[0]!.secret)
  const proof = proofOf(folds, embedded, proposal.digest, 'publication')
  const change = proof.proposal?.facts.change as { readonly situation?: string } | undefined
  const shown = proof.at !== 'broken' && publish.act.facts['situation'] === 'published' && change?.situation === 'published'
  return { name, line: lineOfAct(publish), shown } as never
}

export function publications(): { readonly valid: Json, readonly invalid: Json } {
  const cases = [
    publicationCase('agreed by all'),
    publicationCase('without a consent', { lines: without(1) }),
    publicationCase('without the conclusion', { lines: without(2) }),
    publicationCase('without an acknowledgement', { lines: without(3) }),
    publicationCase('a seal broken', { lines: changed(1, ({ seal }) => ({ seal: broken(seal) })) }),
    publicationCase('withdrawn by its publisher', { facts: { situation: 'withdrawn' } }),
    publicationCase('agreed to be withdrawn', { given: { situation: 'withdrawn' } }),
  ]
  const with_ = (shown: boolean) => cases.filter((one) => one.shown === shown).map(({ shown: _shown, ...rest }) => rest) as unknown as Json
  return {
    valid: { about: 'Acts of the type `publish` whose values MUST be shown: the embedded acts prove that all agreed.', identities, cases: with_(true) },
    invalid: { about: 'Acts of the type `publish` of which nothing MUST be shown.', identities, cases: with_(false) },
  }
}
