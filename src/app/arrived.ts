import type { SealedAct } from '../core/act.ts'
import { sectionKey, type Register, type Section } from './ports/register.ts'
import type { Proof } from './proving.ts'
import type { SealCheck } from './seal-check.ts'

interface Group {
  readonly section: Section
  readonly acts: SealedAct[]
  /** Those of which only the chain was checked. */
  readonly byChain: SealedAct[]
  /** Held already, with another content or a better seal than was held. */
  readonly contents: SealedAct[]
  readonly mended: SealedAct[]
}

/** What was applied and is to be made durable, section by section. */
export class Arrived {
  private readonly groups = new Map<string, Group>()

  private of(section: Section): Group {
    const key = sectionKey(section)
    const group = this.groups.get(key) ?? { section, acts: [], byChain: [], contents: [], mended: [] }
    this.groups.set(key, group)
    return group
  }

  fresh(section: Section, sealed: SealedAct, proof: Proof): void {
    const group = this.of(section)
    group.acts.push(sealed)
    if (proof === 'chain') group.byChain.push(sealed)
  }

  again(section: Section, sealed: SealedAct, isMended: boolean): void {
    const group = this.of(section)
    if (sealed.contentBytes !== null) group.contents.push(sealed)
    if (isMended) group.mended.push(sealed)
  }

  /** Keys first: a node killed in between holds no act whose key it lacks. */
  async keep(register: Register, seals: SealCheck): Promise<void> {
    const inOrder = [...this.groups.values()].toSorted((one, other) => Number(other.section.feed === 'identity') - Number(one.section.feed === 'identity'))
    for (const { section, acts, byChain } of inOrder) if (acts.length > 0) await seals.append(section, acts, byChain)
    for (const { section, contents, mended } of inOrder) {
      for (const { digest, contentBytes } of contents) await register.keepContent(digest, contentBytes!)
      if (mended.length > 0) await seals.mend(section, mended)
    }
  }
}
