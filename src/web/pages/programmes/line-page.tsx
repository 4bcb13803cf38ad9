import type { ActivityChange } from '../../../core/subjects/activity.ts'
import type { ProgrammeChange } from '../../../core/subjects/programme.ts'
import { readSubject, subjectNamed } from '../../../app/subject-reading.ts'
import { shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { proposalForm } from '../../proposal-form.tsx'
import { LineFields, lineIn } from './line-form.tsx'
import type { LineText } from './line-text.ts'
import { lineValues } from './line-values.ts'

/** A new line of a programme, or an activity agreed outside any. */
export async function newLineForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  if (!place) return undefined
  const named = desk.c.req.param('programme')
  const id = named === undefined ? undefined : place.subjectId('programme', named)
  const programme = id === undefined ? undefined : readSubject<ProgrammeChange>(place.partnership, id, 'programme')
  if (named !== undefined && !programme) return undefined
  const { house, programmes } = words(desk.language)
  const path = programme ? `/programmes/${shortName(programme.id)}` : undefined
  return proposalForm({
    place, subject: null, path: path === undefined ? '/activities/new' : `${path}/lines/new`,
    page: {
      title: programme ? programmes.proposeLine : programmes.activityAlone, section: 'programmes', current: 'programme', lede: programmes.lineText,
      above: [{ text: house.sections.programmes, href: place.href('/programmes') }, ...(programme ? [{ text: programmes.ofYear(programme.shown.change.year), href: place.href(path!) }] : [])],
    },
    start: { situation: 'planned', ...answered(place, desk.c.req.query('answers')) },
    read: (posted, check) => lineIn(place, programme?.shown.digest ?? null, posted, check),
    fields: (state) => <LineFields place={place} state={state} />,
    after: async (activity) => place.path(path === undefined ? `/activities/${shortName(activity)}` : path),
  })
}

/** A mission begins at the request that it answers. */
function answered(place: PartnershipDesk, name: string | undefined): Readonly<Record<string, string>> {
  const request = name === undefined ? undefined : place.actNamed('request_know_how', name)
  return request === undefined ? {} : { answers: request, type: 'expert_mission', aim: 'advise' }
}

/** Any change of a line, from a new date to a cancellation: what is agreed stands until the others accept. */
export async function changeLineForm(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const place = await PartnershipDesk.open(desk)
  const id = place?.subjectId('activity', desk.c.req.param('activity'))
  const activity = place && id !== undefined ? readSubject<ActivityChange>(place.partnership, id, 'activity') : undefined
  if (!place || !activity) return undefined
  const { house, programmes } = words(desk.language)
  const text = await place.dossier.content<LineText>(activity.shown.digest)
  const asked = desk.c.req.query('situation')
  const programme = activity.shown.change.programme
  const above = programme === null ? undefined : subjectNamed(place.partnership, programme)
  return proposalForm({
    place, subject: activity.id, path: `/activities/${shortName(activity.id)}/change`,
    page: {
      title: asked === 'postponed' ? programmes.postpone : asked === 'cancelled' ? programmes.cancel : programmes.changeLine, section: 'programmes', current: 'programme',
      shown: [activity.shown.digest], lede: activity.agreed ? programmes.changeText : undefined,
      above: [{ text: house.sections.programmes, href: place.href('/programmes') }, ...(above === undefined ? [] : [{ text: programmes.programme, href: place.href(`/programmes/${shortName(above)}`) }])],
    },
    start: { ...lineValues(activity.shown.change, text), ...(asked ? { situation: asked } : {}) },
    read: (posted, check) => lineIn(place, programme, posted, check),
    fields: (state) => <LineFields place={place} state={state} />,
  })
}
