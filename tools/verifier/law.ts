// The law as spec/ writes it: shapes, and refusals in their order, of every act and every kind of subject.
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Act, SealedAct } from './envelope.ts'
import type { JsonObject } from './json.ts'
import { Malformed, within } from './malformed.ts'
import { Page } from './page.ts'
import { byTag, bytesShape, objectOf, shapesOf, tableShape } from './shape.ts'
import type { Shape } from './shape.ts'

export interface ActLaw {
  readonly facts: Shape
  /** Null where the type has no content; undefined where the kind of subject says which. */
  readonly content: Shape | null | undefined
  readonly refusals: readonly string[]
}

export interface SubjectLaw { readonly content: Shape, readonly refusals: readonly string[] }

export interface Law {
  /** Acts of an identity feed and of a public feed. */
  readonly identity: ReadonlyMap<string, ActLaw>
  readonly public: ReadonlyMap<string, ActLaw>
  readonly acts: ReadonlyMap<string, ActLaw>
  readonly subjects: ReadonlyMap<string, SubjectLaw>
  readonly chain: readonly string[]
}

const salt = bytesShape(16, 'not_a_salt')

function contentShape(page: Page, section = 'Content'): Shape | null {
  const fields = page.fields(section)
  return fields === undefined ? null : objectOf(new Map([['salt', salt], ...shapesOf(fields)]))
}

function pagesIn(spec: string, folder: string): ReadonlyMap<string, Page> {
  return new Map(globSync(`${folder}/*.md`, { cwd: spec }).sort().map((file) => [basename(file, '.md'), new Page(readFileSync(join(spec, file), 'utf8'))]))
}

function pageOf(spec: string, file: string): Page {
  return new Page(readFileSync(join(spec, file), 'utf8'))
}

/** The acts of a feed whose types share one page: a section each. */
function lawOf(page: Page, contents: Readonly<Record<string, string | null>>): ReadonlyMap<string, ActLaw> {
  const refusals = page.codes('Refusals')
  return new Map(Object.entries(contents).map(([type, section]) =>
    [type, { facts: tableShape(page.fields(type) ?? []), content: section === null ? null : contentShape(page, section), refusals }]))
}

export function readLaw(spec: string): Law {
  const kinds = pagesIn(spec, 'subjects')
  const change = byTag('kind', new Map([...kinds].map(([kind, page]) => [kind, shapesOf(page.fields('Change') ?? [])])))
  return {
    acts: new Map([...pagesIn(spec, 'acts')].map(([type, page]) => [type, {
      facts: tableShape(page.fields('Facts') ?? [], change),
      content: type === 'propose' ? undefined : contentShape(page),
      refusals: page.codes('Refusals'),
    }])),
    subjects: new Map([...kinds].map(([kind, page]) => [kind, { content: contentShape(page)!, refusals: page.codes('Refusals') }])),
    identity: lawOf(pageOf(spec, 'identity.md'), { establish: 'Content', describe_body: 'Content', rotate_key: null }),
    public: lawOf(pageOf(spec, 'public-feed.md'), { enter: 'Content of enter', publish: 'Content of publish', offer_publicly: 'Content of offer_publicly' }),
    chain: pageOf(spec, 'procedure.md').codes('3. What an act is judged by', '   '),
  }
}

export function lawOfFeed(law: Law, feed: Act['feed']): ReadonlyMap<string, ActLaw> {
  return feed === 'partnership' ? law.acts : law[feed]
}

export const knownRules = 1

export function isKnown(law: Law, { rules, feed, type }: Pick<Act, 'rules' | 'feed' | 'type'>): boolean {
  return rules <= knownRules && lawOfFeed(law, feed).has(type)
}

/** Holds facts and content against the shapes of a known type; returns the acts that the facts cite. Throws Malformed. */
export function readFacts(law: Law, { act, content }: Pick<SealedAct, 'act' | 'content'>): readonly string[] {
  const { facts, content: contentDigest } = act
  const { facts: shape, content: ofType } = lawOfFeed(law, act.feed).get(act.type)!
  const cited: string[] = []
  within('/facts', () => shape(facts, '', cited))
  const expected = ofType === undefined ? law.subjects.get((facts['change'] as JsonObject)['kind'] as string)!.content : ofType
  if (expected === null && contentDigest !== null) throw new Malformed('unknown_field', '/content')
  if (expected !== null && contentDigest === null) throw new Malformed('missing_field', '/content')
  if (expected !== null && content !== undefined) within('/content', () => expected(content, '', []))
  return cited
}
