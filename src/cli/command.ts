import type { Node } from '../app/node.ts'
import type { Reception } from '../app/reception.ts'
import type { Verified } from '../app/verification.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Clock, Journal, Keys, Random } from '../app/ports/surroundings.ts'
import type { BodyId } from '../core/act.ts'
import type { EstablishFacts } from '../core/identity.ts'
import type { JsonObject } from '../core/act.ts'
import type { BackupHeader } from '../app/backup/backup-header.ts'

/** The folder of a node, with its keys; its record stands there too, unless in a database. */
export interface Place {
  readonly folder: string
  readonly database: string | null
}

/** A node opened on its folder, and the way to let go of it. */
export interface OpenedNode {
  readonly node: Node
  readonly reception: Reception
  readonly keys: Keys
  close(): Promise<void>
}

export interface ServeOptions {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly poll: number
  /** Milliseconds between two rounds of receipts. */
  readonly receipts: number
  /** Whether peers at addresses of this machine or of a local network may be dialled. */
  readonly local: 'never' | 'loopback' | 'any'
}

export interface Serving {
  readonly url: string
  close(): Promise<void>
}

export interface DemonstrationNode {
  readonly name: string
  readonly state: string
  readonly title: string
  readonly bodies: readonly string[]
  readonly url: string
  readonly port: number
  readonly data: string
  /** `null` for the compiler, in whose name nobody acts. */
  readonly signIn: string | null
}

export interface WrittenFile {
  readonly bytes: Uint8Array
  readonly slip: string
  readonly acts: number
}

export interface ImportedFile {
  readonly from: BodyId
  readonly taken: number
  readonly known: number
  readonly waiting: number
  readonly faulty: number
  /** Set for an introduction: the digits to compare before anything else is exchanged. */
  readonly compare?: string
}

export interface WrittenBackup {
  readonly header: BackupHeader
  readonly bytes: number
  readonly slip: string
}

/** To whom a backup is encrypted, and with what one is opened. */
export type BackupLock = { readonly passphrase: string } | { readonly recipients: readonly string[] }
export type BackupKey = { readonly passphrase: string } | { readonly identities: readonly string[] }

/** What the composition root lends to commands: they know no store, no network and no clock of their own. */
export interface Composition {
  readonly clock: Clock
  readonly random: Random
  readonly journal: Journal
  open(place: Place): Promise<OpenedNode>
  /** Beside a running node; nothing may be submitted. */
  openForReading(place: Place): Promise<OpenedNode>
  /** Opens after dropping whatever can be made from the acts. */
  rebuild(place: Place): Promise<OpenedNode>
  verify(place: Place): Promise<Verified>
  /** Beside a running node. */
  backup(place: Place, to: string, lock: BackupLock): Promise<WrittenBackup>
  /** Into a folder that holds nothing; a fault of the file is thrown with its code, and leaves nothing. `signIn`: the token of a link for an administrator. */
  restore(place: Place, from: string, key: BackupKey, expected: { readonly body: string | null; readonly slip: string | null }): Promise<{ readonly header: BackupHeader; readonly signIn: string | null }>
  exportTransfer(opened: OpenedNode, to: BodyId): Promise<WrittenFile | Refusal>
  introduce(opened: OpenedNode): Promise<WrittenFile>
  importTransfer(opened: OpenedNode, bytes: Uint8Array, slip: string | null): Promise<ImportedFile | { readonly code: string }>
  establish(place: Place, facts: Pick<EstablishFacts, 'state' | 'demonstration'>, description: JsonObject): Promise<BodyId>
  serve(opened: OpenedNode, options: ServeOptions): Promise<Serving>
  /** Makes the five folders of the demonstration and lives the exercise in them. */
  rehearse(folder: string, firstPort: number, say: (line: string) => void): Promise<void>
  /** The five nodes as they are to be started, with fresh links to sign in by. */
  demonstration(folder: string, firstPort: number): Promise<readonly DemonstrationNode[]>
  /** Whether a node answers at this address. */
  answers(url: string): Promise<boolean>
  /** Resolves when the process is asked to stop. */
  stopped(): Promise<void>
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** Usage and an example, as `--help` prints them. */
  readonly help: string
  /** The exit code: 0 done, 1 found wanting, 2 wrong use, 3 cannot here. */
  run(args: readonly string[], composition: Composition, out: Output): Promise<number>
}

/** Results on standard output, everything else on standard error. */
export interface Output {
  print(line: string): void
  say(line: string): void
}

/** Says what is wrong with how a command was called; the caller adds the usage. */
export class WrongUse extends Error {}
