import { textCode, type InstrumentText } from '../../../app/instruments/instrument-record.ts'
import { byShortName, named, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { framed, openInstrument } from './instrument-room.ts'
import { markingOf } from './room.ts'
import { TextColumns } from './text-columns.tsx'

/** The text alone, for reading and for paper; any version by `?version=`. */
export async function instrumentTextPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const opened = await openInstrument(desk)
  if (!opened) return undefined
  const { room, record } = opened
  const asked = desk.c.req.query('version')
  const version = asked === undefined ? record.standing : byShortName(record.versions.map((one) => [one.held.digest, one] as const), asked)
  const text = version && (await room.dossier.content<InstrumentText>(version.held.digest))
  if (!version || !text) return undefined
  const { instruments, field } = words(desk.language)
  const code = textCode(version.held)
  return {
    ...framed(opened, instruments.text), marking: markingOf(room, [version.held.digest]),
    children: (
      <div class="wrap">
        <div class="title-block">
          <p class="kicker">{field.instrumentForms[version.change.form]} · {field.natures[version.change.nature]} · {instruments.situations[version.situation.at]}</p>
          <h1><bdi>{named(text.title, desk.language) ?? ''}</bdi></h1>
          <p>{instruments.textCode} <span class="code">{code}</span></p>
        </div>
        <h2 class="hidden-words">{instruments.text}</h2>
        {text.articles.length === 0 ? <p class="missing-text">{instruments.textNotEntered}</p> : <TextColumns language={desk.language} authentic={version.change.authentic} text={text} />}
      </div>
    ),
  }
}

/** A file of the instrument by its digest; where the bytes have not come yet, it is said. */
export async function instrumentFile(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const opened = await openInstrument(desk)
  const digest = desk.c.req.param('file') ?? ''
  if (!opened) return undefined
  const texts = await opened.room.dossier.contents<InstrumentText>(opened.record.versions.map(({ held }) => held.digest))
  const file = [...texts.values()].flatMap(({ attachments }) => attachments ?? []).find((one) => one.digest === digest)
  if (!file) return undefined
  const bytes = await desk.site.node.ports.register.attachment(digest)
  const { instruments } = words(desk.language)
  if (!bytes) return { ...framed(opened, instruments.fileNotHere), status: 404, children: <div class="wrap"><div class="title-block"><h1>{instruments.fileNotHere}</h1><p class="lede">{instruments.fileNotHereText}</p></div></div> }
  // Never shown inside a page of this node: a file from outside could carry a script.
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
  return desk.c.var.visit.answer('file', bytes, { headers: { 'content-type': 'application/octet-stream', 'content-disposition': disposition } })
}
