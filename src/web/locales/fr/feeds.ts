import type { feeds as english } from '../en/feeds.ts'
import type { Words } from '../words.ts'

export const feeds: Words<typeof english> = {
  fork: (body) => `Deux récits de ${body}`, forkLede: 'Il a scellé deux actes différents sous un même numéro ; les actes eux-mêmes le prouvent. Ce qui était convenu auparavant demeure. Les autres peuvent dire jusqu’à quel acte ils tiennent ses actes ; il ouvre à partir de là une nouvelle suite et reprend.',
  proof: 'Les deux actes', held: 'Qui tient ses actes, et jusqu’où', member: 'Membre', upTo: 'Tenus jusqu’au',
  toNumber: (n) => `numéro ${n}`, none: 'aucun de ses actes', notYet: 'pas encore', itself: 'l’organisme lui-même',
  ours: 'Notre décision', holdUpTo: (n) => `Nous tenons ses actes jusqu’au numéro ${n}.`, holdNone: 'Nous ne tenons aucun de ses actes.',
  holdWarning: 'Ce qu’il scelle au-delà est sans effet pour nous tant qu’il n’a pas ouvert une nouvelle suite à partir de ce que tiennent les membres. Cet acte est scellé et ne peut être repris.',
  hold: 'Tenir ses actes', weHold: 'Notre organisme tient ses actes.', awaiting: (names) => `Attendus : ${names}.`,
  reopenTitle: 'Ouvrir une nouvelle suite de nos actes', reopen: 'Ouvrir la nouvelle suite',
  reopenText: 'Chaque autre membre tient nos actes jusqu’à un numéro. Nous reprenons au plus avancé. Ce que nous avons scellé au-delà reste visible et sans effet.',
  repaired: 'L’affaire est close : l’organisme a ouvert une nouvelle suite, ou a été exclu.',
  remove: 'Exclure un membre', removeText: 'Tous les autres ensemble peuvent exclure un membre, sans le lui demander. D’abord chacun d’eux tient ses actes ; puis l’un propose, et tous les autres consentent.',
  removeLede: 'Un membre est exclu par tous les autres ensemble. On ne lui demande pas son avis.', which: 'Quel membre ?', ofTwo: 'Dans un partenariat à deux, on se retire avec préavis ; nul n’est exclu.',
  steps: 'Les quatre étapes d’une exclusion', stepNames: { holding: 'Tenir ses actes', proposing: 'Proposer', consents: 'Consentements', effect: 'Effet' },
  removeWarning: (body) => `${body} n’est pas consulté. Dès que l’exclusion prend effet, rien de ce qu’il scelle ici ne compte plus, quelle qu’en soit la date, et il ne reçoit plus rien. Ce qu’il détient déjà lui reste, et ce à quoi il a consenti auparavant continue de le lier et de nous lier. Il ne peut revenir que dans un nouveau partenariat.`,
  holdToRemove: 'Nous tenons ses actes pour qu’il puisse être exclu', holdToRemoveNote: 'Dès maintenant, rien de ce qu’il scelle n’a d’effet pour nous, jusqu’à ce que nous cessions de les tenir ou que l’exclusion n’aboutisse pas.',
  letGo: 'Cesser de tenir ses actes', letGoNote: 'Ce qu’il a scellé entre-temps reprend effet pour nous. C’est possible tant que notre organisme ne soutient aucune exclusion.',
  holdFirst: (names) => `Avant qu’elle puisse être proposée, ceux-ci tiennent aussi ses actes : ${names}.`, behind: (names) => `Ceux-ci les tiennent moins loin ; leurs nœuds suivent d’eux-mêmes : ${names}.`,
  propose: 'Proposer l’exclusion', sure: 'Nous voulons que cet organisme soit exclu, et savons qu’il n’est pas consulté.', mustSay: 'Confirmez d’abord.',
  open: 'L’exclusion est proposée :', openProposal: 'Ouvrir la proposition', removed: 'Cet organisme a été exclu.',
}
