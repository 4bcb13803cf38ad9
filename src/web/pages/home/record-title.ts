import type { Content, Digest } from '../../../core/act.ts'
import type { Dossier } from '../../../app/dossier.ts'
import type { Language } from '../../language.ts'
import { named } from '../../desk.ts'

type Words = Readonly<Partial<Record<string, string>>>

/** The fields that name a thing in its content, whatever its kind; a commitment is named by how all read it. */
const namingFields = ['title', 'name', 'reading', 'exactWording', 'holder', 'purpose'] as const
/** A commitment may be a paragraph; a list shows its beginning. */
const most = 120

export function titleIn(content: Content | undefined, language: Language): string | undefined {
  for (const field of namingFields) {
    const value = content?.[field]
    const text = typeof value === 'string' ? value : typeof value === 'object' && value !== null ? named(value as Words, language) : undefined
    if (text !== undefined) return shortened(text)
  }
  return undefined
}

export function shortened(text: string): string {
  const line = text.split('\n')[0]!
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most - 1))} …`
}

/** The names of several acts of one partnership, those that this reader may see. */
export async function titlesOf(dossier: Dossier, acts: Iterable<Digest>, language: Language): Promise<ReadonlyMap<Digest, string>> {
  const contents = await dossier.contents(acts)
  return new Map([...contents].flatMap(([digest, content]) => {
    const title = titleIn(content, language)
    return title === undefined ? [] : [[digest, title] as const]
  }))
}
