import type { Digest, PartnershipId, SealedAct } from '../core/act.ts'
import { isMalformed } from '../core/refusal.ts'
import { checkCode } from '../wire/check-code.ts'
import { digestOf } from '../wire/digest.ts'
import { verifySeal } from '../wire/seal.ts'
import { readSealedAct } from '../wire/envelope.ts'
import { Folds } from './folds.ts'
import { sectionKey, type Register, type Section, type StoredLine } from './ports/register.ts'
import { schemaFault } from './sealing.ts'

export interface Finding {
  readonly section: string
  /** As stored; its text may say something else, which is then the finding. */
  readonly digest: string
  readonly code: string
}

export interface Verified {
  readonly acts: number
  readonly sections: number
  readonly withheld: number
  readonly forks: number
  readonly codes: readonly { readonly partnership: PartnershipId; readonly digest: Digest; readonly code: string; readonly acts: number }[]
  readonly findings: readonly Finding[]
}

/** Checks every chain, seal and digest of a register from its bytes alone, as if nothing had ever been checked. */
export async function verifyRegister(register: Register): Promise<Verified> {
  const folds = new Folds()
  const findings: Finding[] = []
  const sections = await register.sections()
  let acts = 0
  let withheld = 0
  for (const section of sections) {
    for await (const line of register.lines(section)) {
      acts += 1
      const sealed = readSealedAct(line)
      const code = isMalformed(sealed) ? sealed.malformed : faultOf(folds, section, sealed, line)
      if (code !== undefined) findings.push({ section: sectionKey(section), digest: line.digest, code })
      if (!isMalformed(sealed) && sealed.act.content !== null && sealed.contentBytes === null) withheld += 1
    }
  }
  findings.push(...(await attachmentFindings(register)))
  const partnerships = [...folds.partnerships.values()]
  return {
    acts, withheld, findings,
    sections: sections.length,
    forks: partnerships.reduce((count, partnership) => count + partnership.forks().length, 0) + [...folds.identities.values()].reduce((count, { forks }) => count + forks.length, 0),
    codes: partnerships.map(({ id, size }) => {
      const digest = folds.stateDigest(id)!
      return { partnership: id, digest, code: checkCode(digest), acts: size }
    }),
  }
}

/** A file is named by its digest, in the acts and here. */
async function attachmentFindings(register: Register): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const digest of await register.attachments()) {
    const bytes = await register.attachment(digest)
    if (bytes && digestOf('attachment', bytes) !== digest) findings.push({ section: 'attachments', digest, code: 'attachment_mismatch' })
  }
  return findings
}

function faultOf(folds: Folds, section: Section, sealed: SealedAct, { digest, place }: StoredLine): string | undefined {
  if (sealed.digest !== digest) return 'digest_mismatch'
  const own = Folds.sectionOf(sealed)
  if (!own || sectionKey(own) !== sectionKey(section)) return 'wrong_section'
  const { body, run, number } = sealed.act
  // Handed on by its place: where that lies, partners never get it, and nobody would notice here.
  if (place.body !== (body ?? sealed.digest) || place.run !== run || place.number !== number) return 'wrong_place'
  const key = folds.keyFor(sealed)
  if (key === undefined) return 'key_not_held'
  if (!verifySeal(key, sealed.digest, sealed.seal)) return 'not_sealed'
  const fault = schemaFault(sealed)
  if (fault) return fault.malformed
  return chainFaultOf(folds, section, sealed)
}

function chainFaultOf(folds: Folds, section: Section, sealed: SealedAct): string | undefined {
  const outcome =
    section.feed === 'identity' ? folds.applyIdentity(sealed)
    : section.feed === 'public' ? folds.applyPublic(sealed)
    : folds.applyToPartnership(section.partnership, sealed)
  // An act is stored after everything it follows; one that still waits has lost its predecessor.
  if (outcome.at === 'waiting') return 'chain_broken'
  return outcome.at === 'of_another_partnership' || outcome.at === 'known' ? outcome.at : undefined
}
