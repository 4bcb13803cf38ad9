// Specification: spec/envelope.md §2, spec/check-code.md
import { createHash } from 'node:crypto'

export type Domain = 'act' | 'content' | 'context' | 'key' | 'attachment' | 'state' | 'transfer' | 'file'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return bits.padEnd(260, '0').replace(/.{5}/g, (five) => alphabet[parseInt(five, 2)]!)
}

export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-hjkmnp-tv-z]{51}[0g]$/.test(value)
}

export function bytesOf(digest: string): Uint8Array {
  const bits = [...digest].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: 32 }, (_, index) => parseInt(bits.slice(index * 8, index * 8 + 8), 2))
}

export function digestOf(domain: Domain, bytes: Uint8Array | string): string {
  return base32(createHash('sha256').update(`entente/${domain}/1\0`, 'utf8').update(bytes).digest())
}

export function checkCode(digest: string): string {
  const number = BigInt(`0x${Buffer.from(bytesOf(digest)).toString('hex')}`) % 10n ** 12n
  return number.toString().padStart(12, '0').replace(/^(.{4})(.{4})(.{4})$/, '$1 $2 $3')
}
