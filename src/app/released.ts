// Specification: spec/released.md
import type { BodyId, Digest } from '../core/act.ts'
import type { Partnership } from '../core/partnership.ts'
import { changeIn } from '../core/subject.ts'
import type { ReleaseChange } from '../core/subjects/release.ts'
import type { Wording } from '../core/wording.ts'
import type { Folds } from './folds.ts'
import type { Register } from './ports/register.ts'
import { proofOf, provenAct, readHanded, type HandedLine, type Proof, type ProvenAct } from './proof.ts'

/** The file in which an item is handed on: a first line that says what it is, then sealed acts, one a line. */
export const releasedMediaType = 'application/vnd.entente.released+jsonl'
const format = 'entente/released/1'

/** Larger than any release of fifty items with their consents; what is larger is not read at all. */
export const largestReleased = 8 * 1024 * 1024

/**
 * The permission and what it permits: the release with everyone's consent, and the original act of each item. An item
 * of which only a part is released goes without its content, for a part of it would not verify: its author and its
 * existence are proven by the act, and the words by the tear-line that every originator consented to.
 */
export async function releasedFile(partnership: Partnership, register: Register, release: Digest): Promise<string | undefined> {
  const held = partnership.get(release)
  const change = changeIn<ReleaseChange>(held, 'release')
  if (!change || !partnership.subjects.isEffective(release)) return undefined
  const conclusion = partnership.about(release, 'conclude').map(({ digest }) => digest)
  const proof = [release, ...partnership.about(release, 'consent').map(({ digest }) => digest), ...conclusion, ...partnership.about(release, 'acknowledge').map(({ digest }) => digest)]
  const lines: string[] = [JSON.stringify({ format, release })]
  for (const digest of proof) {
    const line = await handedLine(register, digest, digest === release)
    if (!line) return undefined
    lines.push(JSON.stringify(line))
  }
  for (const { act, paragraphs } of change.items) {
    const line = await handedLine(register, act, paragraphs === null)
    if (!line || (paragraphs === null && line.content === null)) return undefined
    lines.push(JSON.stringify(line))
  }
  return `${lines.join('\n')}\n`
}

async function handedLine(register: Register, digest: Digest, withContent: boolean): Promise<HandedLine | undefined> {
  const sealed = await register.get(digest)
  return sealed && { act: sealed.bytes, seal: sealed.seal, content: withContent ? sealed.contentBytes : null }
}

export interface ReleasedItem {
  readonly act: ProvenAct
  readonly originator: BodyId
  /** `null` where the item went without its content: the tear-line says what may be read. */
  readonly content: Readonly<Record<string, unknown>> | null
  readonly paragraphs: readonly number[] | null
}

/** In descending precedence: when several apply, the first is the answer. */
export const releasedFaults = ['too_large', 'unreadable', 'permission_not_proven', 'not_released_to_us', 'release_over', 'item_missing', 'item_not_its_originators', 'item_seal_broken'] as const
export type ReleasedFault = (typeof releasedFaults)[number]

export type Released =
  | { readonly at: 'refused'; readonly fault: ReleasedFault; readonly proof: Proof | undefined }
  | {
    readonly at: 'released'
    /** `false`: the identity of an author is not held here, so its seal cannot be checked. */
    readonly isVerified: boolean
    readonly proof: Proof
    readonly change: ReleaseChange
    readonly purpose: Wording | undefined
    readonly tearLine: Wording | null
    readonly items: readonly ReleasedItem[]
  }

export interface Receiving {
  readonly self: BodyId
  /** Partnerships the receiver is in: what was released to another is not for it. */
  readonly partnerships: ReadonlySet<Digest>
  readonly today: string
}

function linesOf(text: string): { readonly release: Digest; readonly lines: readonly HandedLine[] } | undefined {
  try {
    const [head, ...lines] = text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    if (head?.['format'] !== format || typeof head['release'] !== 'string' || lines.length === 0 || lines.length > 200) return undefined
    const wellFormed = lines.every(({ act, seal, content }) => typeof act === 'string' && typeof seal === 'string' && (content === null || typeof content === 'string'))
    return wellFormed ? { release: head['release'], lines: lines as unknown as readonly HandedLine[] } : undefined
  } catch {
    return undefined
  }
}

/** Verifies a file from its bytes alone, and refuses whatever is not permitted to this receiver. */
export function readReleased(folds: Folds, text: string, receiving: Receiving): Released {
  if (Buffer.byteLength(text, 'utf8') > largestReleased) return { at: 'refused', fault: 'too_large', proof: undefined }
  const file = linesOf(text)
  if (!file) return { at: 'refused', fault: 'unreadable', proof: undefined }
  const known = new Map(file.lines.flatMap((line) => {
    const sealed = readHanded(line)
    return sealed ? [[sealed.digest, { line, sealed }] as const] : []
  }))
  if (known.size < file.lines.length) return { at: 'refused', fault: 'unreadable', proof: undefined }
  const change = known.get(file.release)?.sealed.act.facts['change'] as unknown as ReleaseChange | undefined
  const items = new Set((change?.items ?? []).map(({ act }) => act))
  const proof = proofOf(folds, [...known.values()].filter(({ sealed }) => !items.has(sealed.digest)).map(({ line }) => line), file.release, 'release')
  if (proof.at === 'broken' || !change || !proof.proposal?.content) return { at: 'refused', fault: 'permission_not_proven', proof }
  if (!isFor(change, receiving)) return { at: 'refused', fault: 'not_released_to_us', proof }
  if (change.until !== null && change.until < receiving.today) return { at: 'refused', fault: 'release_over', proof }
  const read = change.items.map((item) => itemOf(folds, item, known.get(item.act)?.sealed, proof))
  const fault = releasedFaults.find((one) => read.includes(one))
  if (fault !== undefined) return { at: 'refused', fault, proof }
  const released = read as readonly ReleasedItem[]
  const { purpose, tearLine } = (proof.proposal?.content ?? {}) as { readonly purpose?: Wording; readonly tearLine?: Wording | null }
  return { at: 'released', isVerified: proof.at === 'verified' && released.every(({ act }) => act.seal === 'checked'), proof, change, purpose, tearLine: tearLine ?? null, items: released }
}

function isFor({ recipient }: ReleaseChange, { self, partnerships }: Receiving): boolean {
  if (recipient.to === 'public') return true
  return recipient.to === 'body' ? recipient.body === self : partnerships.has(recipient.partnership)
}

function itemOf(folds: Folds, { act, originator, paragraphs }: ReleaseChange['items'][number], sealed: ReturnType<typeof readHanded>, proof: Proof): ReleasedItem | ReleasedFault {
  if (!sealed || (paragraphs === null && sealed.content === null)) return 'item_missing'
  // Whoever made it must be whom the release names, and must be among those who had to consent.
  if (sealed.act.body !== originator || !proof.required.includes(originator)) return 'item_not_its_originators'
  const proven = provenAct(folds, sealed)
  if (proven.seal === 'broken') return 'item_seal_broken'
  return { act: { ...proven, digest: act }, originator, content: paragraphs === null ? sealed.content : null, paragraphs }
}
