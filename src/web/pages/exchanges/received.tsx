import type { Attachment } from '../../../core/act.ts'
import type { Wording } from '../../../core/wording.ts'
import { readReleased, type Released } from '../../../app/released.ts'
import { Marking } from '../../components/Marking.tsx'
import { Notice } from '../../components/Notice.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import type { PageDesk } from '../../desk.ts'
import { words } from '../../locales/catalogue.ts'
import type { PartnershipDesk } from '../../partnership-desk.ts'

/** Read on this node from the bytes of the file: what may be shown of it, or why nothing is. */
export async function releasedIn(desk: PageDesk, text: string, partnerships: Iterable<string>): Promise<Released> {
  const { node } = desk.site
  return readReleased(node.folds, text, { self: node.body, partnerships: new Set(partnerships), today: desk.today })
}

/** A note that carries something released to this partnership: its permission is checked here, each time it is shown. */
export async function ReceivedFrom({ place, attachment }: { place: PartnershipDesk; attachment: Attachment }) {
  const { desk, dossier } = place
  const { release } = words(desk.language).exchanges
  const opened = await desk.site.node.attachments.open(desk.c.var.visit.disclosure, dossier.partnership.id, attachment.digest)
  if (!opened) return <Notice tone="wait" title={release.received}><p>{words(desk.language).exchanges.note.withheld}</p></Notice>
  const released = await releasedIn(desk, new TextDecoder().decode(opened.bytes), [dossier.partnership.id])
  return <section aria-label={release.received}><ReleasedText desk={desk} released={released} /></section>
}

export function ReleasedText({ desk, released }: { desk: PageDesk; released: Released }) {
  const { release } = words(desk.language).exchanges
  if (released.at === 'refused') return <Notice tone="stop" grave role="alert" title={release.nothingShown}><p>{release.faults[released.fault]}</p></Notice>
  const { change, items, tearLine, purpose } = released
  return (
    <div class="card padded">
      <Notice tone={released.isVerified ? 'ok' : 'wait'} title={release.received}><p>{released.isVerified ? release.verified : release.unverified}</p></Notice>
      <p><Marking label={change.label} /> {change.until === null ? release.noEnd : <>{release.until} <DateText place={desk.place} date={change.until} /></>} · {release.onward} — {change.onward ? release.onwardYes : release.onwardNo}</p>
      {purpose === undefined ? null : <p>{release.purposeWas}: <WordingText language={desk.language} text={purpose} /></p>}
      {tearLine === null ? null : <><p class="hint">{release.ofPart}</p><div class="prose"><WordingText language={desk.language} text={tearLine} block /></div></>}
      {items.map(({ originator, content, act }) => (
        <article>
          <p class="hint">{release.asWritten} <bdi>{desk.bodyName(originator)}</bdi> · <DateText place={desk.place} date={act.at.slice(0, 10)} /> · <code class="code">{act.digest.slice(0, 12)}</code></p>
          {content === null ? null : <OriginalText desk={desk} content={content} />}
        </article>
      ))}
    </div>
  )
}

/** The texts of an original, whichever kind of act it is: a title, then what has several languages, in its order. */
export function OriginalText({ desk, content }: { desk: PageDesk; content: Readonly<Record<string, unknown>> }) {
  const isWording = (value: unknown): value is Wording => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).every(([key, text]) => key.length === 2 && typeof text === 'string')
  const { title, ...rest } = content
  const texts = Object.values(rest).flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isWording).filter((text) => Object.keys(text).length > 0)
  return (
    <div class="prose">
      {isWording(title) ? <h3><WordingText language={desk.language} text={title} /></h3> : null}
      {texts.map((text) => <WordingText language={desk.language} text={text} block />)}
    </div>
  )
}
