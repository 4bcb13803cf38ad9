import type { Revision } from '../../app/subject-reading.ts'
import { consentsOf } from '../consents.ts'
import { shortName } from '../desk.ts'
import { words } from '../locales/catalogue.ts'
import type { PartnershipDesk } from '../partnership-desk.ts'
import { ConsentChips } from './ConsentMatrix.tsx'
import { Party } from './Party.tsx'
import { Table } from './Table.tsx'
import { DateText } from './Time.tsx'

/** Every revision that was proposed, by whom, and what became of it: nothing is edited away. */
export function Revisions({ place, history, id }: { place: PartnershipDesk; history: readonly Revision<unknown>[]; id: string }) {
  const { language, place: where } = place.desk
  const { cooperation } = words(language)
  const rows = history.map((revision, index) => ({ revision, number: index + 1 }))
  return (
    <Table
      id={id} caption={cooperation.history} stacked rows={rows}
      columns={[
        { head: cooperation.revision, cell: ({ revision, number }) => <a class="standalone" href={place.href(`/proposals/${shortName(revision.digest)}`)}>{number}<span class="hidden-words">, {cooperation.outcomes[revision.situation.at]}</span></a> },
        { head: cooperation.on, cell: ({ revision }) => <DateText place={where} date={revision.at.slice(0, 10)} /> },
        { head: cooperation.proposedBy, cell: ({ revision }) => <Party party={place.party(revision.author)} /> },
        { head: cooperation.consentOfEach, cell: ({ revision }) => <ConsentChips language={language} consents={consentsOf(place, revision.positions)} /> },
        { head: cooperation.outcome, cell: ({ revision }) => cooperation.outcomes[revision.situation.at] },
      ]}
    />
  )
}
