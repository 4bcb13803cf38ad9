// Specification: spec/exchange.md
import type { BodyId, PartnershipId } from '../core/act.ts'
import { checkCode } from '../wire/check-code.ts'
import { digestOf } from '../wire/digest.ts'
import type { TransferHeader } from '../wire/transfer.ts'
import type { Folds } from './folds.ts'
import type { Desk, PeerRecord } from './ports/desk.ts'
import type { Clock } from './ports/surroundings.ts'

/** Acts the other says it holds, by partnership. */
function holdsOf({ heads }: TransferHeader): Readonly<Record<string, number>> {
  const holds: Record<string, number> = {}
  for (const head of heads) if (head.in !== null) holds[head.in] = (holds[head.in] ?? 0) + head.number
  return holds
}

/** The list of peers: the only nodes this one dials or listens to, once a person has compared their digits. */
export class Pairing {
  private readonly folds: Folds
  private readonly ports: { readonly desk: Desk; readonly clock: Clock }
  private readonly self: BodyId
  private readonly records = new Map<BodyId, PeerRecord>()
  private readonly listeners = new Set<() => void>()

  constructor(folds: Folds, ports: { readonly desk: Desk; readonly clock: Clock }, self: BodyId) {
    this.folds = folds
    this.ports = ports
    this.self = self
  }

  /** As the desk has them: asked again where another process may have changed something. */
  async load(): Promise<void> {
    const before = new Map(this.records)
    for (const peer of await this.ports.desk.peers()) this.records.set(peer.body, peer)
    const isDialledAnew = ({ body, address, checkedAt }: PeerRecord) => checkedAt !== (before.get(body)?.checkedAt ?? null) || (checkedAt !== null && address !== before.get(body)?.address)
    if (this.peers.some(isDialledAnew)) for (const listener of this.listeners) listener()
  }

  get peers(): readonly PeerRecord[] {
    return [...this.records.values()]
  }

  get(body: BodyId): PeerRecord | undefined {
    return this.records.get(body)
  }

  mayExchange(body: BodyId): boolean {
    return (this.records.get(body)?.checkedAt ?? null) !== null
  }

  /**
   * Twelve digits over both bodies and both first keys: the same on either side, and different if anyone
   * stands between them.
   */
  checkCodeWith(body: BodyId): string {
    return checkCode(digestOf('key', [this.self, body].sort().join('\n')))
  }

  async propose(body: BodyId, address: string | null, link: PeerRecord['link']): Promise<PeerRecord> {
    const kept = await this.change(body, (known) => ({
      body, address, link,
      checkedAt: known?.checkedAt ?? null,
      lastSeenAt: known?.lastSeenAt ?? null,
      codes: known?.codes ?? {},
      holds: known?.holds ?? {},
      fault: null,
    }))
    return kept!
  }

  /** An officer has compared the digits with the other side, by telephone or in person. */
  async confirm(body: BodyId): Promise<PeerRecord | undefined> {
    const at = this.ports.clock.now()
    const confirmed = await this.change(body, (known) => known && { ...known, checkedAt: at })
    if (confirmed) for (const listener of this.listeners) listener()
    return confirmed
  }

  /** Told when a peer may be dialled from now on. */
  onConfirm(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async saw(body: BodyId, header: TransferHeader): Promise<void> {
    const at = this.ports.clock.now()
    // What it says of partnerships we do not hold is not kept: it could say anything, and ever more of it.
    const isOurs = (partnership: PartnershipId) => this.folds.partnerships.has(partnership)
    const stated = Object.fromEntries(header.codes.filter(({ partnership }) => isOurs(partnership)).map(({ partnership, digest }) => [partnership, { digest, at }]))
    const held = Object.fromEntries(Object.entries(holdsOf(header)).filter(([partnership]) => isOurs(partnership)))
    await this.change(body, (known) => known && { ...known, lastSeenAt: at, codes: { ...known.codes, ...stated }, holds: { ...known.holds, ...held }, fault: null })
  }

  async failed(body: BodyId, fault: string): Promise<void> {
    await this.change(body, (known) => (known?.fault === fault ? known : known && { ...known, fault }))
  }

  private async change(body: BodyId, change: (known: PeerRecord | undefined) => PeerRecord | undefined): Promise<PeerRecord | undefined> {
    const kept = await this.ports.desk.changePeer(body, change)
    if (kept) this.records.set(body, kept)
    return kept
  }

  isKnown(body: BodyId): boolean {
    return this.folds.identities.has(body)
  }
}
