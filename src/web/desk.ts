import type { Context } from 'hono'
import type { Actor, BodyId, Digest } from '../core/act.ts'
import { Dossier } from '../app/dossier.ts'
import { directoryOf, type DirectoryEntry } from '../app/directory.ts'
import type { HeldRecord } from '../app/compiled/held.ts'
import type { Node } from '../app/node.ts'
import type { Peers } from '../app/ports/surroundings.ts'
import type { VisitEnvironment } from '../app/visit.ts'
import type { Assets } from './assets.ts'
import type { PartyView } from './components/Party.tsx'
import type { Frame, PageSection } from './components/Page.tsx'
import type { Place } from './format.ts'
import { isLanguage, isolate, languages, type Language } from './language.ts'

/** What all pages of a node share. */
export interface Site {
  readonly node: Node
  readonly assets: Assets
  /** What this node holds of a record compiled from public sources. */
  readonly record: HeldRecord
  /** The way to another node, for taking up its body. */
  readonly peers: Peers
  /** IANA zone of the node. */
  readonly zone: string
  /** Obligations of ours: shown as a count beside the first entry of the navigation. */
  countTodo(c: PageContext): Promise<number>
}

export type PageContext = Context<VisitEnvironment>

/** Names in the reader's language, then in the others in a fixed order: a name is never left out for want of a translation. */
export function named(names: Readonly<Partial<Record<string, string>>> | undefined, language: Language): string | undefined {
  if (!names) return undefined
  return names[language] ?? languages.map((other) => names[other]).find((name) => name !== undefined)
}

/** The language in which {@link named} found the text: it is said, and set on the element. */
export function languageOfText(names: Readonly<Partial<Record<string, string>>>, language: Language): Language {
  return names[language] === undefined ? (languages.find((other) => names[other] !== undefined) ?? language) : language
}

/** One request's view of the node: language, place, names, and the frame around its page. */
export class PageDesk {
  readonly c: PageContext
  readonly site: Site
  readonly place: Place
  readonly now: string
  readonly directory: ReadonlyMap<BodyId, DirectoryEntry>

  private constructor(c: PageContext, site: Site, place: Place, directory: ReadonlyMap<BodyId, DirectoryEntry>) {
    this.c = c
    this.site = site
    this.place = place
    this.directory = directory
    this.now = site.node.ports.clock.now()
  }

  static async open(c: PageContext, site: Site): Promise<PageDesk> {
    const asked = c.req.param('language') ?? ''
    const state = site.node.folds.identities.get(site.node.body)?.facts?.state ?? ''
    return new PageDesk(c, site, { language: isLanguage(asked) ? asked : 'en', region: state, zone: site.zone }, await directoryOf(site.node))
  }

  get language(): Language {
    return this.place.language
  }

  get today(): string {
    return this.site.node.today()
  }

  /** Without the language: the switch keeps it. */
  get path(): string {
    return this.c.req.path.replace(/^\/(fr|ar|es|nl|en)(?=\/|$)/, '')
  }

  href(path: string): string {
    return `/${this.language}${path}`
  }

  party(body: BodyId): PartyView {
    const entry = this.directory.get(body)
    return { code: entry?.state ?? '??', name: this.stateName(body), position: entry?.position ?? 0 }
  }

  stateName(body: BodyId): string {
    const entry = this.directory.get(body)
    return named(entry?.description?.stateNames, this.language) ?? entry?.state ?? body.slice(0, 10)
  }

  bodyName(body: BodyId): string {
    const description = this.directory.get(body)?.description
    return named(description?.names, this.language) ?? body.slice(0, 10)
  }

  /** A partnership named in the address, as this officer may see it. */
  dossier(name: string | undefined): Dossier | undefined {
    const { node } = this.site
    const id = byShortName([...node.folds.partnerships.keys()].map((key) => [key, key] as const), name)
    return id === undefined ? undefined : Dossier.open(node, this.c.var.visit.disclosure, id)
  }

  /** Who acts when this officer submits a form. */
  get actor(): Actor {
    return { office: this.c.var.visit.officer?.office ?? 'unknown', second: null, assertion: null }
  }

  /** Who is awaited, in as many partnerships as this officer may see. */
  private async restored(): Promise<Frame['restored']> {
    const awaited = await this.site.node.restoration.awaited()
    if (!awaited) return null
    const seen = awaited.partnerships.filter(({ partnership }) => this.c.var.visit.disclosure.may({ of: 'partnership', partnership }))
    const bodies = new Set([...seen.flatMap(({ from }) => from), ...awaited.peers])
    return { by: awaited.by, awaited: [...bodies].map((body) => isolate(this.bodyName(body))) }
  }

  /** The frame of a page of work. */
  async frame(): Promise<Frame> {
    const { site, c } = this
    const { officer } = c.var.visit
    const own = this.directory.get(site.node.body)
    const exercise = site.node.demonstration === 'exercise'
    return {
      place: this.place, now: this.now, path: this.path,
      query: new URL(c.req.url).search,
      origin: new URL(c.req.url).origin,
      node: own ? { body: this.bodyName(own.body), state: this.stateName(own.body), code: own.state } : null,
      account: officer ? { name: officer.name, href: this.href('/account') } : null,
      counts: officer ? ({ todo: await site.countTodo(c) } satisfies Partial<Record<PageSection, number>>) : {},
      band: exercise ? 'exercise' : site.node.demonstration === 'compiled' ? 'compiled' : 'none',
      restored: officer ? await this.restored() : null,
      // Only on a node that demonstrates: a real one holds no invented State.
      invented: site.node.demonstration === null ? [] : [...new Set([...this.directory.keys()].map((body) => this.stateName(body)))],
      theme: themeOf(c), density: densityOf(c),
      stylesheets: site.assets.stylesheets,
      fonts: this.language === 'ar' ? site.assets.fonts.arabic : site.assets.fonts.latin,
    }
  }
}

function cookieValue(c: PageContext, name: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([a-z]+)`).exec(c.req.header('cookie') ?? '')?.[1]
}

function themeOf(c: PageContext): Frame['theme'] {
  const value = cookieValue(c, 'theme')
  return value === 'light' || value === 'dark' ? value : null
}

function densityOf(c: PageContext): Frame['density'] {
  return cookieValue(c, 'density') === 'compact' ? 'compact' : 'comfortable'
}

/** Short names of acts in addresses: enough digits to be one act of one node; the whole digest always works too. */
export function shortName(digest: Digest): string {
  return digest.slice(0, 12)
}

/** The act or subject that a short name in an address means; `undefined` when it means none, or more than one. */
export function byShortName<T>(entries: Iterable<readonly [Digest, T]>, name: string | undefined): T | undefined {
  if (name === undefined || name.length < 8) return undefined
  const found = [...entries].filter(([digest]) => digest.startsWith(name))
  return found.length === 1 ? found[0]![1] : undefined
}
