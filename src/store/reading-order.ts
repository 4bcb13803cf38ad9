import type { Section } from '../app/ports/register.ts'

const order = { identity: 0, public: 1, partnership: 2 }

/** Keys first, then public feeds, then partnerships, each as they began. */
export function inOrderOfReading(sections: readonly Section[]): readonly Section[] {
  return sections.toSorted((one, other) => order[one.feed] - order[other.feed])
}
