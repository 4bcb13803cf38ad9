import type { recorded as english } from '../en/recorded.ts'
import type { Words } from '../words.ts'

export const recorded: Words<typeof english> = {
  sections: {
    sources: 'Fuentes', states: 'Estados y organizaciones', bodies: 'Organismos', offices: 'Cargos', holders: 'Titulares de cargos', mandates: 'Periodos en el cargo',
    partnerships: 'Formatos', instruments: 'Instrumentos', sessions: 'Reuniones', commitments: 'Compromisos', activities: 'Actividades',
    experience: 'Experiencia', statements: 'Declaraciones públicas', divergences: 'Donde las fuentes no coinciden', links: 'Relaciones',
  },
  entry: {
    sources: 'Fuente', states: 'Estado u organización', bodies: 'Organismo', offices: 'Cargo', holders: 'Titular de un cargo', mandates: 'Periodo en el cargo',
    partnerships: 'Formato', instruments: 'Instrumento', sessions: 'Reunión', commitments: 'Compromiso', activities: 'Actividad',
    experience: 'Experiencia', statements: 'Declaración pública', divergences: 'Desacuerdo entre fuentes', links: 'Relación',
  },
  fields: {
    title: 'Título', publisher: 'Editor', url: 'Dirección', language: 'Idioma', published: 'Publicado', retrieved: 'Leído el', read: 'Cómo se leyó',
    note: 'Nota del compilador', kind: 'Clase', names: 'Nombres', wikidata: 'Wikidata', state: 'Estado', short: 'Nombre breve', website: 'Sitio web', body: 'Organismo',
    name: 'Nombre', spellings: 'Otras grafías', office: 'Cargo', holder: 'Titular', from: 'Desde', to: 'Hasta', attested: 'Visto en el cargo el',
    members: 'Miembros', since: 'Desde', sinceAsStated: 'Comienzo según las fuentes', languages: 'Idiomas', partnership: 'Formato',
    signedOn: 'Firmado el', signedBetween: 'Firmado entre', signedAt: 'Firmado en', signedBy: 'Firmado por', inForce: 'En vigor desde', related: 'Textos relacionados',
    asStatedBy: 'Conocido solo por', date: 'Fecha', dateEnd: 'Último día', dateAsStated: 'Fecha impresa', place: 'Lugar', coChairs: 'Presidida por',
    bodies: 'Organismos', agenda: 'Orden del día', outcome: 'Resultado', produced: 'Textos adoptados', session: 'Reunión', bound: 'Quién queda obligado', text: 'Texto',
    due: 'Plazo enunciado', dueText: 'Plazo, en palabras', status: 'Lo que se sabe', followUp: 'Lo que siguió', hosts: 'Anfitriones', partners: 'Con',
    participants: 'Participantes', topics: 'Temas', under: 'Se basa en', side: 'De qué lado', issuedBy: 'Publicada por', speaker: 'Dicha por', summary: 'Resumen',
    about: 'Acerca de', subject: 'Objeto', claims: 'Lo que dicen las fuentes', keptAs: 'Conservado así', madeIn: 'Contraído en', relation: 'Relación', linkFrom: 'Uno', linkTo: 'Otro',
    sources: 'Fuentes',
  },
  sessionKinds: {
    ministerial: 'Reunión ministerial', working_meeting: 'Reunión de trabajo', heads_of_government: 'Encuentro de jefes de Gobierno', working_group: 'Grupo de trabajo',
    strategic_committee: 'Comité estratégico', high_council: 'Alto consejo', state_visit: 'Visita de Estado', joint_committee: 'Comité conjunto',
    dialogue_session: 'Sesión de un diálogo', association_council: 'Consejo de asociación', senior_officials: 'Altos funcionarios', visit: 'Visita',
    prosecutors: 'Reunión de fiscales', high_level_meeting: 'Reunión de alto nivel', ministerial_visit: 'Visita ministerial', working_visit: 'Visita de trabajo',
  },
  instrumentKinds: {
    joint_declaration: 'Declaración conjunta', communique: 'Comunicado', agreement: 'Acuerdo', conference_agenda: 'Agenda de conferencia',
    memorandum: 'Memorando de entendimiento', declaration_of_intent: 'Declaración de intenciones', priorities: 'Prioridades de asociación', conclusions: 'Conclusiones',
    final_declaration: 'Declaración final', convention: 'Convenio', action_plan: 'Plan de acción', treaty: 'Tratado', unidentified_agreement: 'Acuerdo que no pudo identificarse',
  },
  bodyKinds: {
    interministerial_committee: 'Comité interministerial', national_commission: 'Comisión nacional', government: 'Gobierno', presidency: 'Presidencia',
    ministry: 'Ministerio', embassy: 'Embajada', university: 'Universidad', cultural_institute: 'Instituto cultural', agency: 'Agencia', eu_office: 'Oficina de la Unión Europea',
    eu_service: 'Servicio de la Unión Europea', eu_institution: 'Institución de la Unión Europea', eu_agency: 'Agencia de la Unión Europea',
    regional_police_agency: 'Agencia regional de policía', judicial_police_office: 'Servicio de policía judicial', directorate_general: 'Dirección general',
    public_prosecution: 'Ministerio fiscal', police: 'Policía', european_organisation_of_prison_services: 'Organización europea de servicios penitenciarios',
    international_organisation: 'Organización internacional', international_centre: 'Centro internacional',
  },
  stateKinds: { state: 'Estado', union_of_states: 'Unión de Estados', international_organisation: 'Organización internacional' },
  partnershipKinds: { bilateral: 'Bilateral', format: 'Formato', multilateral: 'Multilateral' },
  instrumentRelations: {
    follows: 'sigue a', in_the_spirit_of: 'en el espíritu de', refers_to: 'se refiere a', revises: 'revisa', part_of: 'forma parte de', answers: 'responde a', rests_on: 'se basa en',
    accompanies: 'acompaña a', adopted_at: 'adoptado en', extends: 'amplía', same_field_as: 'mismo ámbito que', names: 'nombra',
  },
  linkRelations: {
    extends: 'amplía', follows: 'sigue a', precedes: 'precede a', reaffirms: 'retoma', implements: 'aplica', fulfils: 'cumple', fulfils_in_part: 'cumple en parte',
    fulfils_late: 'cumple con retraso', concerns: 'concierne a', under: 'se basa en', shares: 'comparte', prepares: 'prepara', names: 'nombra', links_to: 'enlaza con',
    same_text_as: 'mismo texto que', translation_of: 'traducción de', same_field_as: 'mismo ámbito que', same_four_states_as: 'los mismos cuatro Estados que', matches: 'responde a',
  },
  topics: {
    prevention: 'Prevención', early_intervention: 'Intervención temprana', reporting_mechanisms: 'Mecanismos de notificación', research_on_radicalisation: 'Investigación sobre la radicalización',
    intelligence_coordination: 'Coordinación de inteligencia', counter_terrorism: 'Lucha contra el terrorismo', prevention_policy: 'Política de prevención', human_rights: 'Derechos humanos',
    research: 'Investigación', dialogue: 'Diálogo', prison: 'Prisión', intelligence: 'Inteligencia', terrorist_financing: 'Financiación del terrorismo', training: 'Formación',
    deradicalisation: 'Desradicalización', online_investigations: 'Investigaciones en línea', threat_analysis: 'Análisis de la amenaza', cooperation: 'Cooperación', education: 'Educación',
  },
  experienceKinds: { offered: 'Ofrecida', wanted: 'Buscada' },
  divergenceKinds: { spelling: 'Grafía', contradiction: 'Contradicción', precision: 'Precisión', unidentified: 'No identificado', duplicate: 'Dos lugares para una cosa' },
  readings: { whole_text: 'texto leído entero', stored_excerpt: 'extracto leído', not_retrieved: 'no leída' },
  activityStates: { planned: 'Prevista', held: 'Celebrada' },
}
