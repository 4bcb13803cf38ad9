import type { kit as english } from '../en/kit.ts'
import type { Words } from '../words.ts'

export const kit: Words<typeof english> = {
  matrix: {
    party: 'Partij',
    article: 'Artikel',
    total: 'Aanvaard',
    concordance: 'Overeenstemming',
    cell: (party, article, consent) => `${party}, artikel ${article}: ${consent}`,
  },
  programme: {
    activity: 'Activiteit',
    where: 'Plaats',
    dates: 'Data',
    cost: 'Begroting',
    consent: 'Instemming',
    total: 'Totaal',
    hostedBy: 'Gastheer:',
    toConfirm: 'Data te bevestigen',
  },
  life: {
    done: 'gedaan',
    now: 'bezig',
    ahead: 'nog niet',
    not_known: 'niet bekend',
  },
  proof: {
    title: 'Hetzelfde register aan elke kant',
    text: 'Elk knooppunt bewaart zijn eigen verzegelde kopie en berekent zelf de controlecode. Als de codes verschillen, zegt deze pagina dat en noemt zij de eerste handeling die verschilt.',
    differs: 'De registers verschillen',
    caption: 'Vergelijking van de kopieën van het register',
    party: 'Partij',
    acts: 'Handelingen',
    code: 'Controlecode',
    seen: 'Laatst gezien',
    here: 'hier',
    unknown: 'niet bekend',
  },
}
