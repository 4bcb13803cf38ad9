import type { PartnershipId } from '../../core/act.ts'
import type { Stage } from './stage.ts'

/** Experience shared under conditions, a question with a day, and a request to hand a note on. */
export async function exchangeNotes(stage: Stage, id: PartnershipId, four: PartnershipId): Promise<void> {
  stage.at(-90)
  const families = await stage.act('XB', id, 'write_note', { kind: 'practice', theme: 'families', evidence: 2, paragraphs: 2, replaces: null, marking: stage.marking('TLP:GREEN') }, {
    title: { fr: 'Accompagnement des familles : retour de trois gouvernorats', ar: 'مرافقة الأسر: حصيلة ثلاث ولايات' }, card: { fr: 'Trois équipes locales, un an de recul.', ar: 'ثلاث فرق محلية وسنة من التجربة.' },
    body: [
      { fr: 'Chaque équipe réunit un éducateur, un médiateur et un psychologue ; les familles viennent d’elles-mêmes dans deux cas sur trois.', ar: 'تضم كل فرقة مربّيًا ووسيطًا وأخصائيًا نفسيًا، وتأتي الأسر من تلقاء نفسها في حالتين من ثلاث.' },
      { fr: 'Ce qui a manqué : un lieu neutre et des horaires du soir.', ar: 'ما نقص: مكان محايد ومواعيد مسائية.' },
    ], language: 'ar', attachments: [],
  })
  stage.at(-40)
  const local = await stage.act('XA', id, 'write_note', { kind: 'lesson', theme: 'local_networks', evidence: 3, paragraphs: 3, replaces: null, marking: stage.marking('TLP:AMBER') }, {
    title: { fr: 'Suivi local : ce qui a marché', ar: 'المتابعة المحلية: ما نجح' }, card: null,
    body: [
      { fr: 'Les cellules locales qui se réunissent toutes les deux semaines suivent mieux que celles qui se réunissent à la demande.', ar: 'الخلايا المحلية التي تجتمع كل أسبوعين تتابع أفضل من التي تجتمع عند الطلب.' },
      { fr: 'Un ordre du jour unique évite de traiter deux fois la même difficulté.', ar: 'جدول أعمال واحد يجنّب معالجة الصعوبة نفسها مرتين.' },
      { fr: 'Deux cellules ont échoué faute de médiateur : mieux vaut ne pas ouvrir que d’ouvrir à moitié.', ar: 'فشلت خليتان لغياب وسيط: الأفضل عدم الفتح من الفتح الناقص.' },
    ], language: 'fr', attachments: [],
  })
  await stage.deliver('XA', 'XB')
  stage.at(-35)
  await stage.act('XA', id, 'report_use', { of: families, outcome: 'adapted', on: stage.day(-36), marking: stage.marking('TLP:GREEN') }, {
    account: { fr: 'Repris dans deux départements, avec une permanence du soir.', ar: 'اعتُمد في إدارتين مع مداومة مسائية.' }, changed: { fr: 'Le médiateur est municipal.', ar: 'الوسيط بلدي.' },
  })
  const mayors = await stage.act('XB', id, 'ask', { of: [stage.body('XA')], theme: 'local_networks', answerBy: stage.day(-10), marking: stage.marking('TLP:GREEN') }, {
    title: { fr: 'Comment associez-vous les maires ?', ar: 'كيف تُشركون رؤساء البلديات؟' }, question: { fr: 'Qui les réunit, à quel rythme, et que leur dit-on ?', ar: 'من يجمعهم، وبأي وتيرة، وماذا يقال لهم؟' },
  })
  await stage.deliver('XA', 'XB')
  stage.at(-15)
  await stage.act('XA', id, 'answer', { question: mayors, marking: stage.marking('TLP:GREEN') }, { answer: { fr: 'Une réunion par semestre, sans aucune situation individuelle.', ar: 'اجتماع كل ستة أشهر دون أي حالة فردية.' }, attachments: [] })
  stage.at(-5)
  await stage.act('XB', id, 'ask', { of: [stage.body('XA')], theme: 'schools', answerBy: stage.day(7), marking: stage.marking('TLP:GREEN') }, {
    title: { fr: 'Quel outil pour les enseignants ?', ar: 'أي أداة للمدرّسين؟' }, question: { fr: 'Nous cherchons une fiche courte, déjà éprouvée.', ar: 'نبحث عن بطاقة قصيرة مجرّبة.' },
  })
  await stage.act('XB', id, 'request_release', { item: local, of: [stage.body('XA')], recipient: { to: 'partnership', partnership: four }, answerBy: stage.day(3) }, { purpose: { fr: 'Préparer la rencontre à quatre.', ar: 'الإعداد للقاء الرباعي.' } })
  await stage.deliver('XA', 'XB')
}
