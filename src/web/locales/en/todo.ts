import type { Obligation } from '../../../core/obligations.ts'
import type { SubjectKindName } from '../../../core/subjects/catalogue.ts'
import { plural } from '../plural.ts'

/** Verbs for each thing that can be awaited: one without its words does not compile. */
type VerbFor<Kind extends string> = Readonly<Record<Kind, (title: string) => string>>

/** What awaits us and what awaits the others. */
export const todo = {
  ours: (n: number) => plural('en', n, { zero: 'Nothing awaits us', one: '# action awaits us', other: '# actions await us' }),
  theirs: (n: number) => plural('en', n, { zero: 'nothing awaits our partners', one: '# awaits our partners', other: '# await our partners' }),
  overdue: 'Overdue:',
  overdueOurs: (n: number) => plural('en', n, { one: '# on our side', other: '# on our side' }),
  overdueTheirs: (n: number) => plural('en', n, { one: '# on theirs', other: '# on theirs' }),
  awaitsUs: 'What awaits us',
  awaitsOthers: 'What awaits the others',
  periods: { overdue: 'Overdue', this_week: 'This week', next_week: 'Next week', later: 'Later', undated: 'Without a deadline' },
  from: (date: string) => `from ${date}`,
  nothingAfter: (date: string) => `Nothing awaits us after ${date}.`,
  nothing: 'Nothing awaits us.',
  nextOfTheirs: (date: string, party: string, what: string) => `Next deadline of a partner: ${date}, ${party}: ${what}.`,
  noPartnership: 'No partnership yet.',
  noPartnershipText: 'What awaits us will stand here once we work with another body.',
  nothingAwaits: (party: string) => `Nothing awaits ${party}.`,
  nothingAwaited: (party: string, when: string) => `Nothing awaited ${party} ${when}. Its later acts have not arrived.`,
  seen: (when: string) => `seen ${when}`,
  seenNotSince: (when: string) => `seen ${when}, not since`,
  neverSeen: 'not seen yet',
  same: 'identical,',
  differs: 'the registers differ',
  sameRecord: 'Same record',
  showCodes: 'Show the codes',
  sessions: 'Next sessions',
  allSessions: 'All sessions',
  dateToAgree: 'day to be agreed',
  proposedBy: 'Proposed by',
  askedBy: 'Asked by',
  statuses: {
    answer: 'Answer due', decision: 'Decision due', consent: 'Consent due', opinion: 'Position due', signature: 'Signature due', report: 'Report due', act: 'To be done',
  },
  consent: {
    charter: () => 'Answer the proposal on rules and members',
    instrument: (title) => `Answer the proposed text “${title}”`,
    format: (title) => `Answer the proposed format “${title}”`,
    session: (title) => `Answer the proposed session “${title}”`,
    conclusions: () => 'Approve the conclusions of the session',
    programme: (title) => `Accept or decline the programme “${title}”`,
    activity: (title) => `Accept or decline the activity “${title}”`,
    commitment: (title) => `Answer the wording of the commitment “${title}”`,
    publication: (title) => `Decide on the publication of “${title}”`,
    release: (title) => `Allow or refuse the release of “${title}”`,
  } satisfies VerbFor<SubjectKindName>,
  found: (title: string) => `Answer the invitation to found “${title}”`,
  takePosition: (title: string, articles: string, n: number) => `Take a position on “${title}”, ${n === 1 ? 'article' : 'articles'} ${articles}`,
  others: {
    accede: (title) => `Decide whether to accede to “${title}”`,
    sign: (title) => `Sign “${title}”`,
    confirm_signature: (title) => `Confirm the signature of “${title}”`,
    notify: (title) => `Notify that the procedure for “${title}” is complete`,
    answer_question: (title) => `Answer the question “${title}”`,
    answer_request: (title) => `Answer the request “${title}”`,
    answer_release_request: (title) => `Allow or refuse the release of “${title}”`,
    report_commitment: (title) => `Report on the commitment “${title}”`,
    report_activity: (title) => `Report on the activity “${title}”`,
    purge: (title) => `Purge “${title}”, which has been recalled`,
    renew_powers: (title) => `Renew the powers of ${title}, which are about to end`,
  } satisfies VerbFor<Exclude<Obligation['kind'], 'consent' | 'take_position'>>,
  untitled: 'title not received',
}
