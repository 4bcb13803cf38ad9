// Specification: spec/procedure.md
import type { BodyId, Digest } from '../../core/act.ts'
import { lastDayOf } from '../../core/calendar.ts'
import { obligationsOf, type Obligation } from '../../core/obligations.ts'
import type { Partnership } from '../../core/partnership.ts'
import { sameArticleIn, type DraftText } from '../instruments/draft.ts'
import { concernedBodies } from '../concerned.ts'
import { Dossier } from '../dossier.ts'
import type { Disclosure } from '../exit.ts'
import type { Node } from '../node.ts'

/** One thing awaited from one body, with the partnership in which it is. */
export interface Task {
  readonly dossier: Dossier
  readonly body: BodyId
  readonly obligation: Obligation
  /** The last day that the due date may mean; `null` where none was named. */
  readonly by: string | null
}

type Awaited = ReadonlyMap<BodyId, readonly Obligation[]>

interface Remembered {
  readonly size: number
  readonly today: string
  readonly awaited: Awaited
}

/**
 * What is awaited from whom in every partnership. Reading it out of the acts costs time, and every page counts it:
 * so it is kept until an act or a day is added.
 */
const remembered = new WeakMap<Partnership, Remembered>()

async function awaitedIn(node: Node, partnership: Partnership): Promise<Awaited> {
  const today = node.today()
  const { size } = partnership
  const known = remembered.get(partnership)
  if (known?.size === size && known.today === today) return known.awaited
  // Whether an article reads the same is asked of the texts held, whoever reads the list afterwards.
  const drafts = partnership.ofType('table').map(({ digest }) => digest)
  const found = await node.ports.register.contents(drafts)
  const sameArticle = sameArticleIn(new Map([...found].map(([digest, text]) => [digest, JSON.parse(text) as DraftText])))
  const bodies = new Set([node.body, ...concernedBodies(partnership, today)])
  const awaited = new Map([...bodies].map((body) => [body, obligationsOf(partnership, body, today, sameArticle)] as const))
  remembered.set(partnership, { size, today, awaited })
  return awaited
}

/** All that is awaited in one partnership, as this reader may know of it: what it may not read does not exist for it. */
export async function tasksIn(node: Node, dossier: Dossier): Promise<readonly Task[]> {
  const awaited = await awaitedIn(node, dossier.partnership)
  const shown = new Map<Digest, boolean>()
  const mayRead = (act: Digest) => {
    if (!shown.has(act)) shown.set(act, dossier.mayRead(act))
    return shown.get(act)!
  }
  return [...awaited].flatMap(([body, obligations]) =>
    obligations.filter(({ act }) => mayRead(act)).map((obligation) => ({ dossier, body, obligation, by: obligation.due === null ? null : lastDayOf(obligation.due) })),
  )
}

export async function allTasks(node: Node, disclosure: Disclosure): Promise<readonly Task[]> {
  return (await Promise.all(Dossier.all(node, disclosure).map((dossier) => tasksIn(node, dossier)))).flat()
}

/** How many things are awaited from us: asked for beside every page. */
export async function countTasks(node: Node, disclosure: Disclosure): Promise<number> {
  return (await allTasks(node, disclosure)).filter(({ body }) => body === node.body).length
}
