import type { Digest, SealedAct } from '../core/act.ts'
import type { Folds } from './folds.ts'
import { sectionKey, type Replayed, type Section } from './ports/register.ts'
import type { Siblings } from './ports/siblings.ts'

/** What was folded here and appended elsewhere, in one section. */
export interface Followed {
  readonly section: Section
  readonly acts: readonly Digest[]
}

type Append = (acts: readonly SealedAct[]) => Promise<void>

/** Keeps the folds of this process up with what other processes append to the same store. */
export class Following {
  private readonly folds: Folds
  private readonly siblings: Siblings
  private readonly followed = new Map<string, { readonly section: Section; readonly acts: Digest[] }>()

  constructor(folds: Folds, siblings: Siblings) {
    this.folds = folds
    this.siblings = siblings
  }

  /** What is judged in a turn is judged by everything that any process appended before. */
  turn<T>(section: Section, work: (append: Append) => Promise<T>): Promise<T> {
    return this.siblings.turn(section, async (held) => {
      await this.fold(section, held.news())
      return work((acts) => held.append(acts))
    })
  }

  async catchUp(section: Section): Promise<void> {
    await this.fold(section, this.siblings.news(section))
  }

  private async fold(section: Section, news: AsyncIterable<readonly Replayed[]>): Promise<void> {
    for await (const page of news) {
      const key = sectionKey(section)
      const followed = this.followed.get(key) ?? { section, acts: [] }
      this.followed.set(key, followed)
      for (const one of page) {
        this.folds.replay(section, one)
        followed.acts.push(one.digest)
      }
    }
  }

  /** What was folded since this was asked last: whoever shows it or waits for it has not been told yet. */
  taken(): readonly Followed[] {
    const taken = [...this.followed.values()]
    this.followed.clear()
    return taken
  }
}
