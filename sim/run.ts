import { join } from 'node:path'
import { Chance } from './chance.ts'
import { Course, type Mode, type Outcome } from './course.ts'
import { loadProduction, type Production } from './production.ts'

/** What is asked of one run; what is not said is drawn from the seed. */
export interface Asked {
  readonly seed: number
  readonly acts: number
  readonly bodies: number | undefined
  readonly mode: Mode | undefined
}

export interface Builds {
  readonly build: Production
  readonly newer: Production | undefined
}

/** Folders of variants; each is loaded once. */
export async function loadBuilds(folders: { readonly main: string | undefined; readonly newer: string | undefined }): Promise<Builds> {
  const load = async (folder: string) => loadProduction(join(folder, 'src'))
  return { build: folders.main === undefined ? await loadProduction() : await load(folders.main), newer: folders.newer === undefined ? undefined : await load(folders.newer) }
}

export function courseOf({ seed, acts, bodies, mode }: Asked, builds: Builds, trace?: (line: string) => void): Course {
  const chance = new Chance(seed ^ 0x5eed)
  const [drawnBodies, drawnMode] = [2 + chance.below(8), chance.happens(0.5) ? 'liveness' : 'safety'] as const
  return new Course({ seed, acts, bodies: bodies ?? drawnBodies, mode: mode ?? drawnMode, ...builds, trace })
}

export function runOne(asked: Asked, builds: Builds, trace?: (line: string) => void): Promise<Outcome> {
  return courseOf(asked, builds, trace).run()
}
