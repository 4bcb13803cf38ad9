import type { Digest } from '../../../core/act.ts'
import { readNote } from '../../../app/exchanges/exchange-reading.ts'
import type { ReleaseChange } from '../../../core/subjects/release.ts'
import type { Wording } from '../../../core/wording.ts'
import { isSealed } from '../../../app/authoring.ts'
import { keepUpload } from '../../../app/attachments.ts'
import { releasedFile, releasedMediaType } from '../../../app/released.ts'
import { readSubject, type SubjectReading } from '../../../app/subject-reading.ts'
import type { JsonObject } from '../../../core/act.ts'
import { Actions, Form, Submit } from '../../components/Form.tsx'
import { Marking } from '../../components/Marking.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Party } from '../../components/Party.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { State } from '../../components/Status.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingText } from '../../components/Wording.tsx'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { languages } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { awaitsUs } from '../../consents.ts'
import { workPage } from '../../work-page.tsx'
import type { NoteText } from '../../../app/exchanges/note-text.ts'
import { recipientName } from './recipients.ts'
import { exchangePage, pathOf } from './room.ts'

interface ReleaseText { readonly purpose: Wording; readonly tearLine: Wording | null }

/** How far a release has come, and once it is permitted the ways to hand it on. */
export async function permittedPage(place: PartnershipDesk, release: SubjectReading<ReleaseChange>, status = 200, refused?: string): Promise<PageAnswer> {
  const { desk } = place
  const { exchanges: { release: says }, cooperation } = words(desk.language)
  const { shown } = release
  const { change } = shown
  const text = await place.dossier.content<ReleaseText>(shown.digest)
  const isPermitted = release.agreed !== undefined
  return workPage(place, exchangePage(place, {
    title: says.title, status, shown: [shown.digest, ...change.items.map(({ act }) => act)],
    children: (
      <>
        {refused === undefined ? null : <Refusal language={desk.language} code={refused} />}
        <section>
          <Notice tone={isPermitted ? 'ok' : 'wait'}><p>{isPermitted ? says.permitted : says.notYet}</p></Notice>
          <dl class="statements">
            <div><dt>{says.recipient}</dt><dd><bdi>{await recipientName(desk, change.recipient)}</bdi></dd></div>
            <div><dt>{says.label}</dt><dd><Marking label={change.label} /></dd></div>
            <div><dt>{says.until}</dt><dd>{change.until === null ? says.noEnd : <DateText place={desk.place} date={change.until} />}</dd></div>
            <div><dt>{says.onward}</dt><dd>{change.onward ? says.onwardYes : says.onwardNo}</dd></div>
            <div><dt>{says.purpose}</dt><dd><WordingText language={desk.language} text={text?.purpose} block /></dd></div>
            {text?.tearLine ? <div><dt>{says.tearLine}</dt><dd><WordingText language={desk.language} text={text.tearLine} block /></dd></div> : null}
            <div><dt>{cooperation.consentOfEach}</dt><dd><ul class="entries">{shown.positions.map(({ body, position }) => <li><Party party={place.party(body)} /> <State kind={position.at === 'awaited' ? 'wait' : ['proposed', 'consented'].includes(position.at) ? 'ok' : 'stop'} word={position.at === 'awaited' ? cooperation.outcomes.open : ['proposed', 'consented'].includes(position.at) ? cooperation.accept : cooperation.outcomes.declined} /></li>)}</ul></dd></div>
          </dl>
          {awaitsUs(place, shown) ? <p class="actions"><a class="button" href={place.href(`/proposals/${shortName(shown.digest)}`)}>{cooperation.answer}</a></p> : null}
          <ul class="found-list">{change.items.map(({ act }) => <li><a href={place.href(`/notes/${shortName(act)}`)}>{words(desk.language).exchanges.kinds.note} <code class="code">{shortName(act)}</code></a></li>)}</ul>
        </section>
        {isPermitted ? await ways(place, release) : null}
      </>
    ),
  }))
}

