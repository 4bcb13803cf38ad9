import { Decrypter, Encrypter } from 'age-encryption'
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { BackupFault } from '../app/backup/backup-fault.ts'
import { checkCode } from '../wire/check-code.ts'
import { digestStream } from '../wire/digest.ts'

export type BackupLock = { readonly passphrase: string } | { readonly recipients: readonly string[] }
export type BackupKey = { readonly passphrase: string } | { readonly identities: readonly string[] }

export interface WrittenBackup {
  readonly bytes: number
  /** Twelve digits over the file, for whoever keeps them apart from it. */
  readonly slip: string
}

/** Written beside and put in place whole, readable by its owner alone; an older backup is never written over. */
export async function writeBackupFile(path: string, plain: AsyncIterable<Uint8Array>, lock: BackupLock): Promise<WrittenBackup> {
  if (existsSync(path)) throw new Error(`Cannot write ${path}: it exists; expected no file of that name`)
  const encrypted = await encrypterFor(lock).encrypt(ReadableStream.from(plain) as ReadableStream<Uint8Array>)
  const beside = `${path}.partial`
  rmSync(beside, { force: true })
  const handle = openSync(beside, 'wx', 0o600)
  const running = digestStream('file')
  let bytes = 0
  try {
    for await (const chunk of encrypted) {
      for (let written = 0; written < chunk.length; ) written += writeSync(handle, chunk, written)
      running.update(chunk)
      bytes += chunk.length
    }
    fsyncSync(handle)
    closeSync(handle)
    renameSync(beside, path)
    sync(dirname(path))
  } catch (cause) {
    rmSync(beside, { force: true })
    throw cause
  }
  return { bytes, slip: checkCode(running.digest()) }
}

function encrypterFor(lock: BackupLock): Encrypter {
  const encrypter = new Encrypter()
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase)
  else for (const recipient of lock.recipients) encrypter.addRecipient(recipient)
  return encrypter
}

/** A name in a folder outlives a loss of power only when the folder was synced as well. */
export function sync(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

const opening = 'age-encryption.org/v1\n'
/** Longer than the stanzas of any number of recipients an operator would name. */
const mostHeader = 256 * 1024
const [tag, nonce, chunkSize] = [16, 16, 64 * 1024]

/** The plain bytes of a backup; a fault of the file is told by its code, wherever in it that shows. */
export async function readBackupFile(path: string, key: BackupKey, slip: string | null): Promise<AsyncIterable<Uint8Array>> {
  if (slip !== null && slip.replaceAll(/\s/g, '') !== (await slipOf(path)).replaceAll(' ', '')) throw new BackupFault('slip_differs')
  const headerLength = headerLengthOf(path)
  const decrypter = new Decrypter()
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
  else for (const identity of key.identities) decrypter.addIdentity(identity)
  const file = ReadableStream.from(createReadStream(path, { highWaterMark: chunkSize })) as ReadableStream<Uint8Array>
  const plain = await decrypter.decrypt(file).catch((cause: unknown) => {
    throw new BackupFault('wrong_key', cause)
  })
  return told(plain, statSync(path).size - headerLength)
}

/** What the age header says is read by whoever has the key; where it ends is for all to see. */
function headerLengthOf(path: string): number {
  const handle = openSync(path, 'r')
  const bytes = Buffer.alloc(mostHeader)
  const read = readSync(handle, bytes, 0, mostHeader, 0)
  closeSync(handle)
  const start = bytes.subarray(0, read).toString('latin1')
  if (!start.startsWith(opening)) throw new BackupFault('not_a_backup')
  const last = /\n--- [A-Za-z0-9+/]{43}\n/.exec(start)
  if (!last) throw new BackupFault('damaged')
  return last.index + last[0].length
}

/** What fails to decrypt was altered or cut short: it is told apart where the first line could be read, which says how much there is. */
async function* told(plain: AsyncIterable<Uint8Array>, encryptedSize: number): AsyncGenerator<Uint8Array> {
  let expected: number | undefined
  try {
    for await (const chunk of plain) {
      expected ??= sizeStated(chunk)
      yield chunk
    }
  } catch (cause) {
    throw cause instanceof BackupFault ? cause : new BackupFault(expected !== undefined && encryptedSize < nonce + expected + tag * Math.ceil(expected / chunkSize) ? 'cut_short' : 'damaged', cause)
  }
}

function sizeStated(first: Uint8Array): number | undefined {
  const end = first.indexOf(0x0a)
  const stated = /\\"size\\":(\d{1,15})[,}]/.exec(Buffer.from(first.subarray(0, Math.max(0, end))).toString('utf8'))
  return stated ? Number(stated[1]) + end + 1 : undefined
}

async function slipOf(path: string): Promise<string> {
  const running = digestStream('file')
  for await (const chunk of createReadStream(path)) running.update(chunk as Uint8Array)
  return checkCode(running.digest())
}
