import type { BodyId, Digest, Json } from '../../src/core/act.ts'
import { addDays, addMonths } from '../../src/core/calendar.ts'

/** What a story calls bodies and acts, and what they are called in the record. */
export class Names {
  private readonly digests = new Map<string, Digest>()
  private readonly names = new Map<Digest, string>()
  readonly bodies: ReadonlyMap<string, BodyId>

  constructor(bodies: ReadonlyMap<string, BodyId>) {
    this.bodies = bodies
    for (const [name, body] of bodies) this.remember(name, body)
  }

  remember(name: string, digest: Digest): void {
    if (this.digests.has(name)) throw new Error(`The story calls two things "${name}"`)
    this.digests.set(name, digest)
    this.names.set(digest, name)
  }

  digest(name: string): Digest {
    const digest = this.digests.get(name)
    if (digest === undefined) throw new Error(`The story speaks of "${name}" before there is one`)
    return digest
  }

  of(digest: Digest): string {
    return this.names.get(digest) ?? 'something without a name'
  }

  list(digests: Iterable<Digest>): string {
    return [...digests].map((digest) => this.of(digest)).sort().join(', ')
  }

  /** Replaces `{{name}}`, and `{{today}}` with or without days or months added, wherever they stand alone. */
  fill<T extends Json>(value: T, today: string): T {
    if (typeof value === 'string') return this.filled(value, today) as T
    if (Array.isArray(value)) return value.map((item: Json) => this.fill(item, today)) as unknown as T
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value as Record<string, Json>).map(([key, item]) => [key, this.fill(item, today)])) as T
  }

  private filled(text: string, today: string): string {
    const [, name] = /^\{\{(.+)\}\}$/.exec(text) ?? []
    if (name === undefined) return text
    const [, sign, count, unit] = /^today(?: ([+-]) (\d+) (days|months))?$/.exec(name) ?? []
    if (count !== undefined) return (unit === 'days' ? addDays : addMonths)(today, Number(count) * (sign === '-' ? -1 : 1))
    return name === 'today' ? today : this.digest(name)
  }
}
