import type { Digest, PartnershipId } from '../../core/act.ts'
import type { ActivityChange } from '../../core/subjects/activity.ts'
import type { Committee } from './committee.ts'
import type { Stage } from './stage.ts'

interface Line {
  readonly title: object
  readonly type: ActivityChange['type']
  readonly aim: ActivityChange['aim']
  readonly hosts: readonly ('XA' | 'XB')[]
  readonly from: string
  readonly until: string
  readonly place: string
  readonly cost: readonly [number, number]
  readonly toConfirm?: boolean
}

function changeOf(stage: Stage, programme: Digest, { type, aim, hosts, from, until, cost, toConfirm }: Line): ActivityChange & { readonly kind: 'activity' } {
  const [first, second] = cost
  const payer = (state: 'XA' | 'XB', euros: number, covers: 'travel' | 'stay') => (euros === 0 ? [] : [{ payer: stage.body(state), amount: { minor: euros * 100, currency: 'EUR' }, covers }])
  return {
    kind: 'activity', programme, type, aim, situation: 'planned', hosts: hosts.map((state) => stage.body(state)), from, until, datesToConfirm: toConfirm ?? false,
    costs: [...payer('XA', first, 'travel'), ...payer('XB', second, 'stay')],
    delegations: [{ body: stage.body('XA'), role: 'expert', count: 3 }, { body: stage.body('XB'), role: 'participant', count: 12 }],
    languages: ['fr', 'ar'], answers: null, sources: [],
  }
}

const contentOf = ({ title, place }: Line) => ({ title, goal: null, expected: null, place, attachments: [] })

/** The year that has been lived: held with a result, held without one yet, cancelled. */
export async function liveProgramme(stage: Stage, id: PartnershipId, { session }: Committee): Promise<Digest> {
  const year = Number(stage.today.slice(0, 4))
  stage.at(-270)
  const programme = await stage.agree(id, 'XA', ['XB'], { kind: 'programme', year, session }, {
    title: { fr: `Programme commun ${year}`, ar: `البرنامج المشترك ${year}` }, aims: { fr: 'Former, échanger, évaluer.', ar: 'تكوين وتبادل وتقييم.' },
  })
  const lines: readonly Line[] = [
    { title: { fr: 'Séminaire sur la prévention de proximité', ar: 'ندوة حول وقاية القرب' }, type: 'seminar', aim: 'exchange', hosts: ['XB'], from: stage.day(-120), until: stage.day(-119), place: 'Marsalin', cost: [6400, 9800] },
    { title: { fr: 'Formation de formateurs en milieu scolaire', ar: 'تكوين المكوّنين في الوسط المدرسي' }, type: 'training', aim: 'train', hosts: ['XA'], from: stage.day(-70), until: stage.day(-66), place: 'Fontelbe', cost: [12_000, 4500] },
    { title: { fr: 'Visite d’étude : réinsertion', ar: 'زيارة دراسة: إعادة الإدماج' }, type: 'study_visit', aim: 'exchange', hosts: ['XA'], from: stage.day(-30), until: stage.day(-28), place: 'Fontelbe', cost: [3000, 5200] },
  ]
  const activities: Digest[] = []
  for (const line of lines) activities.push(await stage.agree(id, 'XA', ['XB'], changeOf(stage, programme, line), contentOf(line)))
  const [seminar, training, visit] = activities as [Digest, Digest, Digest]
  stage.at(-110)
  const report = await stage.act('XB', id, 'report_activity', { activity: seminar, outcome: 'held', from: stage.day(-120), until: stage.day(-119), participants: 64, marking: stage.marking('TLP:GREEN') }, {
    delivered: { fr: 'Deux jours, 64 participants, six ateliers.', ar: 'يومان و64 مشاركًا وست ورشات.' },
    result: { fr: 'Quatre régions ont repris la grille de repérage présentée.', ar: 'اعتمدت أربع جهات شبكة الرصد المعروضة.' },
    evidence: { fr: 'Questionnaire à trois mois, 41 réponses.', ar: 'استبيان بعد ثلاثة أشهر، 41 إجابة.' }, attachments: [],
  })
  await stage.deliver('XA', 'XB')
  await stage.act('XA', id, 'confirm', { report }, { remark: null })
  stage.at(-60)
  await stage.act('XA', id, 'report_activity', { activity: training, outcome: 'held', from: stage.day(-70), until: stage.day(-66), participants: 18, marking: stage.marking('TLP:GREEN') }, {
    delivered: { fr: 'Cinq jours, 18 formateurs.', ar: 'خمسة أيام و18 مكوّنًا.' }, result: null, evidence: null, attachments: [],
  })
  await stage.deliver('XA', 'XB')
  stage.at(-45)
  const cancelled = lines[2]!
  await stage.agree(id, 'XB', ['XA'], { ...changeOf(stage, programme, cancelled), situation: 'cancelled' }, contentOf(cancelled), visit)
  return programme
}