async function ways(place: PartnershipDesk, { id, shown }: SubjectReading<ReleaseChange>) {
  const { release } = words(place.desk.language).exchanges
  const { recipient } = shown.change
  const target = recipient.to === 'partnership' ? (await PartnershipDesk.all(place.desk)).find(({ partnership }) => partnership.id === recipient.partnership) : undefined
  const path = `/releases/${shortName(id)}`
  return (
    <section aria-labelledby="ways-title">
      <h2 id="ways-title">{release.handOn}</h2>
      {target === undefined ? null : <Form action={place.href(`${path}/hand-on`)}><p>{release.handOnText(target.name)}</p><Actions><Submit text={release.handOn} forward /></Actions></Form>}
      <p>{release.fileText}</p>
      <p class="files"><a href={place.href(`${path}/file`)}>{release.file}</a></p>
    </section>
  )
}

async function opened(desk: PageDesk) {
  const place = await PartnershipDesk.open(desk)
  const subject = place?.subjectId('release', desk.c.req.param('release'))
  const release = place && subject !== undefined ? readSubject<ReleaseChange>(place.partnership, subject, 'release') : undefined
  // Whoever hands it on must be able to read what leaves.
  return place && release?.agreed && release.shown.change.items.every(({ act }) => place.dossier.mayRead(act)) ? { place, release, agreed: release.agreed } : undefined
}

/** Handed on are the acts with the seals of their authors: while one of a partnership is still to be checked, nothing of it leaves. */
async function releasedText({ site: { node } }: PageDesk, { partnership }: PartnershipDesk, release: Digest): Promise<string | undefined> {
  if (!node.seals.isWhole({ feed: 'partnership', partnership: partnership.id })) return undefined
  return releasedFile(partnership, node.ports.register, release)
}

export async function releaseFile(desk: PageDesk): Promise<Response | undefined> {
  const found = await opened(desk)
  const text = found && (await releasedText(desk, found.place, found.agreed.digest))
  if (!found || text === undefined) return undefined
  return desk.c.var.visit.answer('export', text, { headers: { 'content-type': `${releasedMediaType}; charset=utf-8`, 'content-disposition': `attachment; filename="released-${shortName(found.agreed.digest)}.jsonl"` } })
}

/** In the other partnership it is a note of ours that carries the original and the permission; its readers' nodes check both. */
export async function handOn(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const found = await opened(desk)
  if (!found) return undefined
  const { place, release, agreed } = found
  const { recipient } = agreed.change
  const target = recipient.to === 'partnership' ? (await PartnershipDesk.all(desk)).find(({ partnership }) => partnership.id === recipient.partnership) : undefined
  const text = await releasedText(desk, place, agreed.digest)
  if (!target || text === undefined) return undefined
  const attachment = await keepUpload(desk.site.node.ports.register, new File([text], `released-${shortName(agreed.digest)}.jsonl`, { type: releasedMediaType }))
  const { facts, content } = await carryingNote(place, agreed.digest, agreed.change)
  const submitted = await desk.site.node.submit(target.partnership.id, { type: 'write_note', facts: facts as unknown as JsonObject, content: { ...content, attachments: [attachment] } as unknown as JsonObject, actor: desk.actor })
  if (isSealed(submitted)) return desk.c.var.visit.redirect(target.href(pathOf('write_note', submitted.act.digest)))
  return permittedPage(place, release, 409, 'refused' in submitted ? submitted.refused : 'malformed' in submitted ? submitted.malformed : undefined)
}

/** The note's own words are those that were permitted, and no others. */
async function carryingNote(place: PartnershipDesk, release: Digest, { items, label }: ReleaseChange) {
  const [item] = items
  const { kind, theme, evidence } = readNote(place.partnership, item!.act)?.facts ?? { kind: 'information' as const, theme: 'other' as const, evidence: 0 }
  const text = await place.dossier.content<NoteText>(item!.act)
  const { tearLine } = (await place.dossier.content<ReleaseText>(release)) ?? { tearLine: null }
  const body = tearLine === null ? (text?.body ?? []) : [tearLine]
  const title = tearLine === null ? (text?.title ?? {}) : firstWords(tearLine)
  const language = tearLine === null && text ? text.language : languages.find((one) => body[0]?.[one] !== undefined)
  return { facts: { kind, theme, evidence, paragraphs: body.length, replaces: null, marking: { tlp: label, releasable: [] } }, content: { title, card: null, body, language } }
}

function firstWords(text: Wording): Wording {
  return Object.fromEntries(Object.entries(text).map(([language, value]) => [language, value.length > 80 ? `${value.slice(0, value.lastIndexOf(' ', 78))} …` : value.replaceAll('\n', ' ')]))
}
