import type { Digest, HeldAct } from './act.ts'

/** Past this many, the acts that cite one act are kept apart by their type. */
const mostTogether = 24

/** Acts by the act they cite. Most are cited a few times; some, like a promise reported on for years, very often. */
export class Citing {
  private readonly few = new Map<Digest, HeldAct | readonly HeldAct[]>()
  private readonly many = new Map<Digest, Map<string, HeldAct[]>>()

  add(cited: Digest, held: HeldAct): void {
    const known = this.few.get(cited)
    if (known === undefined) {
      const byType = this.many.get(cited)
      if (byType) addTo(byType, held)
      else this.few.set(cited, held)
      return
    }
    // Copied to its exact length: an array that grows by itself takes room for many more.
    const together = known instanceof Array ? [...known, held] : [known, held]
    if (together.length <= mostTogether) {
      this.few.set(cited, together)
      return
    }
    const byType = new Map<string, HeldAct[]>()
    for (const one of together) addTo(byType, one)
    this.few.delete(cited)
    this.many.set(cited, byType)
  }

  about(cited: Digest, type: string): readonly HeldAct[] {
    const few = this.few.get(cited)
    if (few === undefined) return this.many.size === 0 ? none : (this.many.get(cited)?.get(type) ?? none)
    if (few instanceof Array) return few.filter(({ act }) => act.type === type)
    return few.act.type === type ? [few] : none
  }
}

const none: readonly HeldAct[] = []

function addTo(byType: Map<string, HeldAct[]>, held: HeldAct): void {
  const list = byType.get(held.act.type)
  if (list) list.push(held)
  else byType.set(held.act.type, [held])
}
