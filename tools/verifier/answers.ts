// What this verifier answers on one case of a file of vectors, and what the case says it MUST be.
import { agreementIn } from './agreement.ts'
import { fromBase64url } from './base64url.ts'
import { checkCode, digestOf } from './digest.ts'
import type { Domain } from './digest.ts'
import { readSealedAct } from './envelope.ts'
import type { SealedAct, SealedLine } from './envelope.ts'
import { Identity } from './identity.ts'
import { canonical } from './json.ts'
import type { Json, JsonObject } from './json.ts'
import { faultOfKey, possessionVerifies, sealVerifies, verifies, verifiesByArithmetic } from './key.ts'
import type { Possession } from './key.ts'
import { isKnown, readFacts } from './law.ts'
import type { Law } from './law.ts'
import { Malformed, readOr } from './malformed.ts'
import { combined, isNarrower, markingIn, mayRead } from './marking.ts'
import type { Label, Marking } from './marking.ts'
import { readBytes } from './reader.ts'
import { refusalOfReleased } from './released.ts'
import type { ReleaseReader } from './released.ts'
import { PublicFeed } from './public-feed.ts'
import { SealedRecord } from './sealed-record.ts'
import { State } from './state.ts'
import { TransferReader } from './transfer.ts'

export interface VectorCase { readonly name: string, readonly [field: string]: Json }
export interface VectorFile { readonly about: string, readonly cases: readonly VectorCase[], readonly [field: string]: Json | readonly VectorCase[] }

const fault = (answer: unknown): Json => (answer instanceof Malformed ? { code: answer.code, at: answer.at } : null)

/** A line as its reader takes it, held against the shape of its type. */
function readWhole(law: Law, line: SealedLine): SealedAct | Malformed {
  return readOr(() => {
    const sealed = readSealedAct(line)
    if (isKnown(law, sealed.act)) readFacts(law, sealed)
    return sealed
  })
}

function lines(value: Json | readonly VectorCase[] | undefined): readonly SealedLine[] {
  return (value ?? []) as unknown as readonly SealedLine[]
}

function recordOf(law: Law, given: readonly SealedLine[]): SealedRecord {
  const record = new SealedRecord(law)
  record.receive(given.map((line) => readSealedAct(line)))
  return record
}

/** Every order of arrival ends in one record: the outcome of each act, and the state. */
function foldOf(law: Law, given: VectorCase, file: VectorFile): Json {
  const all = lines(file['acts'])
  const numbers = given['acts'] as readonly number[]
  const orders = [numbers, ...((given['arrivals'] ?? []) as readonly (readonly number[])[])]
  const answers = orders.map((order) => {
    const record = recordOf(law, lines(file['identities']))
    const outcomes = new Map<number, Json>()
    for (const number of order) {
      const sealed = readWhole(law, all[number]!)
      if (sealed instanceof Malformed) outcomes.set(number, `malformed ${sealed.message}`)
      else record.receive([sealed])
    }
    const partnership = record.partnerships.get(given['partnership'] as string)
    const state = partnership && new State(partnership)
    const digest = state?.digest() ?? null
    return {
      outcomes: numbers.map((number) => outcomes.get(number) ?? (record.outcomes.get(digestOf('act', all[number]!.act)) as string)),
      state: given['state'] === undefined ? undefined : [...(state?.lines() ?? [])], digest, checkCode: digest && checkCode(digest),
    }
  })
  const [first, ...others] = answers.map((answer) => canonical(JSON.parse(JSON.stringify(answer)) as Json))
  return others.every((other) => other === first) ? (JSON.parse(first!) as Json) : { disagreement: answers as unknown as Json }
}

function identityOf(law: Law, given: VectorCase): Json {
  const identity = new Identity(given['body'] as string, law)
  const outcomes = lines(given['lines']).map((line) => {
    const sealed = readWhole(law, line)
    return sealed instanceof Malformed ? `malformed ${sealed.message}` : identity.receive(sealed)
  })
  return { outcomes, key: identity.latestKey ?? null }
}

function publicFeedOf(law: Law, given: VectorCase): Json {
  const feed = new PublicFeed(law)
  const outcomes = lines(given['lines']).map((line) => {
    const sealed = readWhole(law, line)
    return sealed instanceof Malformed ? `malformed ${sealed.message}` : feed.receive(sealed)
  })
  return { outcomes, standing: feed.standing().map(({ digest }) => digest) }
}

function markingAnswer(given: VectorCase): Json {
  const marking = (field: string): Marking => given[field] as unknown as Marking
  if (given['of'] !== undefined) return { gives: combined(given['of'] as unknown as readonly Marking[]) as unknown as Json }
  if (given['to'] !== undefined) return { narrower: isNarrower(marking('to'), marking('from')) }
  return { reads: mayRead(given['clearance'] as Label, markingIn(given['facts'] as JsonObject, marking('default'))) }
}

function releasedOf(law: Law, given: VectorCase, file: VectorFile): Json {
  const record = recordOf(law, lines(file['identities']))
  const reader = given['reader'] as unknown as Omit<ReleaseReader, 'check'>
  return { code: refusalOfReleased(given['text'] as string, law, { ...reader, check: record.check }) ?? null }
}

