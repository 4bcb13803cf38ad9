import { createHash, hash } from 'node:crypto'
import type { Digest } from '../core/act.ts'

/** What the digested bytes are, so that a digest of one kind of thing never passes for another kind. */
export type Domain = 'act' | 'content' | 'context' | 'key' | 'attachment' | 'state' | 'transfer' | 'file' | 'backup'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const values = new Map([...alphabet].map((character, value) => [character, value]))
const pattern = /^[0-9a-hjkmnp-tv-z]{51}[0g]$/

function prefix(domain: Domain): string {
  return `entente/${domain}/1\0`
}

/** 256 bits in 52 characters: the four spare bits of the last one are zero. */
function encode(bytes: Uint8Array): Digest {
  let out = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) out += alphabet[(held >> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return out + alphabet[(held << (5 - bits)) & 31]
}

export function digestOf(domain: Domain, bytes: string | Uint8Array): Digest {
  if (typeof bytes !== 'string') return encode(createHash('sha256').update(prefix(domain)).update(bytes).digest())
  if (!bytes.isWellFormed()) throw new TypeError('Cannot digest a text with a lone surrogate; expected well-formed UTF-16')
  return encode(hash('sha256', prefix(domain) + bytes, 'buffer'))
}

/** For what never stands whole in memory, like an attachment, or is put together of parts. Texts have to be well formed. */
export function digestStream(domain: Domain = 'attachment'): { readonly update: (bytes: string | Uint8Array) => void; readonly digest: () => Digest } {
  const running = createHash('sha256').update(prefix(domain))
  return {
    update: (bytes) => void running.update(bytes),
    digest: () => encode(running.digest()),
  }
}

export function isDigest(value: unknown): value is Digest {
  return typeof value === 'string' && pattern.test(value)
}

/** The 32 bytes that a digest writes. */
export function digestBytes(digest: Digest): Uint8Array {
  if (!isDigest(digest)) throw new TypeError(`Cannot read ${JSON.stringify(String(digest).slice(0, 60))} as a digest`)
  const bytes = new Uint8Array(32)
  let held = 0
  let bits = 0
  let at = 0
  for (const character of digest) {
    held = ((held << 5) | values.get(character)!) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return bytes
}

/** Enough to find an act by eye among those of one partnership; never enough to rely on. */
export function shortId(digest: Digest): string {
  return digest.slice(0, 10)
}
