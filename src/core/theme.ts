/** What the cooperation is about: prevention and technical cooperation only, never a person or a case. */
export const themes = [
  'prevention_of_radicalisation', 'early_intervention', 'families', 'schools', 'prisons_and_reintegration', 'local_networks',
  'online_content', 'training_of_professionals', 'evaluation', 'governance', 'border_and_documents', 'judicial_cooperation', 'other',
] as const
export type Theme = (typeof themes)[number]
