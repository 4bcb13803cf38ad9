import type { Digest, PartnershipId } from '../../core/act.ts'
import { charterRules } from './partnership.ts'
import type { Stage } from './stage.ts'

const name = { fr: 'Groupe des quatre', ar: 'المجموعة الرباعية', es: 'Grupo de los cuatro', nl: 'Groep van vier' }
const purpose = {
  fr: 'Réunir une fois par an les quatre organismes autour de la prévention.', ar: 'جمع الهيئات الأربع مرة في السنة حول الوقاية.',
  es: 'Reunir una vez al año a los cuatro organismos en torno a la prevención.', nl: 'De vier organen één keer per jaar samenbrengen rond preventie.',
}

export { name as fourName, purpose as fourPurpose }

/** The two that agree to widen found the group; the third has acceded, the fourth is invited and hears of it by post. */
export async function extendToFour(stage: Stage, id: PartnershipId): Promise<Digest> {
  stage.at(-34)
  const [first, second, third, fourth] = [stage.body('XA'), stage.body('XB'), stage.body('XC'), stage.body('XD')]
  const rules = charterRules(['fr', 'ar', 'es', 'nl'], 'multilateral')
  const invitation = await stage.agree(id, 'XA', ['XB'], { kind: 'charter', members: [first, second], invited: [{ body: third, history: 'all' }, { body: fourth, history: 'acts_without_content' }], removed: [], rules }, { name, purpose }, id)
  await stage.deliver('XA', 'XB', 'XC')
  stage.at(-28)
  const format = await stage.agree(id, 'XB', ['XA'], { kind: 'format', form: 'ministerial_format', level: 'ministers', chair: 'rotating', participants: [first, second], under: null, sessionsPerYear: '1' }, {
    name: { fr: 'Rencontre ministérielle à quatre', ar: 'اللقاء الوزاري الرباعي', es: 'Encuentro ministerial a cuatro', nl: 'Ministeriële ontmoeting met vier' },
    mandate: { fr: 'Donner l’impulsion, une fois par an.', ar: 'إعطاء الدفع مرة في السنة.', es: 'Dar impulso una vez al año.', nl: 'Eén keer per jaar de richting aangeven.' },
  })
  await stage.deliver('XA', 'XB', 'XC')
  stage.at(-12)
  await stage.act('XC', id, 'accede', { partnership: id, invitation, accepts: [format] }, null, 'head')
  await stage.deliver('XA', 'XB', 'XC')
  await meet(stage, id, format)
  stage.at(-2)
  await stage.deliver('XA', 'XD')
  await stage.deliver('XA', 'XB', 'XC')
  return format
}

async function meet(stage: Stage, id: PartnershipId, format: Digest): Promise<void> {
  const [first, second, third] = [stage.body('XA'), stage.body('XB'), stage.body('XC')]
  stage.at(-10)
  const experts = await stage.agree(id, 'XC', ['XA', 'XB'], { kind: 'format', form: 'expert_group', level: 'experts', chair: 'host', participants: [first, second, third], under: null, sessionsPerYear: '2' }, {
    name: { fr: 'Groupe d’experts', ar: 'فريق الخبراء', es: 'Grupo de expertos', nl: 'Expertengroep' }, mandate: { fr: 'Préparer la rencontre ministérielle.', ar: 'الإعداد للقاء الوزاري.', es: 'Preparar el encuentro ministerial.', nl: 'De ministeriële ontmoeting voorbereiden.' },
  })
  const session = await stage.agree(id, 'XC', ['XA', 'XB'], { kind: 'session', format: experts, situation: 'held', date: stage.day(-9), until: null, coChairs: [third], host: third, sources: [] }, {
    title: { fr: 'Groupe d’experts, première réunion', ar: 'فريق الخبراء، الاجتماع الأول', es: 'Grupo de expertos, primera reunión', nl: 'Expertengroep, eerste vergadering' }, place: 'Tresluna', attachments: [],
    agenda: [{ item: { fr: 'Rencontre ministérielle', ar: 'اللقاء الوزاري', es: 'Encuentro ministerial', nl: 'Ministeriële ontmoeting' }, presenter: third }],
  })
  const year = Number(stage.today.slice(0, 4)) + 1
  await stage.propose('XC', id, { kind: 'session', format, situation: 'planned', date: `${year}-03`, until: null, coChairs: [], host: null, sources: [] }, {
    title: { fr: 'Première rencontre ministérielle', ar: 'اللقاء الوزاري الأول', es: 'Primer encuentro ministerial', nl: 'Eerste ministeriële ontmoeting' }, place: null, agenda: [], attachments: [],
  })
  await stage.agree(id, 'XC', ['XA', 'XB'], { kind: 'commitment', source: session, owners: [first, second, third], due: `${year}-spring`, language: 'es', ancestry: [] }, {
    exactWording: { es: 'Las partes celebrarán un encuentro ministerial antes de la primavera.', fr: 'Les parties tiendront une rencontre ministérielle avant le printemps.' },
    reading: { fr: 'Tenir une première rencontre ministérielle', ar: 'عقد لقاء وزاري أول', es: 'Celebrar un primer encuentro ministerial', nl: 'Een eerste ministeriële ontmoeting houden' }, indicator: null,
  })
  await stage.deliver('XA', 'XB', 'XC')
}
