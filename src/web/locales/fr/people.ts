import type { people as english } from '../en/people.ts'
import type { Words } from '../words.ts'

export const people: Words<typeof english> = {
  title: 'Personnes',
  lead: 'Qui se connecte à ce nœud. Rien d’une personne ne le quitte, sinon ce qu’elle signe.',
  name: 'Nom ou fonction',
  nameHint: 'Une fonction suffit, et vaut mieux : « Chargée de mission ».',
  office: 'Service',
  roles: 'Rôles',
  language: 'Langue',
  clearance: 'Peut lire jusqu’à',
  admit: 'Admettre et créer un lien',
  newTitle: 'Admettre une personne',
  renew: 'Nouveau lien',
  linkTitle: 'Un lien qui connecte une seule fois',
  linkText: 'Valable 24 heures. Il n’est montré qu’ici et maintenant ; remettez-le en personne ou par téléphone.',
  none: 'Personne n’a encore été admis.',
  nameMissing: 'Dites de qui il s’agit.',
  rolesMissing: 'Choisissez au moins un rôle.',
  table: 'Personnes qui se connectent ici',
  renewOf: 'Nouveau lien pour',
}
