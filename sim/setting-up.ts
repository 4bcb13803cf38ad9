import { writeLine } from '../src/wire/transfer.ts'
import type { Chance } from './chance.ts'
import { Network } from './network.ts'
import type { Party } from './party.ts'

const states = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH', 'XI']

export async function establish(party: Party): Promise<string> {
  const state = states[party.index]!
  return party.machines[0]!.establish(state, { names: { en: `Office of ${state}` }, shortName: null, stateNames: { en: state }, seat: null, offices: [], contactPoints: [] })
}

async function introduction(party: Party): Promise<Uint8Array> {
  const lines: string[] = []
  for await (const sealed of party.machines[0]!.node!.handing.ownIdentity()) lines.push(writeLine(sealed))
  return Buffer.from(lines.join(''))
}

/** Pairs that exchange by files alone, as `one other`. */
export type FilePairs = ReadonlySet<string>

/** Officers of every two bodies have compared their digits; of each pair one or both dial, or files are carried. */
export async function acquaint(parties: readonly Party[], chance: Chance, filesOften: number): Promise<FilePairs> {
  const files = new Set<string>()
  for (const one of parties) {
    for (const other of parties) {
      if (one.index >= other.index) continue
      const isByFile = chance.happens(filesOften)
      if (isByFile) for (const name of [`${one.index} ${other.index}`, `${other.index} ${one.index}`]) files.add(name)
      const dialsBack = chance.happens(0.3)
      await meet(one, other, isByFile ? 'file' : 'direct')
      await meet(other, one, isByFile ? 'file' : dialsBack ? 'direct' : 'inbound')
    }
  }
  return files
}

async function meet(here: Party, there: Party, link: 'file' | 'direct' | 'inbound'): Promise<void> {
  const node = here.machines[0]!.node!
  const introduced = await here.build.introduce(node, await introduction(there), { address: link === 'direct' ? Network.addressOf(there.index) : null, link })
  if (!('body' in introduced)) throw new Error(`Cannot acquaint ${here.index} with ${there.index}: ${JSON.stringify(introduced)}`)
  await node.pairing.confirm(there.body)
}
