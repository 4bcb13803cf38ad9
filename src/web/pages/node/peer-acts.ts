import type { PeerAnswer } from '../../../app/interface/answers.ts'

/** What a peer said of the partnerships we share with it. */
export type Common = PeerAnswer['partnerships']

/** Acts that one side holds and the other does not, as far as it said; `undefined` where it has said nothing. */
export function lacking(common: Common, side: 'there' | 'here'): number | undefined {
  if (common.length === 0 || common.some(({ actsThere }) => actsThere === null)) return undefined
  return common.reduce((sum, { actsThere, actsHere }) => sum + Math.max(0, side === 'there' ? actsHere - actsThere! : actsThere! - actsHere), 0)
}
