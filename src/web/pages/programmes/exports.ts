import { writeCalendar, type CalendarEntry } from '../../../app/planning/calendar-file.ts'
import { writeCsv } from '../../../app/planning/csv.ts'
import { plainWording } from '../../components/Wording.tsx'
import { shortName } from '../../desk.ts'
import { exerciseMark } from '../../exercise-mark.ts'
import { words } from '../../locales/catalogue.ts'
import { majorOf } from './money.ts'
import type { LineView, ProgrammeView } from './programme-view.ts'

/** One row a line; an amount stands in a column of its payer and currency, so that a sheet adds only what may be added. */
export function programmeCsv({ place, lines }: ProgrammeView): string {
  const { language } = place.desk
  const { cooperation, field, kit, programmes } = words(language)
  const payers = [...new Set(lines.flatMap(({ revision }) => revision.change.costs.map(({ payer, amount }) => `${payer} ${amount.currency}`)))].sort()
  const code = (body: string) => place.party(body).code
  const mark = exerciseMark(place.desk)
  const head = [
    kit.programme.activity, programmes.type, programmes.aim, cooperation.state, kit.programme.consent, programmes.hosts, programmes.from, programmes.until, programmes.datesToConfirm,
    cooperation.where, programmes.delegations, programmes.languages, ...payers.map((key) => `${code(key.split(' ')[0]!)} ${key.split(' ')[1]}`), cooperation.marking,
  ]
  return writeCsv(head, lines.map(({ title, revision, reading, text }) => {
    const { change } = revision
    return [
      mark(title), field.activityTypes[change.type], field.activityAims[change.aim], field.activitySituations[change.situation], cooperation.situations[reading.at],
      change.hosts.map(code).join(' '), change.from, change.until, change.datesToConfirm ? programmes.yes : programmes.no, text?.place ?? null,
      change.delegations.map(({ body, role, count }) => `${code(body)} ${count} ${field.delegationRoles[role]}`).join('; '), change.languages.join(' '),
      ...payers.map((key) => paid(change.costs, key)), place.dossier.marking(revision.digest)?.tlp ?? null,
    ]
  }))
}

function paid(costs: LineView['revision']['change']['costs'], key: string): string | null {
  const [payer, currency = ''] = key.split(' ')
  const amounts = costs.filter((cost) => cost.payer === payer && cost.amount.currency === currency)
  return amounts.length === 0 ? null : majorOf(amounts.reduce((sum, { amount }) => sum + amount.minor, 0), currency)
}

export function programmeCalendar(view: ProgrammeView): string {
  const mark = exerciseMark(view.place.desk)
  const entries = view.lines.flatMap((line) => entryOf(view, line) ?? [])
  return writeCalendar(mark(plainWording(view.place.desk.language, view.text?.title)), entries.map((entry) => ({ ...entry, title: mark(entry.title) })), view.place.desk.now)
}

function entryOf({ place }: ProgrammeView, { id, title, reading, revision: { change, digest }, text }: LineView): CalendarEntry | undefined {
  const from = change.from ?? change.until
  const until = change.until ?? change.from
  if (from === null || until === null) return undefined
  const status = change.situation === 'cancelled' ? 'cancelled' : reading.at === 'agreed' && change.situation === 'planned' && !change.datesToConfirm ? 'confirmed' : 'tentative'
  return { id: shortName(id), title, place: text?.place ?? null, from, until, status, marking: place.dossier.marking(digest)?.tlp ?? 'TLP:RED' }
}