/** Next year's: six lines, four of them agreed, two still awaited from the other side. */
export async function planProgramme(stage: Stage, id: PartnershipId, { next }: Committee): Promise<void> {
  const year = Number(stage.today.slice(0, 4)) + 1
  stage.at(-20)
  const programme = await stage.agree(id, 'XB', ['XA'], { kind: 'programme', year, session: next }, {
    title: { fr: `Programme commun ${year}`, ar: `البرنامج المشترك ${year}` }, aims: { fr: 'Former, échanger, évaluer.', ar: 'تكوين وتبادل وتقييم.' },
  })
  const on = (monthDay: string) => `${year}-${monthDay}`
  const lines: readonly Line[] = [
    { title: { fr: 'Formation croisée de formateurs en milieu scolaire', ar: 'تكوين متبادل للمكوّنين في الوسط المدرسي' }, type: 'training', aim: 'train', hosts: ['XB'], from: on('02-01'), until: on('03-26'), place: 'Marsalin', cost: [22_000, 16_000] },
    { title: { fr: 'Mission d’expertise : réinsertion en sortie de détention', ar: 'مهمة خبرة: إعادة الإدماج بعد السجن' }, type: 'expert_mission', aim: 'train', hosts: ['XA'], from: on('04-05'), until: on('04-16'), place: 'Fontelbe', cost: [9000, 5500] },
    { title: { fr: 'Guide commun des pratiques, français et arabe', ar: 'دليل مشترك للممارسات بالفرنسية والعربية' }, type: 'translation', aim: 'exchange', hosts: ['XA', 'XB'], from: on('03-08'), until: on('10-22'), place: 'Fontelbe, Marsalin', cost: [28_000, 18_000] },
    { title: { fr: 'Séminaire sur l’évaluation des dispositifs', ar: 'ندوة حول تقييم الآليات' }, type: 'seminar', aim: 'evaluate', hosts: ['XA'], from: on('09-13'), until: on('09-17'), place: 'Fontelbe', cost: [30_000, 11_000] },
  ]
  const awaited: readonly Line[] = [
    { title: { fr: 'Visite d’étude : accompagnement des familles', ar: 'زيارة دراسة: مرافقة الأسر' }, type: 'study_visit', aim: 'exchange', hosts: ['XB'], from: on('06-14'), until: on('06-25'), place: 'Marsalin', cost: [12_000, 15_000] },
    { title: { fr: 'Revue annuelle conjointe', ar: 'المراجعة السنوية المشتركة' }, type: 'workshop', aim: 'evaluate', hosts: ['XB'], from: on('11-15'), until: on('12-03'), place: 'Marsalin', cost: [11_000, 7000], toConfirm: true },
  ]
  for (const line of lines) await stage.agree(id, 'XB', ['XA'], changeOf(stage, programme, line), contentOf(line))
  stage.at(-6)
  for (const line of awaited) await stage.propose('XB', id, changeOf(stage, programme, line), contentOf(line))
  await stage.deliver('XA', 'XB')
}
