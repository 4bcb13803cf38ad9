import type { BodyId } from '../../core/act.ts'
import { membershipIn } from '../../core/members.ts'
import { obligationsOf } from '../../core/obligations.ts'
import { checkCode } from '../../wire/check-code.ts'
import { activeMembers, concernedBodies, standingOf } from '../concerned.ts'
import type { DirectoryEntry } from '../directory.ts'
import type { Dossier } from '../dossier.ts'
import type { Node } from '../node.ts'
import type { ObligationsAnswer, PartnershipAnswer } from './answers.ts'

type Summary = Pick<PartnershipAnswer, 'partnership' | 'situation' | 'name' | 'acts' | 'digest' | 'digits'>
type Wording = PartnershipAnswer['name']
type Directory = ReadonlyMap<BodyId, DirectoryEntry>

export async function summaryOf(node: Node, dossier: Dossier): Promise<Summary> {
  const { partnership } = dossier
  const digest = node.folds.stateDigest(partnership.id)!
  return {
    partnership: partnership.id,
    situation: situationOf(node, dossier),
    name: (await textOf(node, dossier))?.name ?? null,
    acts: partnership.size,
    digest, digits: checkCode(digest),
  }
}

function situationOf(node: Node, { partnership }: Dossier): PartnershipAnswer['situation'] {
  const standing = standingOf(partnership, node.body, node.today()).at
  if (standing === 'left' || standing === 'invited') return standing
  if (partnership.subjects.currentFor(partnership.id, node.body) !== null) return 'in_force'
  return ['open', 'concluded', 'effective'].includes(partnership.subjects.situationOf(partnership.id).at) ? 'proposed' : 'not_agreed'
}

/** Name and purpose as the charter in force for us says them, or as they were proposed. */
async function textOf(node: Node, dossier: Dossier): Promise<{ readonly name: Wording; readonly purpose: Wording } | undefined> {
  const { id, subjects } = dossier.partnership
  return dossier.content(subjects.currentFor(id, node.body) ?? subjects.charter()?.revision.digest ?? id)
}

export async function partnershipView(node: Node, dossier: Dossier, directory: Directory): Promise<PartnershipAnswer> {
  const { partnership } = dossier
  return {
    ...(await summaryOf(node, dossier)),
    purpose: (await textOf(node, dossier))?.purpose ?? null,
    rules: (partnership.subjects.charter()?.membership ?? membershipIn(partnership.get(partnership.id))!).rules,
    members: membersOf(node, dossier, directory),
    subjects: subjectsOf(dossier),
    heads: partnership.heads(),
    forks: partnership.forks(),
  }
}

function membersOf(node: Node, { partnership }: Dossier, directory: Directory): PartnershipAnswer['members'] {
  const today = node.today()
  const bodies = new Set([...concernedBodies(partnership, today), ...partnership.bodies()])
  return [...bodies].sort().map((body) => ({
    body,
    state: directory.get(body)?.state ?? '??',
    names: directory.get(body)?.description?.names ?? null,
    standing: standingOf(partnership, body, today).at,
    isUs: body === node.body,
  }))
}

/** What is shared stands here where this reader may read a revision of it: one that it may not read is not counted. */
function subjectsOf(dossier: Dossier): PartnershipAnswer['subjects'] {
  const { subjects } = dossier.partnership
  const kinds = [...subjects.summary()].filter(([subject]) => subjects.get(subject)!.proposals.some(({ digest }) => dossier.mayRead(digest)))
  return kinds.map(([subject, kind, bound]) => ({
    subject, kind: kind as PartnershipAnswer['subjects'][number]['kind'],
    revisions: subjects.get(subject)!.proposals.filter(({ digest }) => dossier.mayRead(digest)).map(({ digest, author }) => ({ revision: digest, proposer: author, situation: subjects.situationOf(digest) })),
    bound: bound.map(([body, chain]) => ({ body, chain: chain.filter((revision) => dossier.mayRead(revision)) })),
  }))
}

/** What is awaited from us and from each of the others, by the same rules on every node; what this reader may not read does not exist for it. */
export function obligationsView(node: Node, dossier: Dossier): ObligationsAnswer {
  const { partnership } = dossier
  const today = node.today()
  const others = concernedBodies(partnership, today).filter((body) => body !== node.body)
  const bodies = [node.body, ...new Set([...others, ...activeMembers(partnership, today)].filter((body) => body !== node.body))]
  return {
    today,
    bodies: bodies.map((body) => ({
      body, isUs: body === node.body,
      obligations: obligationsOf(partnership, body, today).filter(({ act }) => dossier.mayRead(act)).map((one) => ({
        kind: one.kind, subject: one.subject, act: one.act, due: one.due, isLate: one.isLate, since: one.since, proposer: one.proposer,
        subjectKind: one.kind === 'consent' ? (one.subjectKind as ObligationsAnswer['bodies'][number]['obligations'][number]['subjectKind']) : null,
        articles: one.kind === 'take_position' ? one.articles : null,
      })),
    })),
  }
}
