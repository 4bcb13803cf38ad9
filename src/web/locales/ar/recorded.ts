import type { recorded as english } from '../en/recorded.ts'
import type { Words } from '../words.ts'

export const recorded: Words<typeof english> = {
  sections: {
    sources: 'المصادر', states: 'الدول والمنظمات', bodies: 'الهيئات', offices: 'المناصب', holders: 'شاغلو المناصب', mandates: 'فترات تولّي المناصب',
    partnerships: 'الصيغ', instruments: 'الوثائق', sessions: 'الاجتماعات', commitments: 'التعهّدات', activities: 'الأنشطة',
    experience: 'الخبرات', statements: 'التصريحات العلنية', divergences: 'حيث لا تتفق المصادر', links: 'الصلات',
  },
  entry: {
    sources: 'مصدر', states: 'دولة أو منظمة', bodies: 'هيئة', offices: 'منصب', holders: 'شاغل منصب', mandates: 'فترة تولّي منصب',
    partnerships: 'صيغة', instruments: 'وثيقة', sessions: 'اجتماع', commitments: 'تعهّد', activities: 'نشاط',
    experience: 'خبرة', statements: 'تصريح علني', divergences: 'اختلاف بين المصادر', links: 'صلة',
  },
  fields: {
    title: 'العنوان', publisher: 'الناشر', url: 'العنوان الإلكتروني', language: 'اللغة', published: 'تاريخ النشر', retrieved: 'تاريخ القراءة', read: 'كيف قُرئ المصدر',
    note: 'ملاحظة الجامع', kind: 'النوع', names: 'الأسماء', wikidata: 'ويكي بيانات', state: 'الدولة', short: 'الاسم المختصر', website: 'الموقع', body: 'الهيئة',
    name: 'الاسم', spellings: 'صيغ أخرى للاسم', office: 'المنصب', holder: 'شاغل المنصب', from: 'من', to: 'إلى', attested: 'ظهر في المنصب في',
    members: 'الأعضاء', since: 'منذ', sinceAsStated: 'البداية كما تذكرها المصادر', languages: 'اللغات', partnership: 'الصيغة',
    signedOn: 'وُقّع في', signedBetween: 'وُقّع بين', signedAt: 'مكان التوقيع', signedBy: 'وقّعه', inForce: 'نافذ منذ', related: 'نصوص ذات صلة',
    asStatedBy: 'معروف فقط من', date: 'التاريخ', dateEnd: 'آخر يوم', dateAsStated: 'التاريخ كما طُبع', place: 'المكان', coChairs: 'برئاسة',
    bodies: 'الهيئات', agenda: 'جدول الأعمال', outcome: 'النتيجة', produced: 'النصوص المعتمدة', session: 'الاجتماع', bound: 'من يلتزم', text: 'النص',
    due: 'الأجل المعلن', dueText: 'الأجل بالكلمات', status: 'ما هو معروف عنه', followUp: 'ما تلاه', hosts: 'المضيفون', partners: 'مع',
    participants: 'المشاركون', topics: 'المواضيع', under: 'يستند إلى', side: 'من جانب', issuedBy: 'صادر عن', speaker: 'أدلى به', summary: 'الملخص',
    about: 'بشأن', subject: 'الموضوع', claims: 'ما تقوله المصادر', keptAs: 'حُفظ هكذا', madeIn: 'ورد في', relation: 'الصلة', linkFrom: 'الأول', linkTo: 'الآخر',
    sources: 'المصادر',
  },
  sessionKinds: {
    ministerial: 'اجتماع وزاري', working_meeting: 'اجتماع عمل', heads_of_government: 'لقاء رئيسي حكومتين', working_group: 'فريق عمل',
    strategic_committee: 'لجنة استراتيجية', high_council: 'مجلس أعلى', state_visit: 'زيارة دولة', joint_committee: 'لجنة مشتركة',
    dialogue_session: 'دورة حوار', association_council: 'مجلس شراكة', senior_officials: 'كبار الموظفين', visit: 'زيارة',
    prosecutors: 'اجتماع وكلاء النيابة', high_level_meeting: 'اجتماع رفيع المستوى', ministerial_visit: 'زيارة وزارية', working_visit: 'زيارة عمل',
  },
  instrumentKinds: {
    joint_declaration: 'إعلان مشترك', communique: 'بلاغ', agreement: 'اتفاق', conference_agenda: 'أجندة مؤتمر',
    memorandum: 'مذكرة تفاهم', declaration_of_intent: 'إعلان نوايا', priorities: 'أولويات الشراكة', conclusions: 'استنتاجات',
    final_declaration: 'إعلان ختامي', convention: 'اتفاقية', action_plan: 'خطة عمل', treaty: 'معاهدة', unidentified_agreement: 'اتفاق لم يمكن تحديده',
  },
  bodyKinds: {
    interministerial_committee: 'لجنة وزارية مشتركة', national_commission: 'لجنة وطنية', government: 'حكومة', presidency: 'رئاسة',
    ministry: 'وزارة', embassy: 'سفارة', university: 'جامعة', cultural_institute: 'معهد ثقافي', agency: 'وكالة', eu_office: 'مكتب للاتحاد الأوروبي',
    eu_service: 'دائرة للاتحاد الأوروبي', eu_institution: 'مؤسسة للاتحاد الأوروبي', eu_agency: 'وكالة للاتحاد الأوروبي',
    regional_police_agency: 'وكالة شرطة إقليمية', judicial_police_office: 'مكتب للشرطة القضائية', directorate_general: 'مديرية عامة',
    public_prosecution: 'نيابة عامة', police: 'شرطة', european_organisation_of_prison_services: 'منظمة أوروبية لإدارات السجون',
    international_organisation: 'منظمة دولية', international_centre: 'مركز دولي',
  },
  stateKinds: { state: 'دولة', union_of_states: 'اتحاد دول', international_organisation: 'منظمة دولية' },
  partnershipKinds: { bilateral: 'ثنائي', format: 'صيغة', multilateral: 'متعدد الأطراف' },
  instrumentRelations: {
    follows: 'يلي', in_the_spirit_of: 'بروح', refers_to: 'يشير إلى', revises: 'يراجع', part_of: 'جزء من', answers: 'يجيب عن', rests_on: 'يستند إلى',
    accompanies: 'يرافق', adopted_at: 'اعتُمد في', extends: 'يوسّع', same_field_as: 'في المجال نفسه مع', names: 'يذكر',
  },
  linkRelations: {
    extends: 'يوسّع', follows: 'يلي', precedes: 'يسبق', reaffirms: 'يعيد تأكيد', implements: 'ينفّذ', fulfils: 'يفي بـ', fulfils_in_part: 'يفي جزئيًا بـ',
    fulfils_late: 'يفي متأخرًا بـ', concerns: 'يتعلق بـ', under: 'يستند إلى', shares: 'يتقاسم', prepares: 'يمهّد لـ', names: 'يذكر', links_to: 'يحيل إلى',
    same_text_as: 'النص نفسه مع', translation_of: 'ترجمة لـ', same_field_as: 'في المجال نفسه مع', same_four_states_as: 'الدول الأربع نفسها مع', matches: 'يتوافق مع',
  },
  topics: {
    prevention: 'الوقاية', early_intervention: 'التدخل المبكر', reporting_mechanisms: 'آليات الإبلاغ', research_on_radicalisation: 'البحث في التطرف',
    intelligence_coordination: 'تنسيق الاستخبارات', counter_terrorism: 'مكافحة الإرهاب', prevention_policy: 'سياسة الوقاية', human_rights: 'حقوق الإنسان',
    research: 'البحث', dialogue: 'الحوار', prison: 'السجون', intelligence: 'الاستخبارات', terrorist_financing: 'تمويل الإرهاب', training: 'التكوين',
    deradicalisation: 'نزع التطرف', online_investigations: 'التحقيقات عبر الإنترنت', threat_analysis: 'تحليل التهديد', cooperation: 'التعاون', education: 'التعليم',
  },
  experienceKinds: { offered: 'معروضة', wanted: 'مطلوبة' },
  divergenceKinds: { spelling: 'اختلاف في الكتابة', contradiction: 'تناقض', precision: 'اختلاف في الدقة', unidentified: 'غير محدَّد', duplicate: 'موضعان لشيء واحد' },
  readings: { whole_text: 'قُرئ النص كاملًا', stored_excerpt: 'قُرئ مقتطف', not_retrieved: 'لم يُقرأ' },
  activityStates: { planned: 'مقرَّر', held: 'عُقد' },
}
