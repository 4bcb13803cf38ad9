import { commitmentTo } from '../../src/core/changes.suite.ts'
import { History } from '../../src/core/history.suite.ts'
import type { Json } from '../../src/core/act.ts'
import { canonical } from '../../src/wire/canonical.ts'
import { digestOf } from '../../src/wire/digest.ts'
import { seal } from '../../src/wire/seal.ts'
import { TransferReader } from '../../src/wire/transfer-reader.ts'
import { readHeader, sealHeader, verifyHeader, writeLine, type SealedHeader, type TransferHeader } from '../../src/wire/transfer.ts'
import { isMalformed } from '../../src/core/refusal.ts'
import { saltOf, sealHistory, sealerNamed } from '../agreement/sealed-history.ts'

const [from, to, other] = ['a', 'b', 'c'].map((name) => sealerNamed(name)) as [ReturnType<typeof sealerNamed>, ReturnType<typeof sealerNamed>, ReturnType<typeof sealerNamed>]
const [key, key2] = [from.keys[0]!, to.keys[0]!]

function made() {
  const history = History.founded('a', 'b')
  history.propose('a', commitmentTo())
  return sealHistory({ id: history.partnership.id, written: history.written }, ['a', 'b'])
}

const sealed = made()

const header = (given: object = {}): TransferHeader => ({
  kind: 'transfer', rules: 1, from: from.body, to: to.body, at: '2026-03-02T10:00:00Z', nonce: saltOf('nonce'),
  heads: [{ feed: 'identity', in: null, body: from.body, run: 1, number: 1, digest: from.body }], codes: [{ partnership: sealed.id, digest: digestOf('state', '') }], ...given,
} as TransferHeader)

const lineOfHeader = ({ bytes, seal: given }: Pick<SealedHeader, 'bytes' | 'seal'>): string => `{"header":${JSON.stringify(bytes)},"seal":${JSON.stringify(given)}}\n`
const first = lineOfHeader(sealHeader(header(), key.secret))
/** A header that its own reader would refuse. */
const forced = (value: object): string => {
  const bytes = canonical(value as Json)
  return lineOfHeader({ bytes, seal: seal(key.secret, digestOf('transfer', bytes)) })
}
const lines = sealed.acts.map(writeLine)
const end = (count: number | string) => `{"end":true,"count":${count}}\n`

function transferCase(name: string, text: string): Json {
  const reader = new TransferReader()
  const items = [...reader.push(Buffer.from(text, 'utf8'))].map((item) => (item.kind === 'malformed' ? `${item.fault.malformed} ${item.fault.at}`.trim() : item.kind))
  return { name, text, lines: items, finish: reader.finish()?.malformed ?? null }
}

const two = lines.slice(0, 2).join('')
const asActOf = (field: string, value: string) => lines[0]!.replace(new RegExp(`"${field}":("(?:[^"\\\\]|\\\\.)*"|null)`), `"${field}":${value}`)

