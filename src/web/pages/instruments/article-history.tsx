import type { CheckConcordanceFacts } from '../../../core/acts/check-concordance.ts'
import type { TakePositionFacts } from '../../../core/acts/take-position.ts'
import type { HeldAct } from '../../../core/rule.ts'
import type { Wording } from '../../../core/wording.ts'
import { Notice } from '../../components/Notice.tsx'
import { dayOf, formatDate } from '../../format.ts'
import { direction } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { versionNumber, type NegotiationProps } from './negotiation-room.ts'

interface Said {
  readonly salt: string
  readonly reason?: (Wording & Record<string, string>) | null
  readonly remark?: (Wording & Record<string, string>) | null
}

export interface Event {
  readonly held: HeldAct
  readonly kind: 'table' | 'take_position' | 'check_concordance'
}

/** Everything that was done about one article, the newest first. */
export function eventsOf({ room, table, article }: Pick<NegotiationProps, 'room' | 'table' | 'article'>): readonly Event[] {
  const { partnership } = room.dossier
  const about = (version: HeldAct, kind: 'take_position' | 'check_concordance') =>
    partnership.about(version.digest, kind).filter((held) => (held.act.facts as unknown as TakePositionFacts).article === article).map((held) => ({ held, kind }))
  return table.negotiation.versions
    .flatMap((held): readonly Event[] => [{ held, kind: 'table' }, ...about(held, 'take_position'), ...about(held, 'check_concordance')])
    .toSorted((one, other) => (one.held.act.at < other.held.act.at ? 1 : one.held.act.at > other.held.act.at ? -1 : other.held.act.number - one.held.act.number))
}

function sentence({ room, table, article }: NegotiationProps, { held, kind }: Event): string {
  const { desk } = room
  const { drafts, field } = words(desk.language)
  const { code } = desk.party(held.author)
  if (kind === 'table') {
    const number = versionNumber(table, held.digest)
    const before = table.negotiation.versions[number - 2]
    return before !== undefined && table.sameArticle(before.digest, held.digest, article) ? drafts.history.tabledSame(code, number) : drafts.history.tabled(code, number)
  }
  const version = versionNumber(table, (held.act.facts as unknown as TakePositionFacts).draft)
  if (kind === 'take_position') return drafts.history.position(code, field.stances[(held.act.facts as unknown as TakePositionFacts).stance], version)
  const { verdict } = held.act.facts as unknown as CheckConcordanceFacts
  return drafts.history.concordance(code, verdict === 'differs' ? field.consent.differs : field.consent.concordant, version)
}

async function Words({ room, held }: Pick<NegotiationProps, 'room'> & { held: HeldAct }) {
  const said = await room.dossier.content<Said>(held.digest)
  const entries = Object.entries(said?.reason ?? said?.remark ?? {})
  return <>{entries.map(([lang, text]) => <q lang={lang} dir={direction(lang)}>{text}</q>)}</>
}

export function ArticleHistory(props: NegotiationProps) {
  const { desk } = props.room
  const { drafts } = words(desk.language)
  const events = eventsOf(props)
  return (
    <details class="article-history">
      <summary>{drafts.historyOf(props.article, events.length)}</summary>
      <ol class="entries">
        {events.map((event) => (
          <li>
            <time datetime={event.held.act.at}>{formatDate(desk.place, dayOf(event.held.act.at, desk.place.zone))}</time> · {sentence(props, event)}
            {event.kind === 'table' ? null : <> <Words room={props.room} held={event.held} /></>}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Reservations and differences between the languages that stand now, with the words of those who said so. */
export async function CheckRemarks(props: NegotiationProps) {
  const { room, table, article } = props
  const { desk } = room
  const { drafts } = words(desk.language)
  const standing = table.negotiation.articles[article - 1]!
  const differs = [...standing.concordance].flatMap(([body, check]) => (check.at === 'checked' && check.verdict === 'differs' ? [{ body, act: check.act, reservation: false }] : []))
  const reserves = [...standing.positions].flatMap(([body, position]) => (position.at === 'taken' && position.stance === 'reserve' ? [{ body, act: position.act, reservation: true }] : []))
  return (
    <>
      {[...reserves, ...differs].map(({ body, act, reservation }) => {
        const held = room.partnership.get(act)!
        return (
          <div class="findings">
            <Notice tone={reservation ? 'stop' : 'wait'} glyph={reservation ? 'exclamation' : 'unequal'}>
              <p><b>{reservation ? drafts.reservationOf(desk.party(body).code) : drafts.differenceSaidBy(desk.party(body).code)}</b> <Words room={room} held={held} /></p>
            </Notice>
          </div>
        )
      })}
    </>
  )
}
