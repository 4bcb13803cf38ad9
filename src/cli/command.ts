import type { Node } from '../app/node.ts'
import type { Reception } from '../app/reception.ts'
import type { Clock, Journal, Keys, Random } from '../app/ports/surroundings.ts'
import type { BodyId } from '../core/act.ts'
import type { EstablishFacts } from '../core/identity.ts'
import type { JsonObject } from '../core/act.ts'

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
}

export interface Serving {
  readonly url: string
  close(): Promise<void>
}

/** What the composition root lends to commands: they know no store, no network and no clock of their own. */
export interface Composition {
  readonly clock: Clock
  readonly random: Random
  readonly journal: Journal
  open(folder: string): Promise<OpenedNode>
  establish(folder: string, facts: Pick<EstablishFacts, 'state' | 'demonstration'>, description: JsonObject): Promise<BodyId>
  serve(opened: OpenedNode, options: ServeOptions): Promise<Serving>
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
