import type { HistoryScope } from '../../../core/charter.ts'
import { Glyph } from '../../components/Glyph.tsx'
import { Table } from '../../components/Table.tsx'
import type { Language } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'

/** What each scope of history opens of the time before: the rule by which the node hands acts on, in words. */
const opened = {
  existence: { all: true, acts_without_content: true },
  texts: { all: true, acts_without_content: true },
  rules: { all: true, acts_without_content: true },
  programmes: { all: true, acts_without_content: true },
  drafts: { all: true, acts_without_content: false },
  notes: { all: true, acts_without_content: false },
  reports: { all: true, acts_without_content: false },
  after: { all: true, acts_without_content: true },
  otherPartnerships: { all: false, acts_without_content: false },
  remarks: { all: false, acts_without_content: false },
} as const satisfies Readonly<Record<string, Readonly<Record<HistoryScope, boolean>>>>
export type OpenedThing = keyof typeof opened

const things = Object.keys(opened) as readonly OpenedThing[]

export function isOpened(thing: OpenedThing, scope: HistoryScope): boolean {
  return opened[thing][scope]
}

function Answer({ language, yes }: { language: Language; yes: boolean }) {
  const { extension } = words(language)
  return <span class={`state state-${yes ? 'ok' : 'idle'}`}><Glyph name={yes ? 'tick' : 'cross'} /> <span>{yes ? extension.yes : extension.no}</span></span>
}

/** The table that is read before anyone is invited: yes or no, in words. */
export function WhatTheySee({ language, scopes }: { language: Language; scopes: readonly HistoryScope[] }) {
  const { extension } = words(language)
  return (
    <Table id="what-they-see" caption={extension.whatTheySee} rows={things} columns={[
      { head: extension.thing, cell: (thing) => extension.things[thing] },
      ...scopes.map((scope) => ({ head: extension.scopes[scope], cell: (thing: OpenedThing) => <Answer language={language} yes={isOpened(thing, scope)} /> })),
    ]} />
  )
}
