import type { Language } from '../language.ts'
import { field as fieldAr } from './ar/field.ts'
import { field as fieldEn } from './en/field.ts'
import { field as fieldEs } from './es/field.ts'
import { field as fieldFr } from './fr/field.ts'
import { field as fieldNl } from './nl/field.ts'
import { cooperation as cooperationAr } from './ar/cooperation.ts'
import { cooperation as cooperationEn } from './en/cooperation.ts'
import { cooperation as cooperationEs } from './es/cooperation.ts'
import { cooperation as cooperationFr } from './fr/cooperation.ts'
import { cooperation as cooperationNl } from './nl/cooperation.ts'
import { dialogues as dialoguesAr } from './ar/dialogues.ts'
import { dialogues as dialoguesEn } from './en/dialogues.ts'
import { dialogues as dialoguesEs } from './es/dialogues.ts'
import { dialogues as dialoguesFr } from './fr/dialogues.ts'
import { dialogues as dialoguesNl } from './nl/dialogues.ts'
import { programmes as programmesAr } from './ar/programmes.ts'
import { programmes as programmesEn } from './en/programmes.ts'
import { programmes as programmesEs } from './es/programmes.ts'
import { programmes as programmesFr } from './fr/programmes.ts'
import { programmes as programmesNl } from './nl/programmes.ts'
import { commitments as commitmentsAr } from './ar/commitments.ts'
import { commitments as commitmentsEn } from './en/commitments.ts'
import { commitments as commitmentsEs } from './es/commitments.ts'
import { commitments as commitmentsFr } from './fr/commitments.ts'
import { commitments as commitmentsNl } from './nl/commitments.ts'
import { house as houseAr } from './ar/house.ts'
import { house as houseEn } from './en/house.ts'
import { house as houseEs } from './es/house.ts'
import { house as houseFr } from './fr/house.ts'
import { house as houseNl } from './nl/house.ts'
import { kit as kitAr } from './ar/kit.ts'
import { kit as kitEn } from './en/kit.ts'
import { kit as kitEs } from './es/kit.ts'
import { kit as kitFr } from './fr/kit.ts'
import { kit as kitNl } from './nl/kit.ts'
import { partnerships as partnershipsAr } from './ar/partnerships.ts'
import { partnerships as partnershipsEn } from './en/partnerships.ts'
import { partnerships as partnershipsEs } from './es/partnerships.ts'
import { partnerships as partnershipsFr } from './fr/partnerships.ts'
import { partnerships as partnershipsNl } from './nl/partnerships.ts'
import { refusals as refusalsAr } from './ar/refusals.ts'
import { refusals as refusalsEn } from './en/refusals.ts'
import { refusals as refusalsEs } from './es/refusals.ts'
import { refusals as refusalsFr } from './fr/refusals.ts'
import { refusals as refusalsNl } from './nl/refusals.ts'
import { recorded as recordedAr } from './ar/recorded.ts'
import { recorded as recordedEn } from './en/recorded.ts'
import { recorded as recordedEs } from './es/recorded.ts'
import { recorded as recordedFr } from './fr/recorded.ts'
import { recorded as recordedNl } from './nl/recorded.ts'
import { register as registerAr } from './ar/register.ts'
import { register as registerEn } from './en/register.ts'
import { register as registerEs } from './es/register.ts'
import { register as registerFr } from './fr/register.ts'
import { register as registerNl } from './nl/register.ts'
import { acts as actsAr } from './ar/acts.ts'
import { acts as actsEn } from './en/acts.ts'
import { acts as actsEs } from './es/acts.ts'
import { acts as actsFr } from './fr/acts.ts'
import { acts as actsNl } from './nl/acts.ts'
import { todo as todoAr } from './ar/todo.ts'
import { todo as todoEn } from './en/todo.ts'
import { todo as todoEs } from './es/todo.ts'
import { todo as todoFr } from './fr/todo.ts'
import { todo as todoNl } from './nl/todo.ts'
import { drafts as draftsAr } from './ar/drafts.ts'
import { drafts as draftsEn } from './en/drafts.ts'
import { drafts as draftsEs } from './es/drafts.ts'
import { drafts as draftsFr } from './fr/drafts.ts'
import { drafts as draftsNl } from './nl/drafts.ts'
import { instruments as instrumentsAr } from './ar/instruments.ts'
import { instruments as instrumentsEn } from './en/instruments.ts'
import { instruments as instrumentsEs } from './es/instruments.ts'
import { instruments as instrumentsFr } from './fr/instruments.ts'
import { instruments as instrumentsNl } from './nl/instruments.ts'
import { changes as changesAr } from './ar/changes.ts'
import { changes as changesEn } from './en/changes.ts'
import { changes as changesEs } from './es/changes.ts'
import { changes as changesFr } from './fr/changes.ts'
import { changes as changesNl } from './nl/changes.ts'
import { node as nodeAr } from './ar/node.ts'
import { node as nodeEn } from './en/node.ts'
import { node as nodeEs } from './es/node.ts'
import { node as nodeFr } from './fr/node.ts'
import { node as nodeNl } from './nl/node.ts'
import { extension as extensionAr } from './ar/extension.ts'
import { extension as extensionEn } from './en/extension.ts'
import { extension as extensionEs } from './es/extension.ts'
import { extension as extensionFr } from './fr/extension.ts'
import { extension as extensionNl } from './nl/extension.ts'
import { exchanges as exchangesAr } from './ar/exchanges.ts'
import { exchanges as exchangesEn } from './en/exchanges.ts'
import { exchanges as exchangesEs } from './es/exchanges.ts'
import { exchanges as exchangesFr } from './fr/exchanges.ts'
import { exchanges as exchangesNl } from './nl/exchanges.ts'
import { people as peopleAr } from './ar/people.ts'
import { people as peopleEn } from './en/people.ts'
import { people as peopleEs } from './es/people.ts'
import { people as peopleFr } from './fr/people.ts'
import { people as peopleNl } from './nl/people.ts'
import { feeds as feedsAr } from './ar/feeds.ts'
import { feeds as feedsEn } from './en/feeds.ts'
import { feeds as feedsEs } from './es/feeds.ts'
import { feeds as feedsFr } from './fr/feeds.ts'
import { feeds as feedsNl } from './nl/feeds.ts'
import { bindFrenchSigns, eachString } from './typography.ts'
import type { Words } from './words.ts'

