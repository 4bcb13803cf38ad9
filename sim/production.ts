import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Verifier } from '../src/app/ports/verifier.ts'
import { rememberReading } from './remembered-reading.ts'

/** The parts of the program that a simulation runs, from one build of it: bodies of two versions run two of them. */
export interface Production {
  readonly Node: typeof import('../src/app/node.ts').Node
  readonly isSealed: typeof import('../src/app/authoring.ts').isSealed
  readonly introduce: typeof import('../src/app/introduction.ts').introduce
  readonly proposalFacts: typeof import('../src/app/proposing.ts').proposalFacts
  readonly ownInvitation: typeof import('../src/core/invitation.ts').openInvitation
  readonly standingOf: typeof import('../src/app/concerned.ts').standingOf
  readonly PeerFault: typeof import('../src/app/ports/peer-fault.ts').PeerFault
  readonly verifier: Verifier
  readonly markRestored: typeof import('../src/app/restored.ts').markRestored
  readonly freezeFacts: typeof import('../src/core/reopening.ts').freezeFacts
  readonly Receipts: typeof import('../src/app/receipts.ts').Receipts
  readonly Courier: typeof import('../src/federation/courier.ts').Courier
  readonly answerTransfer: typeof import('../src/federation/answer.ts').answerTransfer
  readonly writeTransferFile: typeof import('../src/federation/transfer-file.ts').writeTransferFile
  readonly readTransferFile: typeof import('../src/federation/transfer-file.ts').readTransferFile
}

const files = [
  'app/node', 'app/authoring', 'app/introduction', 'app/proposing', 'core/invitation', 'app/concerned', 'app/reading', 'app/restored', 'core/reopening', 'app/receipts', 'app/ports/peer-fault',
  'federation/courier', 'federation/answer', 'federation/transfer-file',
]

/** This file runs from its source and from dist/: what it loads stands beside it in either. */
const ending = import.meta.filename.endsWith('.ts') ? 'ts' : 'js'
export const ownSources = join(import.meta.dirname, '..', 'src')

/** `sources`: the folder src of a build; by default that of the build in which this file stands. */
export async function loadProduction(sources: string = ownSources): Promise<Production> {
  const parts: Record<string, unknown> = {}
  for (const file of files) Object.assign(parts, await import(pathToFileURL(join(sources, `${file}.${ending}`)).href))
  return { ...(parts as unknown as Production), ownInvitation: parts['openInvitation'] as Production['ownInvitation'], verifier: rememberReading(parts['inThread'] as Verifier) }
}
