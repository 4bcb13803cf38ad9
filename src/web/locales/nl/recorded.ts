import type { recorded as english } from '../en/recorded.ts'
import type { Words } from '../words.ts'

export const recorded: Words<typeof english> = {
  sections: {
    sources: 'Bronnen', states: 'Staten en organisaties', bodies: 'Instanties', offices: 'Ambten', holders: 'Ambtsdragers', mandates: 'Ambtsperioden',
    partnerships: 'Formaten', instruments: 'Instrumenten', sessions: 'Bijeenkomsten', commitments: 'Toezeggingen', activities: 'Activiteiten',
    experience: 'Ervaring', statements: 'Openbare verklaringen', divergences: 'Waar bronnen verschillen', links: 'Verbanden',
  },
  entry: {
    sources: 'Bron', states: 'Staat of organisatie', bodies: 'Instantie', offices: 'Ambt', holders: 'Ambtsdrager', mandates: 'Ambtsperiode',
    partnerships: 'Formaat', instruments: 'Instrument', sessions: 'Bijeenkomst', commitments: 'Toezegging', activities: 'Activiteit',
    experience: 'Ervaring', statements: 'Openbare verklaring', divergences: 'Verschil tussen bronnen', links: 'Verband',
  },
  fields: {
    title: 'Titel', publisher: 'Uitgever', url: 'Adres', language: 'Taal', published: 'Gepubliceerd', retrieved: 'Gelezen op', read: 'Hoe de bron is gelezen',
    note: 'Opmerking van de samensteller', kind: 'Soort', names: 'Namen', wikidata: 'Wikidata', state: 'Staat', short: 'Korte naam', website: 'Website', body: 'Instantie',
    name: 'Naam', spellings: 'Andere schrijfwijzen', office: 'Ambt', holder: 'Ambtsdrager', from: 'Van', to: 'Tot', attested: 'In het ambt gezien op',
    members: 'Leden', since: 'Sinds', sinceAsStated: 'Begin volgens de bronnen', languages: 'Talen', partnership: 'Formaat',
    signedOn: 'Ondertekend op', signedBetween: 'Ondertekend tussen', signedAt: 'Ondertekend te', signedBy: 'Ondertekend door', inForce: 'Van kracht sinds', related: 'Verwante teksten',
    asStatedBy: 'Alleen bekend uit', date: 'Datum', dateEnd: 'Laatste dag', dateAsStated: 'Gedrukte datum', place: 'Plaats', coChairs: 'Voorgezeten door',
    bodies: 'Instanties', agenda: 'Agenda', outcome: 'Uitkomst', produced: 'Aangenomen teksten', session: 'Bijeenkomst', bound: 'Wie gebonden is', text: 'Tekst',
    due: 'Genoemde termijn', dueText: 'Termijn, in woorden', status: 'Wat ervan bekend is', followUp: 'Wat erop volgde', hosts: 'Gastheren', partners: 'Met',
    participants: 'Deelnemers', topics: 'Onderwerpen', under: 'Berust op', side: 'Van welke kant', issuedBy: 'Uitgegeven door', speaker: 'Uitgesproken door', summary: 'Samenvatting',
    about: 'Over', subject: 'Onderwerp', claims: 'Wat bronnen zeggen', keptAs: 'Zo bewaard', madeIn: 'Gedaan in', relation: 'Verband', linkFrom: 'Het ene', linkTo: 'Het andere',
    sources: 'Bronnen',
  },
  sessionKinds: {
    ministerial: 'Ministeriële bijeenkomst', working_meeting: 'Werkvergadering', heads_of_government: 'Ontmoeting van regeringsleiders', working_group: 'Werkgroep',
    strategic_committee: 'Strategisch comité', high_council: 'Hoge raad', state_visit: 'Staatsbezoek', joint_committee: 'Gemengd comité',
    dialogue_session: 'Zitting van een dialoog', association_council: 'Associatieraad', senior_officials: 'Hoge ambtenaren', visit: 'Bezoek',
    prosecutors: 'Bijeenkomst van openbaar aanklagers', high_level_meeting: 'Bijeenkomst op hoog niveau', ministerial_visit: 'Ministerieel bezoek', working_visit: 'Werkbezoek',
  },
  instrumentKinds: {
    joint_declaration: 'Gezamenlijke verklaring', communique: 'Communiqué', agreement: 'Overeenkomst', conference_agenda: 'Conferentieagenda',
    memorandum: 'Memorandum van overeenstemming', declaration_of_intent: 'Intentieverklaring', priorities: 'Partnerschapsprioriteiten', conclusions: 'Conclusies',
    final_declaration: 'Slotverklaring', convention: 'Verdrag', action_plan: 'Actieplan', treaty: 'Traktaat', unidentified_agreement: 'Niet te identificeren overeenkomst',
  },
  bodyKinds: {
    interministerial_committee: 'Interministerieel comité', national_commission: 'Nationale commissie', government: 'Regering', presidency: 'Presidentschap',
    ministry: 'Ministerie', embassy: 'Ambassade', university: 'Universiteit', cultural_institute: 'Cultureel instituut', agency: 'Agentschap', eu_office: 'Bureau van de Europese Unie',
    eu_service: 'Dienst van de Europese Unie', eu_institution: 'Instelling van de Europese Unie', eu_agency: 'Agentschap van de Europese Unie',
    regional_police_agency: 'Regionaal politieagentschap', judicial_police_office: 'Dienst van gerechtelijke politie', directorate_general: 'Directoraat-generaal',
    public_prosecution: 'Openbaar ministerie', police: 'Politie', european_organisation_of_prison_services: 'Europese organisatie van gevangenisdiensten',
    international_organisation: 'Internationale organisatie', international_centre: 'Internationaal centrum',
  },
  stateKinds: { state: 'Staat', union_of_states: 'Unie van staten', international_organisation: 'Internationale organisatie' },
  partnershipKinds: { bilateral: 'Bilateraal', format: 'Formaat', multilateral: 'Multilateraal' },
  instrumentRelations: {
    follows: 'volgt op', in_the_spirit_of: 'in de geest van', refers_to: 'verwijst naar', revises: 'herziet', part_of: 'deel van', answers: 'beantwoordt', rests_on: 'berust op',
    accompanies: 'hoort bij', adopted_at: 'aangenomen op', extends: 'breidt uit', same_field_as: 'zelfde terrein als', names: 'noemt',
  },
  linkRelations: {
    extends: 'breidt uit', follows: 'volgt op', precedes: 'gaat vooraf aan', reaffirms: 'herneemt', implements: 'voert uit', fulfils: 'komt na', fulfils_in_part: 'komt deels na',
    fulfils_late: 'komt laat na', concerns: 'betreft', under: 'berust op', shares: 'deelt', prepares: 'bereidt voor', names: 'noemt', links_to: 'verwijst naar',
    same_text_as: 'zelfde tekst als', translation_of: 'vertaling van', same_field_as: 'zelfde terrein als', same_four_states_as: 'dezelfde vier staten als', matches: 'sluit aan op',
  },
  topics: {
    prevention: 'Preventie', early_intervention: 'Vroeg ingrijpen', reporting_mechanisms: 'Meldingsmechanismen', research_on_radicalisation: 'Onderzoek naar radicalisering',
    intelligence_coordination: 'Coördinatie van inlichtingen', counter_terrorism: 'Terrorismebestrijding', prevention_policy: 'Preventiebeleid', human_rights: 'Mensenrechten',
    research: 'Onderzoek', dialogue: 'Dialoog', prison: 'Gevangenis', intelligence: 'Inlichtingen', terrorist_financing: 'Financiering van terrorisme', training: 'Opleiding',
    deradicalisation: 'Deradicalisering', online_investigations: 'Onlineonderzoek', threat_analysis: 'Dreigingsanalyse', cooperation: 'Samenwerking', education: 'Onderwijs',
  },
  experienceKinds: { offered: 'Aangeboden', wanted: 'Gezocht' },
  divergenceKinds: { spelling: 'Schrijfwijze', contradiction: 'Tegenspraak', precision: 'Nauwkeurigheid', unidentified: 'Niet geïdentificeerd', duplicate: 'Twee plaatsen voor één zaak' },
  readings: { whole_text: 'hele tekst gelezen', stored_excerpt: 'fragment gelezen', not_retrieved: 'niet gelezen' },
  activityStates: { planned: 'Gepland', held: 'Gehouden' },
}
