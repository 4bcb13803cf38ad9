import type { Digest, Json } from '../../src/core/act.ts'
import { Folds } from '../../src/app/folds.ts'
import { proofOf } from '../../src/app/proof.ts'
import { readReleased } from '../../src/app/released.ts'
import { isNarrower, isTighter, markingIn, tightestOf, type Marking, type TlpLabel } from '../../src/core/marking.ts'
import { isMalformed, type Malformed } from '../../src/core/refusal.ts'
import { base64urlOf } from '../../src/wire/base64url.ts'
import { canonical } from '../../src/wire/canonical.ts'
import { checkCode } from '../../src/wire/check-code.ts'
import { digestOf, type Domain } from '../../src/wire/digest.ts'
import { readSealedAct, type SealedLine } from '../../src/wire/envelope.ts'
import { admitKey, verifyBytes, verifyPossession, type Possession } from '../../src/wire/key.ts'
import { verifySeal } from '../../src/wire/seal.ts'
import { readStrict } from '../../src/wire/strict.ts'
import { TransferReader } from '../../src/wire/transfer-reader.ts'
import { readHeader, verifyHeader } from '../../src/wire/transfer.ts'
import { NodeRecord, readOnNode } from '../agreement/node-record.ts'

/** What a case holds is told by its kind; it was written by nobody who has types. */
type Fields = { readonly [field: string]: any }
export type NodeAnswer = Readonly<Record<string, unknown>>

const faultOf = (fault: Malformed | undefined): NodeAnswer => (fault ? { code: fault.malformed, at: fault.at } : { code: null })

function heldIdentities(file: Fields): NodeRecord {
  const record = new NodeRecord()
  for (const line of (file['identities'] ?? []) as readonly SealedLine[]) record.receive(readOnNode(line) as never)
  return record
}

function foldIn(order: readonly number[], given: Fields, file: Fields): NodeAnswer {
  const record = heldIdentities(file)
  const all = file['acts'] as readonly SealedLine[]
  const malformed = new Map<number, string>()
  for (const place of order) {
    const read = readOnNode(all[place]!)
    if (typeof read === 'string') malformed.set(place, read)
    else record.receive(read)
  }
  const { lines, digest } = record.stateOf(given['partnership'])
  const outcomes = (given['acts'] as readonly number[]).map((place) => malformed.get(place) ?? record.outcomes.get(digestOf('act', all[place]!.act)))
  return { outcomes, ...(given['state'] && { state: lines }), digest, checkCode: digest && checkCode(digest) }
}

function feedOf(lines: readonly SealedLine[], apply: (read: never) => string): readonly string[] {
  return lines.map((line) => {
    const read = readOnNode(line)
    return typeof read === 'string' ? read : apply(read as never)
  })
}

function identity(given: Fields): NodeAnswer {
  const record = new NodeRecord()
  const outcomes = feedOf(given['lines'], (read) => record.receive(read))
  const held = record.folds.identities.get(given['body'])
  return { outcomes, key: held?.keyAt(held.acts.length) ?? null }
}

function publicFeed(given: Fields): NodeAnswer {
  const folds = new Folds()
  let body: Digest = ''
  const outcomes = feedOf(given['lines'], (read: { readonly act: { readonly body: Digest } }) => {
    body = read.act.body
    const { at } = folds.applyPublic(read as never)
    return at === 'waiting' ? 'waits' : at === 'known' ? 'held' : at
  })
  const feed = folds.publicFeeds.get(body)
  const standing = feed?.acts.filter((held) => ['enter', 'publish', 'offer_publicly'].some((type) => feed.standing(type).includes(held))) ?? []
  return { outcomes, standing: standing.map(({ digest }) => digest) }
}

function marking(given: Fields): NodeAnswer {
  if (given['of']) return { gives: tightestOf(given['of']) }
  if (given['to']) return { narrower: isNarrower(given['to'], given['from']) }
  return { reads: !isTighter(markingIn(given['facts'], given['default'] as Marking).tlp, given['clearance'] as TlpLabel) }
}

