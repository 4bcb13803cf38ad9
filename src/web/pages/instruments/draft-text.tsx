import type { DraftText } from '../../../app/instruments/draft.ts'
import type { TableFacts } from '../../../core/acts/table.ts'
import { byShortName, named, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { dayOf, formatDate } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { crumbsOf, markingOf, openRoom, toInstruments } from './room.ts'
import { TextColumns } from './text-columns.tsx'

/** A version as a whole, to read and to print: any version, not only the latest. */
export async function draftTextPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await openRoom(desk)
  const held = room && byShortName(room.partnership.ofType('table').map((one) => [one.digest, one] as const), desk.c.req.param('draft'))
  const text = held && (await room.dossier.content<DraftText>(held.digest))
  if (!room || !held || !text) return undefined
  const { drafts, field } = words(desk.language)
  const facts = held.act.facts as unknown as TableFacts
  const title = named(text.title, desk.language) ?? ''
  return {
    title, section: 'instruments', marking: markingOf(room, [held.digest]),
    crumbs: crumbsOf(room, drafts.wholeText, toInstruments(room), { text: title, href: room.href(`/drafts/${held.digest.slice(0, 12)}`) }),
    children: (
      <div class="wrap">
        <div class="title-block">
          <p class="kicker">{field.instrumentStatuses.under_negotiation} · {drafts.tabledBy} <bdi>{desk.bodyName(held.author)}</bdi>, {formatDate(desk.place, dayOf(held.act.at, desk.place.zone))} · {field.natures[facts.nature]}</p>
          <h1><bdi>{title}</bdi></h1>
        </div>
        <h2 class="hidden-words">{drafts.wholeText}</h2>
        <TextColumns language={desk.language} authentic={facts.authentic} text={text} />
      </div>
    ),
  }
}
