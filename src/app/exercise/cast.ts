import type { BodyDescription } from '../../core/identity.ts'
import type { Officer } from '../ports/desk.ts'

/** Bodies of four invented States: no State, place, firm or person of these names exists. */
export const exerciseStates = ['XA', 'XB', 'XC', 'XD'] as const
export type ExerciseState = (typeof exerciseStates)[number]

const offices: BodyDescription['offices'] = [
  { code: 'international_affairs', name: { fr: 'Affaires internationales', ar: 'العلاقات الدولية', es: 'Asuntos internacionales', nl: 'Internationale zaken', en: 'International affairs' }, contact: null },
  { code: 'translation', name: { fr: 'Traduction', ar: 'الترجمة', es: 'Traducción', nl: 'Vertaling', en: 'Translation' }, contact: null },
  { code: 'head_of_body', name: { fr: 'Direction', ar: 'الرئاسة', es: 'Dirección', nl: 'Leiding', en: 'Head of body' }, contact: null },
  { code: 'security', name: { fr: 'Sécurité', ar: 'الأمن', es: 'Seguridad', nl: 'Beveiliging', en: 'Security' }, contact: null },
]

function body(names: BodyDescription['names'], shortName: string, stateNames: BodyDescription['stateNames'], seat: string): BodyDescription {
  return { names, shortName, stateNames, seat, offices, contactPoints: [{ theme: 'prevention_of_radicalisation', office: 'international_affairs', contact: 'desk@example.org', from: null, until: null }] }
}

export const cast: Readonly<Record<ExerciseState, BodyDescription>> = {
  XA: body(
    { fr: 'Secrétariat à la prévention', ar: 'كتابة الوقاية', es: 'Secretaría de Prevención', nl: 'Secretariaat voor Preventie', en: 'Secretariat for Prevention' },
    'SP', { fr: 'Brévalie', ar: 'بريفاليا', es: 'Brevalia', nl: 'Brevalië', en: 'Brevalia' }, 'Fontelbe',
  ),
  XB: body(
    { fr: 'Haute instance de prévention', ar: 'الهيئة العليا للوقاية', es: 'Alta Instancia de Prevención', nl: 'Hoge Instantie voor Preventie', en: 'High Authority for Prevention' },
    'HIP', { fr: 'Nourmara', ar: 'نورمارا', es: 'Nurmara', nl: 'Noermara', en: 'Nourmara' }, 'Marsalin',
  ),
  XC: body(
    { fr: 'Institut de prévention de Miralonia', ar: 'معهد الوقاية في ميرالونيا', es: 'Instituto de Prevención de Miralonia', nl: 'Preventie-instituut van Miralonia', en: 'Prevention Institute of Miralonia' },
    'IPM', { fr: 'Miralonia', ar: 'ميرالونيا', es: 'Miralonia', nl: 'Miralonia', en: 'Miralonia' }, 'Tresluna',
  ),
  XD: body(
    { fr: 'Service de prévention d’Elzenmark', ar: 'مصلحة الوقاية في إلزنمارك', es: 'Servicio de Prevención de Elzenmark', nl: 'Dienst Preventie Elzenmark', en: 'Elzenmark Prevention Service' },
    'DPE', { fr: 'Elzenmark', ar: 'إلزنمارك', es: 'Elzenmark', nl: 'Elzenmark', en: 'Elzenmark' }, 'Oudezijl',
  ),
}

/** The compiler of the public record: it states what sources say and acts for nobody. */
export const compiler: BodyDescription = {
  names: {
    fr: 'Compilateur du registre public (démonstration)', ar: 'جامع السجل العمومي (عرض تجريبي)', es: 'Compilador del registro público (demostración)',
    nl: 'Samensteller van het openbaar register (demonstratie)', en: 'Compiler of the public record (demonstration)',
  },
  shortName: null,
  stateNames: { fr: 'Aucun État', ar: 'لا دولة', es: 'Ningún Estado', nl: 'Geen Staat', en: 'No State' },
  seat: null, offices: [], contactPoints: [],
}

/** User-assigned code: it belongs to no State. */
export const compilerState = 'XZ'

export const workingLanguage: Readonly<Record<ExerciseState, 'fr' | 'ar' | 'es' | 'nl'>> = { XA: 'fr', XB: 'ar', XC: 'es', XD: 'nl' }

const people = {
  fr: ['Chargée de mission, affaires internationales', 'Service de traduction', 'Direction', 'Officier de sécurité'],
  ar: ['مكلّف بالعلاقات الدولية', 'مصلحة الترجمة', 'الرئاسة', 'ضابط الأمن'],
  es: ['Responsable, asuntos internacionales', 'Servicio de traducción', 'Dirección', 'Responsable de seguridad'],
  nl: ['Medewerker internationale zaken', 'Vertaaldienst', 'Leiding', 'Beveiligingsofficier'],
} as const

/** The officers of one body: functions, not persons. */
export function officersOf(state: ExerciseState): readonly Officer[] {
  const language = workingLanguage[state]
  const [desk, translation, head, security] = people[language]
  const officer = (id: string, name: string, office: string, roles: Officer['roles']): Officer => ({ id, name, office, roles, partnerships: 'all', clearance: 'TLP:RED', language })
  return [
    officer('desk', desk, 'international_affairs', ['desk_officer', 'signatory', 'translator', 'security_officer', 'administrator']),
    officer('translator', translation, 'translation', ['translator', 'desk_officer']),
    officer('signatory', head, 'head_of_body', ['head', 'signatory', 'desk_officer']),
    officer('security', security, 'security', ['security_officer', 'desk_officer']),
  ]
}
