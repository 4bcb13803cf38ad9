import type { Chance } from '../../src/core/random-history.suite.ts'

/** What attackers of readers of text are known to try, as bytes put in the place of others. */
const charms: readonly Buffer[] = [
  '"__proto__":1,', '"constructor":{},', '\\u0000', '\\ud800', '\\udc00', '\\u200b', '\u202e', '\u2066', '\u00ad', '\ufeff', 'e\u0301', '\u0660', '{}', '[]', '[[[[[[[[[[', ']]]]]]]]]]',
  'null', 'true', '-0', '1e400', '1.0', '9007199254740993', '-1', '99999999999999999999', '01', 'NaN', '"', '\\', '\n', '\r', '\t', '{"a":1,"a":2}', ',,', '::', '2026-02-30', '2026-13-01T25:61:61Z',
  'u'.repeat(64), 'ﷺ'.repeat(40), 'z\u0300'.repeat(60), '"seen":[', '"number":0', '"run":2', '"rules":99', '"feed":"public"', '"feed":"identity"',
].map((text) => Buffer.from(text)).concat([[0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff], [0x00], [0xe2, 0x82]].map((bytes) => Buffer.from(bytes)))

type Change = (bytes: Buffer, chance: Chance, others: readonly Buffer[]) => Buffer

function spliced(bytes: Buffer, at: number, without: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + without)])
}

/** One way each in which bytes that were in order are no longer. */
const changes: readonly Change[] = [
  (bytes, chance) => {
    const changed = Buffer.from(bytes)
    const at = chance.below(bytes.length)
    changed[at] = changed[at]! ^ (1 << chance.below(8))
    return changed
  },
  (bytes, chance) => spliced(bytes, chance.below(bytes.length), 0, chance.of(charms)!),
  (bytes, chance) => spliced(bytes, chance.below(bytes.length), 1 + chance.below(12), chance.of(charms)!),
  (bytes, chance) => spliced(bytes, chance.below(bytes.length), 1 + chance.below(30), Buffer.alloc(0)),
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  (bytes, chance) => {
    const at = chance.below(bytes.length)
    return spliced(bytes, at, 0, bytes.subarray(at, at + 1 + chance.below(200)))
  },
  (bytes, chance, others) => {
    const other = chance.of(others)!
    const [at, from] = [chance.below(bytes.length), chance.below(other.length)]
    return spliced(bytes, at, chance.below(60), other.subarray(from, from + chance.below(60)))
  },
  (bytes, chance) => {
    const [one, other] = [chance.below(bytes.length), chance.below(bytes.length)]
    const changed = Buffer.from(bytes)
    ;[changed[one], changed[other]] = [changed[other]!, changed[one]!]
    return changed
  },
]

/** Bytes near those that are in order: what lies far away from them is refused at the first character. */
export function hostileNear(chance: Chance, samples: readonly Buffer[]): Buffer {
  let bytes = chance.of(samples)!
  for (let left = 1 + chance.below(3); left > 0; left -= 1) if (bytes.length > 0) bytes = chance.of(changes)!(bytes, chance, samples)
  return bytes
}

/** How many times the counts of a submission; the proof of a release asks for more. */
export const times = Number(process.env['ENTENTE_FUZZ_TIMES'] ?? '1')
export const seed = Number(process.env['ENTENTE_FUZZ_SEED'] ?? '20260302')
