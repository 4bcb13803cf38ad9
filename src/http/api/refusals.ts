import type { Malformed, Refusal } from '../../core/refusal.ts'
import { problem, type Problem } from '../problem.ts'
import type { Answer } from './operation.ts'

/** Refusals that say who may, where the others say when or what: no waiting and no other wording helps. */
const entitlements: ReadonlySet<string> = new Set(['not_a_member', 'not_required', 'not_the_author', 'not_its_own_note', 'not_an_owner', 'not_the_originator', 'not_a_host', 'not_invited'])

export function refusalProblem({ refused }: Refusal): Problem {
  return problem(entitlements.has(refused) ? 403 : 409, refused, sentenceOf(refused))
}

export function malformedProblem({ malformed, at }: Malformed): Problem {
  return problem(400, malformed, sentenceOf(malformed), { at })
}

export function refused(refusal: Refusal | Malformed): Answer {
  return { at: 'problem', problem: 'refused' in refusal ? refusalProblem(refusal) : malformedProblem(refusal) }
}

/** Codes are sentences already. */
function sentenceOf(code: string): string {
  const words = code.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
