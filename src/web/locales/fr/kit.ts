import type { kit as english } from '../en/kit.ts'
import type { Words } from '../words.ts'

export const kit: Words<typeof english> = {
  matrix: {
    party: 'Partie',
    article: 'Article',
    total: 'Accord',
    concordance: 'Concordance',
    cell: (party, article, consent) => `${party}, article ${article} : ${consent}`,
  },
  programme: {
    activity: 'Activité',
    where: 'Lieu',
    dates: 'Dates',
    cost: 'Budget',
    consent: 'Accord',
    total: 'Total',
    hostedBy: 'Accueil :',
    toConfirm: 'Dates à confirmer',
  },
  life: {
    done: 'fait',
    now: 'en cours',
    ahead: 'pas encore',
    not_known: 'non connu',
  },
  proof: {
    title: 'Le même registre de chaque côté',
    text: 'Chaque nœud garde sa propre copie scellée et calcule lui-même le code de contrôle. Si les codes diffèrent, cette page le dit et nomme le premier acte en désaccord.',
    differs: 'Les registres diffèrent',
    caption: 'Comparaison des copies du registre',
    party: 'Partie',
    acts: 'Actes',
    code: 'Code de contrôle',
    seen: 'Vu pour la dernière fois',
    here: 'ici',
    unknown: 'non connu',
  },
}
