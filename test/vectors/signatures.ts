import { createHash } from 'node:crypto'
import type { Json } from '../../src/core/act.ts'
import { base64urlOf } from '../../src/wire/base64url.ts'
import { generateKeyPair, signBytes } from '../../src/wire/key.ts'
import { add, areEqual, basePoint, encode, identity, multiply, numberOf, order, pointAt, prime } from '../../tools/verifier/curve.ts'

interface Signature { readonly name: string, readonly publicKey: string, readonly message: string, readonly signature: string, readonly code?: string }

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const text = (key: string): string => base64urlOf(Buffer.from(key, 'hex'))

/** The twelve of “Taming the many EdDSAs” (Chalkias, Garillot, Nikolaenko, 2020): message, key and signature as published. */
const published = [
  ['8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a0000000000000000000000000000000000000000000000000000000000000000', 'small A, small R', 'weak_key'],
  ['9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa', 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04', 'small A', 'weak_key'],
  ['aebf3f2601a0c8c5d39cc7d8911642f740b78168218da8471772b35f9d35b9ab', 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa8c4bd45aecaca5b24fb97bc10ac27ac8751a7dfe1baff8b953ec9f5833ca260e', 'small R', 'weak_key'],
  ['9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79', 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d', '9046a64750444938de19f227bb80485e92b83fdb4b6506c160484c016cc1852f87909e14428a7a1d62e9f22f3d3ad7802db02eb2e688b6c52fcd6648a98bd009', 'mixed orders', 'weak_key'],
  ['e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c', 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d', '160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09', 'mixed orders, only with cofactor', 'weak_key'],
  ['e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c', 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d', '21122a84e0b5fca4052f5b1235c80a537878b38f3142356b2c2384ebad4668b7e40bc836dac0f71076f9abe3a53f9c03c1ceeeddb658d0030494ace586687405', 'mixed orders, the hash multiplied first', 'weak_key'],
  ['85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40', '442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623', 'e96f66be976d82e60150baecff9906684aebb1ef181f67a7189ac78ea23b6c0e547f7690a0e2ddcd04d87dbc3490dc19b3b3052f7ff0538cb68afb369ba3a514', 'S not below the order', 'not_verified'],
  ['85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40', '442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623', '8ce5b96c8f26d0ab6c47958c9e68b937104cd36e13c33566acd2fe8d38aa19427e71f98a473474f2f13f06f97c20d58cc3f54b8bd0d272f42b695dd7e89a8c22', 'S far above the order', 'not_verified'],
  ['9bedc267423725d473888631ebf45988bad3db83851ee85c85e241a07d148b41', 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff03be9678ac102edcd92b0210bb34d7428d12ffc5df5f37e359941266a4e35f0f', 'R written in another way', 'weak_key'],
  ['9bedc267423725d473888631ebf45988bad3db83851ee85c85e241a07d148b41', 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffca8c5b64cd208982aa38d4936621a4775aa233aa0505711d8fdcfdaa943d4908', 'R written in another way, and reduced for the hash', 'weak_key'],
  ['e96b7021eb39c1a163b6da4e3093dcd3f21387da4cc4572be588fafae23c155b', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'a9d55260f765261eb9b84e106f665e00b867287a761990d7135963ee0a7d59dca5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04', 'A written in another way', 'weak_key'],
  ['39a591f5321bbe07fd5a23dc2f39d025d74526615746727ceefd6e82ae65c06f', 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'a9d55260f765261eb9b84e106f665e00b867287a761990d7135963ee0a7d59dca5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04', 'A written in another way, and reduced for the hash', 'weak_key'],
] as const

function taming(): readonly Signature[] {
  return published.map(([message, key, signature, name, code], index) => ({ name: `taming ${index}: ${name}`, publicKey: text(key), message, signature, code }))
}

/** The key of the Ed25519 set of Wycheproof; its groups are made again from it by arithmetic, not copied. */
const wycheproofKey = generateKeyPair(Buffer.from('add4bb8103785baf9ac534258e8aaf65f5f1adb5ef5f3df19bb80ab989c4d64b', 'hex'))
const littleEndian = (value: bigint): Uint8Array => Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse()
const signed = (message: string): string => hex(Buffer.from(signBytes(wycheproofKey.secret, Buffer.from(message, 'hex')), 'base64url'))

const messages = ['', '78', '54657374', '48656c6c6f', '313233343030', '00'.repeat(12), '61'.repeat(65), Buffer.from(Array.from({ length: 65 }, (_, index) => 0x20 + index)).toString('hex'), 'ff'.repeat(16), ...Array.from({ length: 40 }, (_, index) => hex(createHash('sha256').update(`message ${index}`).digest()))]

function wycheproofValid(): readonly Signature[] {
  return messages.map((message, index) => ({ name: `wycheproof: valid ${index + 1}`, publicKey: wycheproofKey.publicKey, message, signature: signed(message) }))
}

function wycheproofInvalid(): readonly Signature[] {
  const { publicKey } = wycheproofKey
  const specials = { zero: 0n, one: 1n, 'the order less one': order - 1n, 'the order': order, 'the prime': prime }
  const special = Object.entries(specials).filter(([name]) => name !== 'the order less one').flatMap(([r, R]) => Object.entries(specials).map(([s, S]) =>
    ({ name: `wycheproof: R is ${r}, S is ${s}`, publicKey, message: '3f', signature: hex(littleEndian(R)) + hex(littleEndian(S)), code: 'not_verified' })))
  const message = '54657374'
  const good = signed(message)
  const [R, S] = [good.slice(0, 64), numberOf(Buffer.from(good.slice(64), 'hex'))]
  const bad = (name: string, signature: string): Signature => ({ name: `wycheproof: ${name}`, publicKey, message, signature, code: 'not_verified' })
  const raised = [1n, 2n, 3n, 4n, 8n].map((times) => bad(`S raised ${times} times by the order`, R + hex(littleEndian(S + times * order))))
  const powers = [252n, 253n, 254n, 255n].map((bits) => bad(`S with bit ${bits} set`, R + hex(littleEndian((S | (1n << bits)) & ((1n << 256n) - 1n)))))
  const lengths = [
    bad('nothing', ''), bad('R alone', R), bad('S cut short', good.slice(0, -2)), bad('a byte more', `${good}00`), bad('a byte before', `00${good}`), bad('R cut short, S whole', good.slice(2)), bad('twice', good + good),
  ]
  const first = Buffer.from(R, 'hex')
  const changes = [0, 7, 31].map((index) => bad(`byte ${index} of R changed`, hex(first.map((byte, at) => (at === index ? byte ^ 0x01 : byte))) + good.slice(64)))
  const sign = bad('the sign of R changed', hex(first.map((byte, at) => (at === 31 ? byte ^ 0x80 : byte))) + good.slice(64))
  return [...special, ...raised, ...powers, ...lengths, ...changes, sign, { ...bad('of another message', signed('78')) }]
}

const base64 = (bytes: Uint8Array): string => base64urlOf(bytes)

/** Every writing of 32 bytes with y not below the prime or naming a point of small order, found by arithmetic. */
export function points(): Json {
  const cases: { name: string, key: string, code: string }[] = []
  const half = (y: bigint, sign: bigint): Uint8Array => littleEndian(y + (sign << 255n))
  for (let y = prime; y < 1n << 255n; y += 1n) for (const sign of [0n, 1n]) cases.push({ name: `y is the prime and ${y - prime}, sign ${sign}`, key: base64(half(y, sign)), code: 'weak_key' })
  for (const [index, point] of smallOrder().entries()) {
    const bytes = encode(point)
    cases.push({ name: `of small order: ${index}`, key: base64(bytes), code: 'weak_key' })
    if (point.X === 0n) cases.push({ name: `of small order: ${index}, with a sign on x = 0`, key: base64(bytes.map((byte, at) => (at === 31 ? byte | 0x80 : byte))), code: 'weak_key' })
    const mixed = encode(add(multiply(basePoint, BigInt(index + 2)), point))
    if (index > 0) cases.push({ name: `of mixed order: ${index}`, key: base64(mixed), code: 'weak_key' })
  }
  for (let y = 2n; cases.filter(({ code }) => code === 'bad_key').length < 8; y += 1n) if (pointAt(y, false) === undefined) cases.push({ name: `no point has y = ${y}`, key: base64(half(y, 0n)), code: 'bad_key' })
  return { about: 'Encodings that a reader MUST refuse as a key: all with y at or above the prime, all of small order, some of mixed order, some of no point.', cases }
}

/** The eight points of small order: multiples of any point of order eight. */
function smallOrder() {
  const found = []
  for (let y = 2n; ; y += 1n) {
    const point = pointAt(y, false)
    const torsion = point && multiply(point, order)
    if (!torsion || areEqual(multiply(torsion, 4n), identity)) continue
    for (let times = 0n; times < 8n; times += 1n) {
      const { X, Y, Z } = multiply(torsion, times)
      const plain = pointAt(numberOf(encode({ X, Y, Z, T: 0n })) & ((1n << 255n) - 1n), false)!
      found.push(times === 0n ? identity : (numberOf(encode({ X, Y, Z, T: 0n })) >> 255n === 1n ? pointAt(plain.Y, true)! : plain))
    }
    return found
  }
}

export function validSignatures(): Json {
  return { about: 'Ed25519 over plain messages, in hexadecimal, under keys that may be admitted: these MUST verify. Made again after the Ed25519 set of Wycheproof, from its key.', cases: wycheproofValid() as unknown as Json }
}

export function invalidSignatures(): Json {
  return { about: 'Ed25519 over plain messages, in hexadecimal: the key MUST be refused with this code, or the signature MUST NOT verify (`not_verified`).', cases: [...taming(), ...wycheproofInvalid()] as unknown as Json }
}
