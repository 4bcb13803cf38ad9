import type { recorded as english } from '../en/recorded.ts'
import type { Words } from '../words.ts'

export const recorded: Words<typeof english> = {
  sections: {
    sources: 'Sources', states: 'États et organisations', bodies: 'Organismes', offices: 'Fonctions', holders: 'Titulaires de fonction', mandates: 'Périodes en fonction',
    partnerships: 'Formats', instruments: 'Instruments', sessions: 'Rencontres', commitments: 'Engagements', activities: 'Activités',
    experience: 'Expérience', statements: 'Déclarations publiques', divergences: 'Là où les sources ne concordent pas', links: 'Relations',
  },
  entry: {
    sources: 'Source', states: 'État ou organisation', bodies: 'Organisme', offices: 'Fonction', holders: 'Titulaire de fonction', mandates: 'Période en fonction',
    partnerships: 'Format', instruments: 'Instrument', sessions: 'Rencontre', commitments: 'Engagement', activities: 'Activité',
    experience: 'Expérience', statements: 'Déclaration publique', divergences: 'Désaccord entre sources', links: 'Relation',
  },
  fields: {
    title: 'Titre', publisher: 'Éditeur', url: 'Adresse', language: 'Langue', published: 'Publié', retrieved: 'Lu le', read: 'Comment la source a été lue',
    note: 'Note du compilateur', kind: 'Nature', names: 'Noms', wikidata: 'Wikidata', state: 'État', short: 'Nom court', website: 'Site', body: 'Organisme',
    name: 'Nom', spellings: 'Autres graphies', office: 'Fonction', holder: 'Titulaire', from: 'De', to: 'Jusqu’à', attested: 'Vu en fonction le',
    members: 'Membres', since: 'Depuis', sinceAsStated: 'Début selon les sources', languages: 'Langues', partnership: 'Format',
    signedOn: 'Signé le', signedBetween: 'Signé entre', signedAt: 'Signé à', signedBy: 'Signé par', inForce: 'En vigueur depuis', related: 'Textes liés',
    asStatedBy: 'Connu seulement par', date: 'Date', dateEnd: 'Dernier jour', dateAsStated: 'Date imprimée', place: 'Lieu', coChairs: 'Présidé par',
    bodies: 'Organismes', agenda: 'Ordre du jour', outcome: 'Résultat', produced: 'Textes adoptés', session: 'Rencontre', bound: 'Qui est lié', text: 'Texte',
    due: 'Échéance énoncée', dueText: 'Échéance, en mots', status: 'Ce que l’on en sait', followUp: 'Ce qui a suivi', hosts: 'Hôtes', partners: 'Avec',
    participants: 'Participants', topics: 'Sujets', under: 'Repose sur', side: 'De quel côté', issuedBy: 'Publié par', speaker: 'Dit par', summary: 'Résumé',
    about: 'Au sujet de', subject: 'Objet', claims: 'Ce que disent les sources', keptAs: 'Conservé ainsi', madeIn: 'Pris dans', relation: 'Relation', linkFrom: 'L’un', linkTo: 'L’autre',
    sources: 'Sources',
  },
  sessionKinds: {
    ministerial: 'Réunion ministérielle', working_meeting: 'Réunion de travail', heads_of_government: 'Entretien des chefs de gouvernement', working_group: 'Groupe de travail',
    strategic_committee: 'Comité stratégique', high_council: 'Haut conseil', state_visit: 'Visite d’État', joint_committee: 'Comité conjoint',
    dialogue_session: 'Session d’un dialogue', association_council: 'Conseil d’association', senior_officials: 'Hauts fonctionnaires', visit: 'Visite',
    prosecutors: 'Réunion de procureurs', high_level_meeting: 'Réunion de haut niveau', ministerial_visit: 'Visite ministérielle', working_visit: 'Visite de travail',
  },
  instrumentKinds: {
    joint_declaration: 'Déclaration conjointe', communique: 'Communiqué', agreement: 'Accord', conference_agenda: 'Agenda de conférence',
    memorandum: 'Mémorandum d’entente', declaration_of_intent: 'Déclaration d’intention', priorities: 'Priorités de partenariat', conclusions: 'Conclusions',
    final_declaration: 'Déclaration finale', convention: 'Convention', action_plan: 'Plan d’action', treaty: 'Traité', unidentified_agreement: 'Accord qui n’a pu être identifié',
  },
  bodyKinds: {
    interministerial_committee: 'Comité interministériel', national_commission: 'Commission nationale', government: 'Gouvernement', presidency: 'Présidence',
    ministry: 'Ministère', embassy: 'Ambassade', university: 'Université', cultural_institute: 'Institut culturel', agency: 'Agence', eu_office: 'Bureau de l’Union européenne',
    eu_service: 'Service de l’Union européenne', eu_institution: 'Institution de l’Union européenne', eu_agency: 'Agence de l’Union européenne',
    regional_police_agency: 'Agence régionale de police', judicial_police_office: 'Service de police judiciaire', directorate_general: 'Direction générale',
    public_prosecution: 'Ministère public', police: 'Police', european_organisation_of_prison_services: 'Organisation européenne des services pénitentiaires',
    international_organisation: 'Organisation internationale', international_centre: 'Centre international',
  },
  stateKinds: { state: 'État', union_of_states: 'Union d’États', international_organisation: 'Organisation internationale' },
  partnershipKinds: { bilateral: 'Bilatéral', format: 'Format', multilateral: 'Multilatéral' },
  instrumentRelations: {
    follows: 'suit', in_the_spirit_of: 'dans l’esprit de', refers_to: 'se réfère à', revises: 'révise', part_of: 'fait partie de', answers: 'répond à', rests_on: 'repose sur',
    accompanies: 'accompagne', adopted_at: 'adopté à', extends: 'étend', same_field_as: 'même domaine que', names: 'nomme',
  },
  linkRelations: {
    extends: 'étend', follows: 'suit', precedes: 'précède', reaffirms: 'reprend', implements: 'met en œuvre', fulfils: 'accomplit', fulfils_in_part: 'accomplit en partie',
    fulfils_late: 'accomplit en retard', concerns: 'concerne', under: 'repose sur', shares: 'partage', prepares: 'prépare', names: 'nomme', links_to: 'renvoie à',
    same_text_as: 'même texte que', translation_of: 'traduction de', same_field_as: 'même domaine que', same_four_states_as: 'mêmes quatre États que', matches: 'répond à',
  },
  topics: {
    prevention: 'Prévention', early_intervention: 'Intervention précoce', reporting_mechanisms: 'Mécanismes de signalement', research_on_radicalisation: 'Recherche sur la radicalisation',
    intelligence_coordination: 'Coordination du renseignement', counter_terrorism: 'Lutte contre le terrorisme', prevention_policy: 'Politique de prévention', human_rights: 'Droits humains',
    research: 'Recherche', dialogue: 'Dialogue', prison: 'Prison', intelligence: 'Renseignement', terrorist_financing: 'Financement du terrorisme', training: 'Formation',
    deradicalisation: 'Déradicalisation', online_investigations: 'Enquêtes en ligne', threat_analysis: 'Analyse de la menace', cooperation: 'Coopération', education: 'Éducation',
  },
  experienceKinds: { offered: 'Offerte', wanted: 'Recherchée' },
  divergenceKinds: { spelling: 'Graphie', contradiction: 'Contradiction', precision: 'Précision', unidentified: 'Non identifié', duplicate: 'Deux endroits pour une chose' },
  readings: { whole_text: 'texte lu en entier', stored_excerpt: 'extrait lu', not_retrieved: 'non lue' },
  activityStates: { planned: 'Prévue', held: 'Tenue' },
}
