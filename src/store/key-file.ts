import { Decrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BodyId, Digest } from '../core/act.ts'
import type { KeyRotation, Keys, Random } from '../app/ports/surroundings.ts'
import { digestOf } from '../wire/digest.ts'
import { generateKeyPair, possessionOf, type KeyPair } from '../wire/key.ts'
import { seal } from '../wire/seal.ts'

interface Secrets {
  readonly current: KeyPair
  /** Committed before it is needed: whoever steals the current key cannot choose the next. */
  readonly next: KeyPair
  /** The key after the next, from the moment a rotation is prepared until it is done. */
  readonly after?: KeyPair
  readonly identity: string
}

const name = 'keys.json'

/** The body's secrets in a file readable by the node's own account alone. */
export class KeyFile implements Keys {
  private readonly path: string
  private readonly random: Random
  private secrets: Secrets

  private constructor(path: string, secrets: Secrets, random: Random) {
    this.path = path
    this.secrets = secrets
    this.random = random
  }

  static async create(folder: string, random: Random): Promise<KeyFile> {
    const path = join(folder, name)
    if (existsSync(path)) throw new Error(`Cannot make keys: ${path} exists; expected none`)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const pair = () => generateKeyPair(random.bytes(32))
    const file = new KeyFile(path, { current: pair(), next: pair(), identity: await generateHybridIdentity() }, random)
    file.recipientText = await identityToRecipient(file.secrets.identity)
    file.write()
    return file
  }

  static async open(folder: string, random: Random): Promise<KeyFile> {
    const path = join(folder, name)
    const { mode } = statSync(path)
    if ((mode & 0o077) !== 0) throw new Error(`Cannot use ${path}: others may read it (mode ${(mode & 0o777).toString(8)}); expected 600`)
    const file = new KeyFile(path, JSON.parse(readFileSync(path, 'utf8')) as Secrets, random)
    file.recipientText = await identityToRecipient(file.secrets.identity)
    return file
  }

  private recipientText = ''

  /** Written beside, synced, then put in place: there is always one whole file. */
  private write(): void {
    const beside = `${this.path}.new`
    const handle = openSync(beside, 'w', 0o600)
    writeSync(handle, `${JSON.stringify(this.secrets, null, 2)}\n`)
    fsyncSync(handle)
    closeSync(handle)
    renameSync(beside, this.path)
    const folder = openSync(dirname(this.path), 'r')
    fsyncSync(folder)
    closeSync(folder)
  }

  publicKey(): string {
    return this.secrets.current.publicKey
  }

  nextKey(): Digest {
    return digestOf('key', this.secrets.next.publicKey)
  }

  recipient(): string {
    return this.recipientText
  }

  async seal(digest: Digest): Promise<string> {
    return seal(this.secrets.current.secret, digest)
  }

  async possession(body: BodyId | null, purpose: string): Promise<string> {
    return possessionOf(this.secrets.current.secret, { body, purpose, key: this.secrets.current.publicKey })
  }

  async prepareRotation(body: BodyId): Promise<KeyRotation> {
    const after = this.secrets.after ?? generateKeyPair(this.random.bytes(32))
    // Durable before any act names it: a node killed in between still holds the key it committed to.
    this.secrets = { ...this.secrets, after }
    this.write()
    const { publicKey: key, secret } = this.secrets.next
    return { key, nextKey: digestOf('key', after.publicKey), proof: possessionOf(secret, { body, purpose: 'act', key }) }
  }

  async rotate(): Promise<void> {
    const committed = this.secrets.next.publicKey
    // Another process on the same folder may have prepared it, or done it, since this one read the file.
    this.secrets = JSON.parse(readFileSync(this.path, 'utf8')) as Secrets
    if (this.secrets.current.publicKey === committed) return
    const { current: _current, next, after, ...rest } = this.secrets
    if (!after) throw new Error('Cannot rotate: no rotation was prepared; expected one')
    this.secrets = { ...rest, current: next, next: after }
    this.write()
  }

  async decrypt(file: Uint8Array): Promise<Uint8Array> {
    const decrypter = new Decrypter()
    decrypter.addIdentity(this.secrets.identity)
    return decrypter.decrypt(file)
  }
}
