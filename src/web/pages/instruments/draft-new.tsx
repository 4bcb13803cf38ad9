import { tableOf, tablesOf, type Table } from '../../../app/instruments/draft.ts'
import { instrumentRecords } from '../../../app/instruments/instrument-record.ts'
import { Actions, ErrorSummary, Form, Submit, type FormState, type Option } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import { named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { isolate } from '../../language.ts'
import { formatList } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { draftFacts, draftFieldAt, reasonIn, shapeIn, textFaults, textIn, valuesIn, valuesOfTable, type DraftShape } from './draft-form.ts'
import { KindFields, ProcedureFields, TextFields } from './draft-fields.tsx'
import { hindranceIn } from './outcome.ts'
import { crumbsOf, markingOf, openAsMember, othersOf, toInstruments, type Room } from './room.ts'

interface Drafting {
  readonly room: Room
  readonly state: FormState
  readonly shape: DraftShape
  /** The version that a new one would replace. */
  readonly replaced: Table | undefined
  readonly refusal?: string | undefined
  readonly status?: number | undefined
}

/** A draft is begun from nothing, or as the next version of the one on the table (`?replaces=`). */
export async function newDraftPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const room = await openAsMember(desk)
  if (!room) return undefined
  const replaced = await tableNamed(room, desk.c.req.query('replaces'))
  const { rules } = room
  const shape = replaced ? { count: replaced.facts.articles, languages: replaced.facts.authentic } : { count: 1, languages: rules.languages }
  const values = replaced ? valuesOfTable(replaced) : { under: desk.c.req.query('under') ?? '' }
  return drawing({ room, shape, replaced, state: { values, errors: {} } })
}

export async function newDraftPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const room = await openAsMember(desk)
  if (!room) return undefined
  const posted = await Posted.of(desk.c)
  const replaced = await tableNamed(room, posted.text('replaces') ?? undefined)
  const shape = shapeIn(posted, room.rules)
  const values = valuesIn(posted)
  const step = { 'add-article': 1, 'drop-article': -1 }[posted.text('do') ?? '']
  if (step !== undefined || posted.text('do') === 'languages') return drawing({ room, replaced, shape: { ...shape, count: Math.max(1, shape.count + (step ?? 0)) }, state: { values, errors: {} } })
  const errors = faultsIn(posted, shape, room)
  if (Object.keys(errors).length > 0) return drawing({ room, replaced, shape, state: { values, errors }, status: 400 })
  const content = { ...textIn(posted, shape), reason: reasonIn(posted, desk.language) }
  const submitted = await desk.site.node.submit(room.partnership.id, { type: 'table', facts: draftFacts(posted, shape, room.rules, replaced?.negotiation.latest.digest ?? null), content, actor: desk.actor })
  const hindrance = hindranceIn(submitted, desk.language, draftFieldAt)
  if (hindrance) return drawing({ room, replaced, shape, state: { values, errors: hindrance.errors }, refusal: hindrance.refusal, status: hindrance.status })
  return desk.c.var.visit.redirect(room.href(`/drafts/${shortName('act' in submitted ? submitted.act.digest : '')}`))
}

async function tableNamed({ dossier, desk }: Room, name: string | undefined): Promise<Table | undefined> {
  if (name === undefined) return undefined
  const named = (await tablesOf(dossier, desk.today)).find(({ negotiation }) => negotiation.versions.some(({ digest }) => digest.startsWith(name)))
  return named && tableOf(dossier, named.negotiation.latest.digest, desk.today)
}

function faultsIn(posted: Posted, shape: DraftShape, { desk }: Room): Record<string, string> {
  const { drafts } = words(desk.language)
  const errors: Record<string, string> = {}
  if (posted.text('form') === null) errors['form'] = drafts.errors.form
  if (posted.text('nature') === null) errors['nature'] = drafts.errors.nature
  return { ...errors, ...textFaults(posted, shape, desk.language) }
}

/** Instruments that the draft may stand under, by their title. */
async function instrumentOptions({ dossier, desk }: Room): Promise<readonly Option[]> {
  const records = await instrumentRecords(dossier, desk.today)
  return records.map(({ subject, text }) => ({ value: subject, text: named(text?.title, desk.language) ?? shortName(subject) }))
}

async function drawing({ room, state, shape, replaced, refusal, status }: Drafting): Promise<PageAnswer> {
  const { desk } = room
  const { drafts, house } = words(desk.language)
  const title = replaced ? drafts.nextVersionTitle(replaced.negotiation.versions.length + 1) : drafts.newTitle
  const others = formatList(desk.place, othersOf(room).map((body) => isolate(desk.stateName(body))))
  const failed = Object.keys(state.errors).length > 0
  return {
    title: failed ? house.form.problemTitle(title) : title, section: 'instruments', status: status ?? 200, marking: markingOf(room, []), crumbs: crumbsOf(room, title, toInstruments(room)),
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{title}</h1><p class="lede">{drafts.lede}</p></div>
        <ErrorSummary language={desk.language} state={state} />
        {refusal === undefined ? null : <Notice tone="stop" title={house.errors.refused.title} role="alert"><p>{refusal}</p></Notice>}
        <div class="card padded">
          <Form action={room.href('/drafts/new')} hidden={{ count: `${shape.count}`, ...(replaced ? { replaces: replaced.negotiation.latest.digest } : {}) }} label={title}>
            <KindFields room={room} state={state} shape={shape} />
            <TextFields room={room} state={state} shape={shape} />
            <ProcedureFields room={room} state={state} instruments={await instrumentOptions(room)} />
            <Actions note={drafts.tabledStays(others)}><Submit text={replaced ? drafts.tableVersion(replaced.negotiation.versions.length + 1) : drafts.tableDraft} name="do" value="table" forward /></Actions>
          </Form>
        </div>
      </div>
    ),
  }
}
