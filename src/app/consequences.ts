import type { BodyId, Digest, PartnershipId } from '../core/act.ts'
import type { PurgeFacts } from '../core/acts/purge.ts'
import type { RecallFacts } from '../core/acts/recall.ts'
import { factsOf } from '../core/rule.ts'
import type { Intent } from './authoring.ts'
import type { Folds } from './folds.ts'
import type { Register } from './ports/register.ts'
import type { Journal } from './ports/surroundings.ts'
import { publishingDue } from './publishing.ts'
import type { SealCheck } from './seal-check.ts'

interface Ports {
  readonly register: Register
  readonly journal: Journal
  readonly seals: SealCheck
}

type PublishIfDue = (due: () => Promise<Intent | undefined>) => Promise<void>

/** What follows beyond a partnership from what was agreed in it: a publication in our public feed, a text gone from our disk. */
export class Consequences {
  private readonly folds: Folds
  private readonly ports: Ports
  private readonly self: BodyId
  private readonly publishIfDue: PublishIfDue
  /** Publications noted once as too large for an act: each change asks again what is due. */
  private readonly unpublishable = new Set<Digest>()
  private readonly erased = new Set<Digest>()

  constructor(folds: Folds, ports: Ports, self: BodyId, publishIfDue: PublishIfDue) {
    this.folds = folds
    this.ports = ports
    this.self = self
    this.publishIfDue = publishIfDue
  }

  async draw(id: PartnershipId, today: string): Promise<void> {
    await this.erasePurged(id)
    await this.publish(id, today)
  }

  private async publish(id: PartnershipId, today: string): Promise<void> {
    // A proof holds the acts of others with their own seals.
    if (!this.ports.seals.isWhole({ feed: 'partnership', partnership: id })) return
    for (const due of await this.due(id, today)) {
      if (due.at === 'due') await this.publishIfDue(async () => (await this.due(id, today)).flatMap((one) => (one.at === 'due' && isSame(one.intent, due.intent) ? [one.intent] : []))[0])
      else if (!this.unpublishable.has(due.publication)) {
        this.unpublishable.add(due.publication)
        this.ports.journal.note('publication_too_large', { publication: due.publication })
      }
    }
  }

  private due(id: PartnershipId, today: string) {
    return publishingDue(this.folds, this.ports.register, id, this.self, today)
  }

  /** What this body has sealed that it purged is gone from its own disk: also after a stop between the two. */
  private async erasePurged(id: PartnershipId): Promise<void> {
    const partnership = this.folds.partnerships.get(id)
    for (const purge of partnership?.ofType('purge') ?? []) {
      if (purge.author !== this.self || this.erased.has(purge.digest)) continue
      const recall = partnership!.get(factsOf<PurgeFacts>(purge).recall)
      if (recall) await this.ports.register.eraseContent(factsOf<RecallFacts>(recall).item)
      this.erased.add(purge.digest)
    }
  }
}

function isSame(one: Intent, other: Intent): boolean {
  return one.facts['publication'] === other.facts['publication']
}
