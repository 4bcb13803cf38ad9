import type { Digest, PartnershipId } from '../../core/act.ts'
import type { InstrumentChange } from '../../core/subjects/instrument.ts'
import type { Stage } from './stage.ts'

const articles = [
  {
    heading: { fr: 'Objet', ar: 'الموضوع' },
    text: {
      fr: 'Le présent mémorandum a pour objet de planifier chaque année des activités communes et d’échanger les expériences des participants en matière de prévention de la radicalisation.',
      ar: 'تهدف هذه المذكرة إلى برمجة أنشطة مشتركة كل سنة وتبادل تجارب المشاركين في مجال الوقاية من التطرف.',
    },
  },
  {
    heading: { fr: 'Comité conjoint', ar: 'اللجنة المشتركة' },
    text: {
      fr: 'Un comité conjoint, coprésidé par les responsables des deux organismes, se réunit une fois par an, alternativement chez l’un et chez l’autre, et arrête le programme de l’année suivante.',
      ar: 'تجتمع لجنة مشتركة، يترأسها معًا مسؤولا الهيئتين، مرة في السنة بالتناوب لدى كل منهما، وتضبط برنامج السنة الموالية.',
    },
  },
  {
    heading: { fr: 'Prise en charge', ar: 'تحمّل النفقات' },
    text: {
      fr: 'Sauf entente contraire, l’organisme d’envoi prend en charge les voyages et l’organisme d’accueil les frais de séjour, dans la limite des ressources de chacun.',
      ar: 'ما لم يُتّفق على خلاف ذلك، تتحمّل الهيئة الموفِدة نفقات السفر وتتحمّل الهيئة المستقبِلة نفقات الإقامة، في حدود موارد كل منهما.',
    },
  },
  {
    heading: { fr: 'Confidentialité', ar: 'السرية' },
    text: {
      fr: 'Un document transmis n’est communiqué à un tiers qu’avec l’accord écrit de l’organisme qui l’a établi.',
      ar: 'لا تُحال وثيقة إلى طرف ثالث إلا بموافقة كتابية من الهيئة التي أعدّتها.',
    },
  },
] as const

/** A memorandum from its first draft to its signatures: under full powers nowhere, for it binds nobody in law. */
export async function concludeMemorandum(stage: Stage, id: PartnershipId): Promise<Digest> {
  const title = { fr: 'Mémorandum d’entente sur la prévention de la radicalisation', ar: 'مذكرة تفاهم في مجال الوقاية من التطرف' }
  stage.at(-305)
  const draft = await stage.act('XA', id, 'table', {
    replaces: null, form: 'memorandum', nature: 'non_binding', authentic: ['fr', 'ar'], articles: articles.length, under: null, answerBy: stage.day(-298), marking: stage.marking('TLP:AMBER'),
  }, { title, preamble: null, articles, reason: null })
  await stage.deliver('XA', 'XB')
  stage.at(-300)
  for (const state of ['XA', 'XB'] as const) {
    for (const article of articles.keys()) {
      await stage.act(state, id, 'take_position', { draft, article: article + 1, stance: 'accept' }, { reason: null })
      await stage.act(state, id, 'check_concordance', { draft, article: article + 1, verdict: 'concordant' }, { remark: null }, 'translation')
    }
  }
  await stage.deliver('XA', 'XB')
  stage.at(-296)
  const change: InstrumentChange & { readonly kind: 'instrument' } = {
    kind: 'instrument', action: 'adopt', form: 'memorandum', nature: 'non_binding', authentic: ['fr', 'ar'], articles: articles.length,
    signatories: [stage.body('XA'), stage.body('XB')], force: { rule: 'on_signature' }, durationMonths: 36, renewal: 'tacit', noticeMonths: 3, openToAccession: false, under: null, draft, past: null,
  }
  const memorandum = await stage.agree(id, 'XA', ['XB'], change, { title, preamble: null, articles, attachments: [] })
  stage.at(-288)
  const mandate = await stage.act('XB', id, 'grant_powers', { kind: 'mandate', instrument: memorandum, capacity: 'delegate', from: stage.day(-288), until: stage.day(-100) }, {
    holder: 'Délégué de la Haute instance', function: { fr: 'Délégué général', ar: 'المندوب العام' }, reference: 'M-14', attachments: [],
  }, 'head')
  stage.at(-280, 11)
  await stage.act('XA', id, 'sign', { revision: memorandum, powers: null, capacity: 'head_of_body', form: 'definitive', on: stage.day(-280) }, { signatory: 'Directrice du Secrétariat', function: { fr: 'Directrice', ar: 'المديرة' }, place: 'Fontelbe', attachments: [] }, 'head')
  await stage.act('XB', id, 'sign', { revision: memorandum, powers: mandate, capacity: 'delegate', form: 'definitive', on: stage.day(-280) }, { signatory: 'Délégué de la Haute instance', function: { fr: 'Délégué général', ar: 'المندوب العام' }, place: 'Fontelbe', attachments: [] }, 'head')
  await stage.deliver('XA', 'XB')
  return memorandum
}
