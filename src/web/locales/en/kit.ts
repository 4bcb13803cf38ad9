/** What the components themselves say. */
export const kit = {
  matrix: {
    party: 'Party',
    article: 'Article',
    total: 'Accepted',
    concordance: 'Concordance',
    cell: (party: string, article: number, consent: string) => `${party}, article ${article}: ${consent}`,
  },
  programme: {
    activity: 'Activity',
    where: 'Place',
    dates: 'Dates',
    cost: 'Budget',
    consent: 'Consent',
    total: 'Total',
    hostedBy: 'Hosted by',
    toConfirm: 'Dates to be confirmed',
  },
  life: {
    done: 'done',
    now: 'under way',
    ahead: 'not yet',
    not_known: 'not known',
  },
  proof: {
    title: 'The same record on every side',
    text: 'Each node keeps its own sealed copy and computes the check code itself. If the codes differ, this page says so and names the first act that differs.',
    differs: 'The registers differ',
    caption: 'Copies of the register compared',
    party: 'Party',
    acts: 'Acts',
    code: 'Check code',
    seen: 'Last seen',
    here: 'here',
    unknown: 'not known',
  },
}
