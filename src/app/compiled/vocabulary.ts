/** The languages in which a name may stand. Texts of the record stand in French and in English. */
export const nameLanguages = ['fr', 'en', 'ar', 'es', 'nl'] as const
export type NameLanguage = (typeof nameLanguages)[number]

/** How much of a source was read; it limits what can be concluded from its silence. */
export const readings = ['whole_text', 'stored_excerpt', 'not_retrieved'] as const

export const stateKinds = ['state', 'union_of_states', 'international_organisation'] as const

export const bodyKinds = [
  'interministerial_committee', 'national_commission', 'government', 'presidency', 'ministry', 'embassy', 'university', 'cultural_institute', 'agency',
  'eu_office', 'eu_service', 'eu_institution', 'eu_agency', 'regional_police_agency', 'judicial_police_office', 'directorate_general',
  'public_prosecution', 'police', 'european_organisation_of_prison_services', 'international_organisation', 'international_centre',
] as const

export const partnershipKinds = ['bilateral', 'format', 'multilateral'] as const

export const instrumentKinds = [
  'joint_declaration', 'communique', 'agreement', 'conference_agenda', 'memorandum', 'declaration_of_intent', 'priorities', 'conclusions',
  'final_declaration', 'convention', 'action_plan', 'treaty', 'unidentified_agreement',
] as const

export const instrumentRelations = [
  'follows', 'in_the_spirit_of', 'refers_to', 'revises', 'part_of', 'answers', 'rests_on', 'accompanies', 'adopted_at', 'extends', 'same_field_as', 'names',
] as const

export const sessionKinds = [
  'ministerial', 'working_meeting', 'heads_of_government', 'working_group', 'strategic_committee', 'high_council', 'state_visit', 'joint_committee',
  'dialogue_session', 'association_council', 'senior_officials', 'visit', 'prosecutors', 'high_level_meeting', 'ministerial_visit', 'working_visit',
] as const

/** In this order a tally is shown. Everything but `not_known` needs sourced evidence. */
export const commitmentStatuses = ['kept', 'kept_late', 'partly_kept', 'interrupted', 'reaffirmed', 'not_known'] as const
export type CommitmentStatus = (typeof commitmentStatuses)[number]

export const activityStates = ['planned', 'held'] as const

export const topics = [
  'prevention', 'early_intervention', 'reporting_mechanisms', 'research_on_radicalisation', 'intelligence_coordination', 'counter_terrorism',
  'prevention_policy', 'human_rights', 'research', 'dialogue', 'prison', 'intelligence', 'terrorist_financing', 'training', 'deradicalisation',
  'online_investigations', 'threat_analysis', 'cooperation', 'education',
] as const

export const experienceKinds = ['offered', 'wanted'] as const

export const divergenceKinds = ['spelling', 'contradiction', 'precision', 'unidentified', 'duplicate'] as const

export const linkRelations = [
  'extends', 'follows', 'precedes', 'reaffirms', 'implements', 'fulfils', 'fulfils_in_part', 'fulfils_late', 'concerns', 'under', 'shares', 'prepares',
  'names', 'links_to', 'same_text_as', 'translation_of', 'same_field_as', 'same_four_states_as', 'matches',
] as const
export type LinkRelation = (typeof linkRelations)[number]

/** These are the compiler's reading of two entries side by side; every other relation rests on the cited text. */
export const relationsReadByTheCompiler: ReadonlySet<LinkRelation> = new Set<LinkRelation>(['same_field_as', 'same_four_states_as', 'matches'])
