import { readArguments } from './arguments.ts'
import { placeOf, placeOptions } from './place.ts'
import type { Command } from './command.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'check every chain, seal and digest of a folder, offline',
  help: `Usage: entente verify --data FOLDER [--database postgres://…] [--json]

Reads the record from its bytes as if nothing had ever been checked. Exit code 0: everything verifies; 1: it does not.
It may run beside the node.

Example: entente verify --data .entente/demo/xa`,
  async run(args, composition, out) {
    const { values } = readArguments(args, placeOptions)
    const found = await composition.verify(placeOf(values))
    if (values.json) out.print(JSON.stringify(found))
    else {
      for (const { section, digest, code } of found.findings) out.print(`${code}: act ${digest.slice(0, 12)} in ${section}`)
      for (const { partnership, code, acts } of found.codes) out.print(`Partnership ${partnership.slice(0, 12)}: ${acts} acts, code ${code}`)
      out.print(found.findings.length === 0
        ? `${found.acts} acts in ${found.sections} feeds and partnerships verify: every chain, seal and digest (content withheld or erased: ${found.withheld}; forks: ${found.forks})`
        : `${found.findings.length} of ${found.acts} acts do not verify`)
    }
    return found.findings.length === 0 ? 0 : 1
  },
}
