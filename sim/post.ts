import type { ReceivedTransfer } from '../src/app/exchange.ts'
import type { Chance } from './chance.ts'
import type { Network } from './network.ts'
import type { Party } from './party.ts'
import { simulatedCipher } from './seeded-keys.ts'
import type { Tally } from './tally.ts'

type Heads = ReceivedTransfer['header']['heads']

/** Files that go from hand to hand between two bodies whose nodes cannot reach each other. */
export class Post {
  private readonly network: Network
  private readonly tally: Tally
  private readonly chance: Chance
  private readonly sent: (from: Party, to: Party, bytes: Uint8Array) => void
  /** What each body said that it held in the last file that came from it. */
  private readonly stated = new Map<string, Heads>()

  constructor({ network, tally, chance, sent }: { readonly network: Network; readonly tally: Tally; readonly chance: Chance; readonly sent: (from: Party, to: Party, bytes: Uint8Array) => void }) {
    this.network = network
    this.tally = tally
    this.chance = chance
    this.sent = sent
  }

  async send(from: Party, to: Party): Promise<void> {
    const machine = from.machineFor(to)
    const { node, build } = machine
    if (!node) return
    const heads = this.chance.happens(0.15) ? 'everything' : (this.stated.get(`${to.index} ${from.index}`) ?? 'everything')
    const file = await build.writeTransferFile(node, to.body, heads, async (recipient, plain) => {
      const said = from.meddle(to, plain)
      this.sent(from, to, said)
      return simulatedCipher(recipient, said)
    })
    if (!('bytes' in file) || !machine.isUp) return
    this.tally.add('files')
    this.network.carry(from, to, file.bytes, (bytes) => this.receive(from, to, bytes, this.chance.happens(0.5) ? file.slip : null), true)
  }

  private async receive(from: Party, to: Party, bytes: Uint8Array, slip: string | null): Promise<void> {
    const machine = to.machineFor(from)
    if (!machine.node) return
    const read = await machine.build.readTransferFile(machine.node, bytes, slip)
    if ('received' in read) this.stated.set(`${from.index} ${to.index}`, read.received.header.heads)
    else this.tally.add('files refused')
  }
}