function released(given: Fields, file: Fields): NodeAnswer {
  const { body, partnerships, today } = given['reader'] as { readonly body: Digest, readonly partnerships: readonly Digest[], readonly today: string }
  const read = readReleased(heldIdentities(file).folds, given['text'], { self: body, partnerships: new Set(partnerships), today })
  return { code: read.at === 'refused' ? read.fault : null }
}

function publication(given: Fields, file: Fields): NodeAnswer {
  const read = readOnNode(given['line'])
  if (typeof read === 'string') return { shown: false }
  const { publication: named, situation } = read.act.facts as { readonly publication: Digest, readonly situation: string }
  const proof = proofOf(heldIdentities(file).folds, (read.content as unknown as { readonly acts: readonly SealedLine[] }).acts, named, 'publication')
  const change = proof.proposal?.facts.change as { readonly situation?: string } | undefined
  return { shown: proof.at !== 'broken' && situation === 'published' && change?.situation === 'published' }
}

function transfer(given: Fields): NodeAnswer {
  const reader = new TransferReader()
  const lines = [...reader.push(Buffer.from(given['text'], 'utf8'))].map((item) => (item.kind === 'malformed' ? `${item.fault.malformed} ${item.fault.at}`.trim() : item.kind))
  return { lines, finish: reader.finish()?.malformed ?? null }
}

function header(given: Fields): NodeAnswer {
  const { header: bytes, seal } = JSON.parse(given['line']) as { readonly header: string, readonly seal: string }
  const read = readHeader(bytes, seal)
  return { taken: !isMalformed(read) && verifyHeader(given['publicKey'], read, { from: given['from'], to: given['to'] }) }
}

function act(given: Fields): NodeAnswer {
  const read = readSealedAct(given['line'])
  if (isMalformed(read)) return faultOf(read)
  return { digest: read.digest, checkCode: checkCode(read.digest), sealed: verifySeal(given['publicKey'], read.digest, read.seal) }
}

function facts(given: Fields): NodeAnswer {
  const read = readOnNode(given['line'])
  const [, code, at] = typeof read === 'string' ? /^malformed (\S+) ?(.*)$/.exec(read)! : []
  return code === undefined ? { code: null } : { code, at }
}

function bytes(given: Fields): NodeAnswer {
  const value = readStrict(Buffer.from(given['hex'], 'hex'))
  if (!isMalformed(value)) return { hex: Buffer.from(canonical(value as Json)).toString('hex') }
  return given['at'] === undefined ? { code: value.malformed } : faultOf(value)
}

function signature({ publicKey, message, signature: given }: Fields): NodeAnswer {
  const weakness = admitKey(publicKey)
  if (weakness) return { code: weakness.malformed }
  return { code: verifyBytes(publicKey, Buffer.from(message, 'hex'), base64urlOf(Buffer.from(given, 'hex'))) ? null : 'not_verified' }
}

function folds(given: Fields, file: Fields): NodeAnswer {
  const answers = [given['acts'], ...((given['arrivals'] ?? []) as readonly never[])].map((order) => foldIn(order as readonly number[], given, file))
  const [first, ...others] = answers.map((answer) => JSON.stringify(answer))
  return others.every((other) => other === first) ? answers[0]! : { disagreement: answers }
}

const withoutPlace = ({ code }: NodeAnswer): NodeAnswer => ({ code })

/** What this program answers on a case of each kind of vectors. */
export const nodeAnswers: Readonly<Record<string, (given: Fields, file: Fields) => NodeAnswer>> = {
  bytes, act, facts, signature, transfer, transfers: transfer, header, marking, identity, public: publicFeed, released, publication,
  key: (given) => (given['publicKey'] ? { admitted: !admitKey(given['publicKey']), possessed: verifyPossession(given['possession'] as Possession, given['proof']) } : withoutPlace(faultOf(admitKey(given['key'])))),
  point: (given) => withoutPlace(faultOf(admitKey(given['key']))),
  seal: (given) => ({ verifies: verifySeal(given['publicKey'], given['digest'], given['seal']) }),
  digest: (given) => {
    const digest = digestOf(given['domain'] as Domain, Buffer.from(given['hex'], 'hex'))
    return { digest, checkCode: checkCode(digest) }
  },
  acts: folds, refusals: folds, chains: folds, forks: folds, folds,
}
