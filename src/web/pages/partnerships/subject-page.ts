import type { SubjectId } from '../../../core/act.ts'
import type { Dossier } from '../../../app/dossier.ts'
import { shortName } from '../../desk.ts'

const folders: Readonly<Partial<Record<string, string>>> = {
  instrument: 'instruments', format: 'formats', session: 'sessions', programme: 'programmes', activity: 'activities', commitment: 'commitments',
}

/** The page of a subject, without the language; `undefined` for those that have none of their own. */
export function subjectPage({ partnership }: Pick<Dossier, 'partnership'>, kind: string, subject: SubjectId): string | undefined {
  const base = `/partnerships/${shortName(partnership.id)}`
  if (kind === 'charter') return base
  const folder = folders[kind]
  return folder === undefined ? undefined : `${base}/${folder}/${shortName(subject)}`
}