export function invalidTransfers(): Json {
  const cases = [
    transferCase('cut short after the header', first),
    transferCase('cut short within the first line', first.slice(0, 200)),
    transferCase('cut short within an act', first + two.slice(0, -40)),
    transferCase('no line feed after the end', first + two + end(2).trimEnd()),
    transferCase('the end twice', first + two + end(2) + end(2)),
    transferCase('a byte after the end', `${first}${two}${end(2)}x`),
    transferCase('a line feed after the end', `${first}${two}${end(2)}\n`),
    transferCase('an act after the end', first + two + end(2) + lines[2]),
    ...['1', '3', '0', '-2', '2.0', '"2"', 'null', '02', '9007199254740993'].map((count) => transferCase(`the count ${count} for two lines`, first + two + end(count))),
    transferCase('the end without a count', `${first}${two}{"end":true}\n`),
    transferCase('the end false', `${first}${two}{"end":false,"count":2}\n`),
    transferCase('the end null', `${first}${two}{"end":null,"count":2}\n`),
    transferCase('the end with white space', `${first}${two}{"end":true, "count":2}\n`),
    transferCase('an empty line', `${first}${two}\n${end(3)}`),
    transferCase('a line that is no JSON', `${first}hello\n${two}${end(3)}`),
    transferCase('the header twice', first + first + two + end(3)),
    transferCase('a greeting that holds nothing', forced(header({ kind: 'greeting', heads: [], codes: [] })) + end(1)),
    ...['act', 'seal', 'context', 'content'].map((field) => transferCase(`a number for ${field}`, first + asActOf(field, '1') + end(1))),
    transferCase('null for an act', first + asActOf('act', 'null') + end(1)),
    transferCase('an act without a context', first + asActOf('context', 'null') + end(1)),
    transferCase('a carriage return before the line feed', first + lines[0]!.replace('\n', '\r\n') + end(1)),
    transferCase('fields in another order', `${first}${JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(lines[0]!) as object).toReversed()))}\n${end(1)}`),
    transferCase('a field more', first + lines[0]!.replace('{', '{"x":null,') + end(1)),
    transferCase('null for a header', `{"header":null,"seal":""}\n`),
    ...Object.entries({
      'of another kind': { kind: 'letter' }, 'with a short nonce': { nonce: 'AAAA' }, 'to nobody': { to: null }, 'with a head in a partnership, of an identity feed': { heads: [{ ...header().heads[0], in: sealed.id }] },
      'with a head in no partnership': { heads: [{ ...header().heads[0], feed: 'partnership' }] }, 'with a field more': { more: 1 }, 'at no instant': { at: '2026-02-30T00:00:00Z' }, 'with number 0': { heads: [{ ...header().heads[0], number: 0 }] },
    }).map(([name, given]) => transferCase(`a header ${name}`, forced({ ...header(), ...given }) + end(0))),
  ]
  return { about: 'Transfers at fault: what each line is (or the code and place of its fault), and how it ends. The good lines stand.', cases }
}

function headerCase(name: string, line: string, expected: { readonly from: string, readonly to: string }, publicKey: string): Json & { readonly taken?: never } {
  const { header: bytes, seal: given } = JSON.parse(line) as { header: string, seal: string }
  const read = readHeader(bytes, given)
  const taken = !isMalformed(read) && verifyHeader(publicKey, read, expected)
  return { name, line: line.trimEnd(), ...expected, publicKey, taken } as never
}

export function headers(): { readonly valid: Json, readonly invalid: Json } {
  const mine = { from: from.body, to: to.body }
  const greeting = lineOfHeader(sealHeader(header({ kind: 'greeting', heads: [], codes: [] }), key.secret))
  const cases = [
    headerCase('a transfer for us', first, mine, key.publicKey),
    headerCase('a greeting for us', greeting, mine, key.publicKey),
    headerCase('for another body', first, { ...mine, to: other.body }, key.publicKey),
    headerCase('from another body than expected', first, { ...mine, from: other.body }, key.publicKey),
    headerCase('sealed by another key', lineOfHeader(sealHeader(header(), key2.secret)), mine, key.publicKey),
    headerCase('its time changed after sealing', first.replace('10:00:00', '10:00:01'), mine, key.publicKey),
    headerCase('sent back to its sender', first, { from: to.body, to: from.body }, key.publicKey),
    headerCase('sealed as an act is', lineOfHeader({ bytes: sealHeader(header(), key.secret).bytes, seal: seal(key.secret, digestOf('act', sealHeader(header(), key.secret).bytes)) }), mine, key.publicKey),
  ] as unknown as readonly { readonly taken: boolean }[]
  const with_ = (taken: boolean) => cases.filter((one) => one.taken === taken).map(({ taken: _taken, ...rest }) => rest) as unknown as Json
  return {
    valid: { about: 'Headers that this receiver (`to`) takes from whom it expects (`from`) under the key of that body.', cases: with_(true) },
    invalid: { about: 'Headers that MUST be answered as to a stranger: for another, from another, or not sealed by the key given.', cases: with_(false) },
  }
}
