import type { Register } from './ports/register.ts'
import type { Siblings } from './ports/siblings.ts'

/** One process over its store: nobody else appends, so there is nothing to wait for and nothing to hear. */
export function alone(register: Register): Siblings {
  const nothing = async function* () {}
  return {
    turn: (section, work) => work({ news: nothing, append: (acts) => register.append(section, acts) }),
    news: nothing,
    onNews: () => () => undefined,
    isOn: async () => true,
    close: async () => undefined,
  }
}
