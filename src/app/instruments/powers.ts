// Specification: spec/acts/grant_powers.md
import type { Content, SubjectId } from '../../core/act.ts'
import type { GrantPowersFacts } from '../../core/acts/grant-powers.ts'
import { needsNoPowers, type Capacity } from '../../core/capacity.ts'
import { proposalIn } from '../../core/procedure.ts'
import { factsOf, type HeldAct } from '../../core/rule.ts'
import { byClaimedTime } from '../../core/sequence.ts'
import type { AttachmentFacts, Wording } from '../../core/wording.ts'
import type { Dossier } from '../dossier.ts'

export interface PowersText extends Content {
  readonly holder: string
  readonly function: Wording & Record<string, string>
  readonly reference: string | null
  readonly attachments: readonly (AttachmentFacts & Record<string, never>)[]
}

export interface Powers {
  readonly held: HeldAct
  readonly facts: GrantPowersFacts
  readonly text: PowersText | undefined
  readonly at: 'running' | 'not_yet' | 'expired'
}

/** Our own full powers and mandates that reach one instrument, or any: those that run first. */
export async function powersFor(dossier: Dossier, subject: SubjectId, today: string): Promise<readonly Powers[]> {
  const { partnership, self } = dossier
  const granted = byClaimedTime(partnership.ofType('grant_powers').filter((held) => held.author === self && reaches(dossier, factsOf<GrantPowersFacts>(held), subject)))
  const texts = await dossier.contents<PowersText>(granted.map(({ digest }) => digest))
  const all = granted.map((held): Powers => {
    const facts = factsOf<GrantPowersFacts>(held)
    const at = today < facts.from ? 'not_yet' : facts.until !== null && today > facts.until ? 'expired' : 'running'
    return { held, facts, text: texts.get(held.digest), at }
  })
  return [...all.filter(({ at }) => at === 'running'), ...all.filter(({ at }) => at !== 'running')]
}

function reaches({ partnership }: Dossier, { instrument }: GrantPowersFacts, subject: SubjectId): boolean {
  if (instrument === null || instrument === subject) return true
  const named = partnership.get(instrument)
  return named !== undefined && proposalIn(named)?.subject === subject
}

/** Those who may sign without showing powers (VCLT art. 7). */
export function signsByOffice(capacity: string, nature: 'binding' | 'non_binding'): boolean {
  return needsNoPowers(capacity as Capacity, nature)
}
