import { createHash } from 'node:crypto'
import type { BodyId, Digest } from '../src/core/act.ts'
import type { KeyRotation, Keys } from '../src/app/ports/surroundings.ts'
import { digestOf } from '../src/wire/digest.ts'
import { generateKeyPair, possessionOf, type KeyPair } from '../src/wire/key.ts'
import { seal } from '../src/wire/seal.ts'
import type { Chance } from './chance.ts'

const fileHeader = 'age-encryption.org/simulated\n'
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * In place of age, which draws chance of its own and takes some ten milliseconds a file: names its one reader, and is
 * found damaged where a byte was changed. Who else could read it is asked of age's own tests.
 */
export async function simulatedCipher(recipient: string, plain: Uint8Array): Promise<Uint8Array> {
  return Buffer.concat([encoder.encode(`${fileHeader}${recipient}\n${sumOf(plain)}\n`), plain])
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A body's secrets in memory, from the seed of the run; they outlive every crash, as the key file does. */
export class SeededKeys implements Keys {
  private current: KeyPair
  private next: KeyPair
  private after: KeyPair | undefined
  private readonly name: string
  private readonly chance: Chance

  constructor(chance: Chance) {
    this.chance = chance
    this.current = generateKeyPair(chance.bytes(32))
    this.next = generateKeyPair(chance.bytes(32))
    this.name = `age1${chance.hex(16)}`
  }

  /** For what no honest node does: sealing by hand. */
  get secret(): string {
    return this.current.secret
  }

  publicKey(): string {
    return this.current.publicKey
  }

  nextKey(): Digest {
    return digestOf('key', this.next.publicKey)
  }

  recipient(): string {
    return this.name
  }

  async seal(digest: Digest): Promise<string> {
    return seal(this.current.secret, digest)
  }

  async possession(body: BodyId | null, purpose: string): Promise<string> {
    return possessionOf(this.current.secret, { body, purpose, key: this.current.publicKey })
  }

  async prepareRotation(body: BodyId): Promise<KeyRotation> {
    this.after ??= generateKeyPair(this.chance.bytes(32))
    const { publicKey: key, secret } = this.next
    return { key, nextKey: digestOf('key', this.after.publicKey), proof: possessionOf(secret, { body, purpose: 'act', key }) }
  }

  async rotate(): Promise<void> {
    if (!this.after) throw new Error('Cannot rotate: no rotation was prepared; expected one')
    this.current = this.next
    this.next = this.after
    this.after = undefined
  }

  async decrypt(file: Uint8Array): Promise<Uint8Array> {
    const header = encoder.encode(`${fileHeader}${this.name}\n`)
    const plain = file.subarray(header.length + 65)
    const isOurs = header.every((byte, index) => file[index] === byte) && decoder.decode(file.subarray(header.length, header.length + 64)) === sumOf(plain)
    if (!isOurs) throw new Error('Cannot read the file: it is for another body, or damaged')
    return plain
  }
}
