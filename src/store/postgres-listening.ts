import pg from 'pg'

const keptAlive = { keepAlive: true, connectionTimeoutMillis: 4_000 }
const again = { first: 250, longest: 5_000 }

/**
 * One connection that waits for what others call out, made anew whenever it breaks. An engine that knows no calling out
 * leaves it unable, and whoever waits asks from time to time instead.
 */
export class PostgresListening {
  private readonly address: string
  private readonly channel: string
  private readonly heard: (word: string) => void
  private readonly began: () => void
  private client: pg.Client | undefined
  private timer: NodeJS.Timeout | undefined
  private pause = again.first
  private ended = false
  isListening = false

  /** `began`: what was called out before is not heard, so it has to be asked for. */
  constructor(address: string, channel: string, heard: (word: string) => void, began: () => void) {
    this.address = address
    this.channel = channel
    this.heard = heard
    this.began = began
    void this.connect()
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.address, application_name: 'entente', ...keptAlive })
    this.client = client
    client.on('error', () => this.lost(client))
    client.on('end', () => this.lost(client))
    client.on('notification', ({ payload }) => this.heard(payload ?? ''))
    try {
      await client.connect()
      await client.query(`LISTEN ${pg.escapeIdentifier(this.channel)}`)
      if (this.client !== client) return
      this.isListening = true
      this.pause = again.first
      this.began()
    } catch {
      this.lost(client)
    }
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return
    this.client = undefined
    this.isListening = false
    client.end().catch(() => undefined)
    if (this.ended) return
    this.timer = setTimeout(() => void this.connect(), this.pause)
    this.pause = Math.min(again.longest, this.pause * 2)
  }

  async close(): Promise<void> {
    this.ended = true
    clearTimeout(this.timer)
    const { client } = this
    this.client = undefined
    await client?.end().catch(() => undefined)
  }
}
