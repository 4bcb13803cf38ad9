import type { Breach } from '../invariants.ts'
import type { Edit } from './broken-copy.ts'

/** A rule taken out or bent, and where the check has to turn red. */
export interface Mutant {
  readonly name: string
  readonly breaks: string
  readonly edits: readonly Edit[]
  readonly scenario: string
  readonly acts: number
  readonly invariant: Breach['invariant']
}

export const mutants: readonly Mutant[] = [
  {
    name: 'effect_without_acknowledgement',
    breaks: 'A conclusion takes effect before anyone else has acknowledged it.',
    edits: [
      { file: 'subjects.ts', text: "required.length === 1 ? 'conclude' : 'acknowledge'", by: "required.length === 0 ? 'acknowledge' : 'conclude'" },
      { file: 'procedure.ts', text: "proposal.required.length === 1 ? 'conclude' : 'acknowledge'", by: "proposal.required.length === 0 ? 'acknowledge' : 'conclude'" },
      { file: 'procedure.ts', text: "scene.lane.acknowledged.has(support.proposal) || scene.hasSeenAbout(support.proposal, 'acknowledge')", by: "scene.lane.concluded.has(support.proposal) || scene.hasSeenAbout(support.proposal, 'conclude')" },
    ],
    scenario: 'pair', acts: 7, invariant: 'one_successor',
  },
  {
    name: 'forks_void_later_acts',
    breaks: 'Once a body is known to have lied, nothing it said beyond that place counts for anyone.',
    edits: [
      { file: 'partnership.ts', text: 'if (seen && lane!.seen.reaches(feed, held, seen)) return true', by: 'if (seen && !feed.lastForkedOn(held, () => true) && lane!.seen.reaches(feed, held, seen)) return true' },
      { file: 'partnership.ts', text: 'return !parted || (seen !== undefined && feed.isOnBranch(parted, seen))', by: 'return !parted' },
    ],
    scenario: 'pair', acts: 6, invariant: 'stays',
  },
  {
    name: 'rules_left_behind',
    breaks: 'Whose consent is needed is read from a revision of the charter that has been replaced.',
    edits: [
      { file: 'acts/propose.ts', text: 'relies === scene.partnership || currentRevision(scene, scene.partnership) !== charter', by: 'relies === scene.partnership' },
      { file: 'acts/consent.ts', text: "if (held.act.type === 'propose' && hasMovedOn(", by: "if (held.act.type === 'found' && hasMovedOn(" },
    ],
    scenario: 'membership', acts: 5, invariant: 'asked',
  },
  {
    name: 'one_base_for_all',
    breaks: 'What a proposal replaces is judged by the base of its proposer, for every body alike.',
    edits: [{ file: 'procedure.ts', text: 'base: proposal.bases.get(body),', by: 'base: proposal.bases.get(held.author),' }],
    scenario: 'bases', acts: 4, invariant: 'one_successor',
  },
  {
    name: 'rivals_supported',
    breaks: 'A body may support two proposals that replace the same revision of its chain.',
    edits: [{ file: 'procedure.ts', text: '(other) => other.base === support.base && stands(other)', by: '() => false' }],
    scenario: 'pair', acts: 8, invariant: 'one_successor',
  },
  {
    name: 'replaced_base_supported',
    breaks: 'A body may support a proposal that replaces a revision it stands on no more.',
    edits: [{ file: 'procedure.ts', text: "if (currentRevision(scene, support.subject) !== support.base) return 'base_not_current'", by: '' }],
    scenario: 'pair', acts: 8, invariant: 'one_successor',
  },
  {
    name: 'acknowledged_after_lapse',
    breaks: 'A body that let a proposal lapse may acknowledge it after all.',
    edits: [{ file: 'acts/acknowledge.ts', text: 'if (scene.lane.lapsed.has(proposal) || scene.lane.elsewhere.has(`lapsed/${proposal}`)) return refuse(\'already_lapsed\')', by: '' }],
    scenario: 'pair', acts: 9, invariant: 'one_successor',
  },
  {
    name: 'every_branch_stands',
    breaks: 'Of a forked feed every branch counts for everyone.',
    edits: [
      { file: 'partnership.ts', text: 'if (seen && !feed.isOnBranch(seen, held)) return false', by: '' },
      { file: 'partnership.ts', text: 'return !parted || (seen !== undefined && feed.isOnBranch(parted, seen))', by: 'return true' },
    ],
    scenario: 'pair', acts: 9, invariant: 'one_successor',
  },
  {
    name: 'consents_not_counted',
    breaks: 'A conclusion need not cite a consent of everyone required.',
    edits: [{ file: 'acts/conclude.ts', text: "consenting.size !== consents.length + 1 || !proposal.required.every((body) => consenting.has(body))", by: 'consenting.size !== consents.length + 1' }],
    scenario: 'two-liars', acts: 5, invariant: 'consent',
  },
  {
    name: 'judged_by_what_is_held',
    breaks: 'An act may rely on whatever its reader holds, not only on what its author had seen.',
    edits: [{ file: 'vantage.ts', text: 'if (!furthest) return false', by: 'if (!furthest || furthest) return true' }],
    scenario: 'refusals', acts: 4, invariant: 'judged_alike',
  },
  {
    name: 'named_as_it_arrived',
    breaks: 'Of several acknowledgements the one that arrived first is the one that counts.',
    edits: [{ file: 'subjects.ts', text: '.filter((act) => !this.partnership.isLate(act)).map(({ digest }) => digest).sort()', by: '.filter((act) => !this.partnership.isLate(act)).map(({ digest }) => digest)' }],
    scenario: 'rivals', acts: 6, invariant: 'convergence',
  },
  {
    name: 'forks_not_shown',
    breaks: 'Two acts at one place are kept, and nobody is told.',
    edits: [{ file: 'feed.ts', text: '.filter((rival) => rival.length > 1)', by: '.filter((rival) => rival.length > 2)' }],
    scenario: 'pair', acts: 3, invariant: 'liar_named',
  },
  {
    name: 'honest_accused',
    breaks: 'A body is shown as forked without a second act at any place.',
    edits: [
      { file: 'feed.ts', text: 'if (!this.isParted) return []', by: '' },
      { file: 'feed.ts', text: 'const acts = Array.from({ length: this.length - this.firstParting + 1 }, (_, index) => this.at(this.firstParting + index)).flat()', by: 'const acts = Array.from({ length: this.length }, (_, index) => this.at(index + 1)).flat()' },
      { file: 'feed.ts', text: '.filter((rival) => rival.length > 1)', by: '.filter((rival) => rival.length > 0)' },
    ],
    scenario: 'pair', acts: 1, invariant: 'liar_named',
  },
  {
    name: 'consent_never_let_go',
    breaks: 'A body that has consented can never let the proposal lapse.',
    edits: [{ file: 'acts/lapse.ts', text: "if (scene.lane.lapsed.has(named)) return refuse('already_lapsed')", by: "if (scene.lane.lapsed.has(named) || scene.lane.supports.has(named)) return refuse('already_lapsed')" }],
    scenario: 'neighbours', acts: 3, invariant: 'ends',
  },
  {
    name: 'charter_changed_under_consents',
    breaks: 'A body with an open consent may consent to a change of the rules under which it was given.',
    edits: [{ file: 'procedure.ts', text: "return 'open_consents'", by: 'return undefined' }],
    scenario: 'membership', acts: 8, invariant: 'asked',
  },
  {
    name: 'consents_under_an_open_charter',
    breaks: 'A body with an open consent to a change of the rules may consent to other things under the old ones.',
    edits: [{ file: 'procedure.ts', text: "return 'charter_change_open'", by: 'return undefined' }],
    scenario: 'membership', acts: 7, invariant: 'asked',
  },
]
