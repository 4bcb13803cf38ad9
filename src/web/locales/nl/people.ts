import type { people as english } from '../en/people.ts'
import type { Words } from '../words.ts'

export const people: Words<typeof english> = {
  title: 'Personen',
  lead: 'Wie zich bij dit knooppunt aanmeldt. Niets van een persoon verlaat het, behalve wat die ondertekent.',
  name: 'Naam of functie',
  nameHint: 'Een functie volstaat, en is beter: “Medewerker internationale zaken”.',
  office: 'Dienst',
  roles: 'Rollen',
  language: 'Taal',
  clearance: 'Mag lezen tot en met',
  admit: 'Toelaten en een link maken',
  newTitle: 'Een persoon toelaten',
  renew: 'Nieuwe link',
  linkTitle: 'Een link die één keer werkt',
  linkText: '24 uur geldig. De link is alleen hier en nu te zien; geef hem persoonlijk of telefonisch door.',
  none: 'Er is nog niemand toegelaten.',
  nameMissing: 'Zeg om wie het gaat.',
  rolesMissing: 'Kies ten minste één rol.',
  table: 'Personen die zich hier aanmelden',
  renewOf: 'Nieuwe link voor',
}