// One line a section. `satisfies` below refuses a section that lacks a language; `Words` refuses a language that lacks a key.
const sections = {
  cooperation: { fr: cooperationFr, ar: cooperationAr, es: cooperationEs, nl: cooperationNl, en: cooperationEn },
  dialogues: { fr: dialoguesFr, ar: dialoguesAr, es: dialoguesEs, nl: dialoguesNl, en: dialoguesEn },
  programmes: { fr: programmesFr, ar: programmesAr, es: programmesEs, nl: programmesNl, en: programmesEn },
  commitments: { fr: commitmentsFr, ar: commitmentsAr, es: commitmentsEs, nl: commitmentsNl, en: commitmentsEn },
  field: { fr: fieldFr, ar: fieldAr, es: fieldEs, nl: fieldNl, en: fieldEn },
  house: { fr: houseFr, ar: houseAr, es: houseEs, nl: houseNl, en: houseEn },
  kit: { fr: kitFr, ar: kitAr, es: kitEs, nl: kitNl, en: kitEn },
  partnerships: { fr: partnershipsFr, ar: partnershipsAr, es: partnershipsEs, nl: partnershipsNl, en: partnershipsEn },
  acts: { fr: actsFr, ar: actsAr, es: actsEs, nl: actsNl, en: actsEn },
  todo: { fr: todoFr, ar: todoAr, es: todoEs, nl: todoNl, en: todoEn },
  changes: { fr: changesFr, ar: changesAr, es: changesEs, nl: changesNl, en: changesEn },
  node: { fr: nodeFr, ar: nodeAr, es: nodeEs, nl: nodeNl, en: nodeEn },
  refusals: { fr: refusalsFr, ar: refusalsAr, es: refusalsEs, nl: refusalsNl, en: refusalsEn },
  recorded: { fr: recordedFr, ar: recordedAr, es: recordedEs, nl: recordedNl, en: recordedEn },
  register: { fr: registerFr, ar: registerAr, es: registerEs, nl: registerNl, en: registerEn },
  drafts: { fr: draftsFr, ar: draftsAr, es: draftsEs, nl: draftsNl, en: draftsEn },
  instruments: { fr: instrumentsFr, ar: instrumentsAr, es: instrumentsEs, nl: instrumentsNl, en: instrumentsEn },
  extension: { fr: extensionFr, ar: extensionAr, es: extensionEs, nl: extensionNl, en: extensionEn },
  exchanges: { fr: exchangesFr, ar: exchangesAr, es: exchangesEs, nl: exchangesNl, en: exchangesEn },
  feeds: { fr: feedsFr, ar: feedsAr, es: feedsEs, nl: feedsNl, en: feedsEn },
  people: { fr: peopleFr, ar: peopleAr, es: peopleEs, nl: peopleNl, en: peopleEn },
} as const satisfies Record<string, Readonly<Record<Language, unknown>>>

export type SectionName = keyof typeof sections
/** Every visible string of one language, by section. */
export type Catalogue = { readonly [Name in SectionName]: Words<(typeof sections)[Name]['en']> }

function finish(language: Language, section: unknown): unknown {
  return language === 'fr' ? eachString(section, bindFrenchSigns) : section
}

function assemble(language: Language): Catalogue {
  return Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, finish(language, section[language])])) as unknown as Catalogue
}

const catalogues: Readonly<Record<Language, Catalogue>> = {
  fr: assemble('fr'), ar: assemble('ar'), es: assemble('es'), nl: assemble('nl'), en: assemble('en'),
}

export function words(language: Language): Catalogue {
  return catalogues[language]
}