/** A publication is shown only where its embedded acts prove that everyone required consented to exactly it. */
function publicationOf(law: Law, given: VectorCase, file: VectorFile): Json {
  const record = recordOf(law, lines(file['identities']))
  const sealed = readWhole(law, given['line'] as unknown as SealedLine)
  if (sealed instanceof Malformed) return { shown: false }
  const { publication, situation } = sealed.act.facts
  const embedded = (sealed.content!['acts'] as unknown as readonly Omit<SealedLine, 'context'>[]).map((line) => readWhole(law, { ...line, context: null }))
  const acts = embedded.filter((act) => act instanceof Malformed === false) as readonly SealedAct[]
  if (acts.length < embedded.length) return { shown: false }
  const agreement = agreementIn(acts, publication as string, 'publication', record.check)
  return { shown: agreement !== undefined && situation === 'published' && agreement.change['situation'] === 'published' }
}

function signatureOf({ publicKey, message, signature }: { publicKey: string, message: string, signature: string }): Json {
  const weakness = faultOfKey(publicKey)
  if (weakness !== undefined) return { code: weakness }
  const [text, bytes] = [Buffer.from(message, 'hex'), Buffer.from(signature, 'hex')]
  const good = verifies(publicKey, text, bytes)
  // The engine's answer counts only where plain arithmetic gives the same.
  if (good !== verifiesByArithmetic(fromBase64url(publicKey, 32)!, text, bytes)) return { code: 'engine_differs' }
  return { code: good ? null : 'not_verified' }
}

function transferOf(text: string): Json {
  const { items, finish } = new TransferReader().read(Buffer.from(text, 'utf8'))
  return { lines: items.map((item) => (item.kind === 'malformed' ? item.fault.message : item.kind)), finish: finish?.code ?? null }
}

/** A header is taken only from whom it is expected, for oneself, and under the key that the sender's identity gives. */
function headerOf({ line, from, to, publicKey }: VectorCase): Json {
  const [item] = new TransferReader().read(Buffer.from(`${line as string}\n`, 'utf8')).items
  if (item?.kind !== 'header') return { taken: false }
  return { taken: item.header.from === from && item.header.to === to && sealVerifies(publicKey as string, item.digest, item.seal) }
}

type Answers = (law: Law, given: VectorCase, file: VectorFile) => Json

const answers: Readonly<Record<string, Answers>> = {
  bytes: (_, { hex, code, at }) => {
    const value = readOr(() => readBytes(Buffer.from(hex as string, 'hex')))
    if (!(value instanceof Malformed)) return { hex: Buffer.from(canonical(value)).toString('hex') }
    return code === undefined || at !== undefined ? fault(value) : { code: value.code }
  },
  act: (_, { line, publicKey }) => {
    const read = readOr(() => readSealedAct(line as unknown as SealedLine))
    if (read instanceof Malformed) return fault(read)
    return { digest: read.digest, checkCode: checkCode(read.digest), sealed: sealVerifies(publicKey as string, read.digest, read.seal) }
  },
  facts: (law, { line }) => fault(readWhole(law, line as unknown as SealedLine)) ?? { code: null },
  key: (_, { publicKey, key, possession, proof }) => {
    if (publicKey === undefined) return { code: faultOfKey(key as string) ?? null }
    return { admitted: faultOfKey(publicKey as string) === undefined, possessed: possessionVerifies(possession as unknown as Possession, proof as string) }
  },
  seal: (_, { publicKey, digest, seal }) => ({ verifies: sealVerifies(publicKey as string, digest as string, seal as string) }),
  signature: (_, given) => signatureOf(given as unknown as Parameters<typeof signatureOf>[0]),
  digest: (_, { domain, hex }) => {
    const digest = digestOf(domain as Domain, Buffer.from(hex as string, 'hex'))
    return { digest, checkCode: checkCode(digest) }
  },
  transfer: (_, { text }) => transferOf(text as string),
  transfers: (_, { text }) => transferOf(text as string),
  header: (_, given) => headerOf(given),
  point: (_, { key }) => ({ code: faultOfKey(key as string) ?? null }),
  marking: (_, given) => markingAnswer(given),
  identity: (law, given) => identityOf(law, given),
  public: (law, given) => publicFeedOf(law, given),
  released: releasedOf,
  publication: publicationOf,
  acts: foldOf, refusals: foldOf, chains: foldOf, forks: foldOf, folds: foldOf,
}

/** What every case of such a file says only by standing in its folder. */
export const understood: Readonly<Record<string, JsonObject>> = {
  'valid/act': { sealed: true }, 'valid/key': { admitted: true, possessed: true }, 'valid/seal': { verifies: true }, 'invalid/seal': { verifies: false },
  'valid/header': { taken: true }, 'invalid/header': { taken: false }, 'valid/publication': { shown: true }, 'invalid/publication': { shown: false }, 'valid/released': { code: null }, 'valid/signature': { code: null },
}

export interface Verdict { readonly name: string, readonly agrees: boolean, readonly answer: Json }

/** `file` is the folder and name of a file of vectors, such as `valid/act`. */
export function verdictsOn(law: Law, file: string, content: VectorFile): readonly Verdict[] {
  const answer = answers[file.split('/').at(-1)!]
  if (answer === undefined) throw new Error(`Cannot judge ${file}: it holds no kind of vectors that is known`)
  return content.cases.map((given) => {
    const found = answer(law, given, content)
    const expected: JsonObject = { ...given, ...understood[file] }
    const agrees = typeof found === 'object' && found !== null && Object.entries(found).every(([field, value]) => canonical(value) === canonical(expected[field] ?? null))
    return { name: given.name, agrees, answer: found }
  })
}

export function kindsOfVectors(): readonly string[] {
  return Object.keys(answers)
}
