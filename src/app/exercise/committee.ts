import type { Digest, PartnershipId } from '../../core/act.ts'
import type { Stage } from './stage.ts'

export interface Committee {
  readonly format: Digest
  readonly session: Digest
  readonly next: Digest
}

/** The joint committee that the memorandum creates, its first session on the day of signature, and what was promised there. */
export async function holdCommittee(stage: Stage, id: PartnershipId, memorandum: Digest): Promise<Committee> {
  const both = [stage.body('XA'), stage.body('XB')]
  stage.at(-280, 14)
  const format = await stage.agree(id, 'XA', ['XB'], { kind: 'format', form: 'joint_committee', level: 'heads_of_body', chair: 'co_chairs', participants: both, under: memorandum, sessionsPerYear: '1' }, {
    name: { fr: 'Comité conjoint', ar: 'اللجنة المشتركة' },
    mandate: { fr: 'Arrêter le programme de l’année et suivre les engagements.', ar: 'ضبط برنامج السنة ومتابعة الالتزامات.' },
  })
  const session = await stage.agree(id, 'XA', ['XB'], { kind: 'session', format, situation: 'held', date: stage.day(-280), until: null, coChairs: both, host: both[0]!, sources: [] }, {
    title: { fr: 'Comité conjoint, première session', ar: 'اللجنة المشتركة، الدورة الأولى' }, place: 'Fontelbe', attachments: [],
    agenda: [
      { item: { fr: 'Programme des activités communes', ar: 'برنامج الأنشطة المشتركة' }, presenter: both[0]! },
      { item: { fr: 'Échange d’expériences : accompagnement des familles', ar: 'تبادل التجارب: مرافقة الأسر' }, presenter: both[1]! },
      { item: { fr: 'Points de contact', ar: 'نقاط الاتصال' }, presenter: null },
    ],
  })
  stage.at(-279)
  const conclusions = await stage.agree(id, 'XB', ['XA'], {
    kind: 'conclusions', session, authentic: ['fr', 'ar'],
    conclusions: [{ kind: 'decision', agendaItem: 1 }, { kind: 'information', agendaItem: 2 }, { kind: 'commitment', agendaItem: 3 }, { kind: 'commitment', agendaItem: 2 }],
  }, {
    texts: [
      { fr: 'Le comité arrête le programme de l’année et confie son suivi aux points de contact.', ar: 'تضبط اللجنة برنامج السنة وتعهد بمتابعته إلى نقاط الاتصال.' },
      { fr: 'La Nourmara présente son dispositif d’accompagnement des familles.', ar: 'تقدّم نورمارا آليتها لمرافقة الأسر.' },
      { fr: 'La Brévalie remettra la liste de ses points de contact régionaux.', ar: 'تسلّم بريفاليا قائمة نقاط الاتصال الجهوية.' },
      { fr: 'La Nourmara remettra la traduction arabe du guide d’évaluation.', ar: 'تسلّم نورمارا الترجمة العربية لدليل التقييم.' },
    ],
    attachments: [],
  })
  await promise(stage, id, conclusions)
  stage.at(-12)
  const next = await stage.agree(id, 'XB', ['XA'], { kind: 'session', format, situation: 'planned', date: stage.day(16), until: null, coChairs: both, host: both[1]!, sources: [] }, {
    title: { fr: 'Comité conjoint, deuxième session', ar: 'اللجنة المشتركة، الدورة الثانية' }, place: 'Marsalin', attachments: [],
    agenda: [
      { item: { fr: 'Bilan de l’année', ar: 'حصيلة السنة' }, presenter: both[0]! },
      { item: { fr: 'Programme de l’année suivante', ar: 'برنامج السنة القادمة' }, presenter: both[1]! },
    ],
  })
  return { format, session, next }
}

/** Commitments kept, late, contested and without report: each of these is a different thing. */
async function promise(stage: Stage, id: PartnershipId, source: Digest): Promise<void> {
  const commit = (owner: 'XA' | 'XB', due: number | null, wording: object, reading: object, ancestry: readonly { relation: 'continues'; commitment: Digest }[] = []) =>
    stage.agree(id, 'XA', ['XB'], { kind: 'commitment', source, owners: [stage.body(owner)], due: due === null ? null : stage.day(due), language: 'fr', ancestry }, { exactWording: wording, reading, indicator: null })
  const report = (by: 'XA' | 'XB', commitment: Digest, status: string, day: number, account: object) =>
    stage.act(by, id, 'report', { commitment, status, on: stage.day(day) }, { account, evidence: null, attachments: [] })

  const guide = await commit('XA', -150, { fr: 'La Brévalie transmettra son guide d’évaluation.', ar: 'تحيل بريفاليا دليل التقييم.' }, { fr: 'Transmettre le guide d’évaluation, édition en vigueur', ar: 'إحالة دليل التقييم في نسخته السارية' })
  const contacts = await commit('XA', -4, { fr: 'La Brévalie remettra la liste de ses points de contact régionaux.', ar: 'تسلّم بريفاليا قائمة نقاط الاتصال الجهوية.' }, { fr: 'Remettre la liste des points de contact régionaux', ar: 'تسليم قائمة نقاط الاتصال الجهوية' })
  const translation = await commit('XB', -5, { fr: 'La Nourmara remettra la traduction arabe du guide d’évaluation.', ar: 'تسلّم نورمارا الترجمة العربية لدليل التقييم.' }, { fr: 'Remettre la traduction arabe du guide', ar: 'تسليم الترجمة العربية للدليل' }, [{ relation: 'continues', commitment: guide }])
  const training = await commit('XB', -45, { fr: 'La Nourmara désignera douze formateurs.', ar: 'تعيّن نورمارا اثني عشر مكوّنًا.' }, { fr: 'Désigner douze formateurs', ar: 'تعيين اثني عشر مكوّنًا' })
  await commit('XB', 60, { fr: 'La Nourmara accueillera la prochaine visite d’étude.', ar: 'تستقبل نورمارا زيارة الدراسة المقبلة.' }, { fr: 'Accueillir la prochaine visite d’étude', ar: 'استقبال زيارة الدراسة المقبلة' })

  stage.at(-160)
  const kept = await report('XA', guide, 'done', -160, { fr: 'Guide remis à la Haute instance, édition en vigueur.', ar: 'سُلّم الدليل إلى الهيئة العليا في نسخته السارية.' })
  await stage.deliver('XA', 'XB')
  await stage.act('XB', id, 'confirm', { report: kept }, { remark: null })
  stage.at(-50)
  await report('XB', translation, 'in_progress', -50, { fr: 'Huit chapitres sur onze sont traduits.', ar: 'تُرجمت ثمانية فصول من أحد عشر.' })
  const contested = await report('XB', training, 'done', -48, { fr: 'Douze formateurs désignés.', ar: 'تم تعيين اثني عشر مكوّنًا.' })
  await stage.deliver('XA', 'XB')
  await stage.act('XA', id, 'contest', { report: contested }, { reason: { fr: 'Neuf noms de fonction nous sont parvenus ; trois restent attendus.', ar: 'بلغتنا تسع وظائف، وتبقى ثلاث منتظرة.' } })
  await report('XA', contacts, 'not_started', -40, { fr: 'Les régions sont consultées.', ar: 'تجري استشارة الجهات.' })
  await stage.deliver('XA', 'XB')
}
