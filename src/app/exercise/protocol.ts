import type { Digest, PartnershipId } from '../../core/act.ts'
import type { Stage } from './stage.ts'

interface Article {
  readonly heading: { readonly fr: string; readonly ar: string }
  readonly text: { readonly fr: string; readonly ar: string }
}

const paragraphs = (...lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`).join('\n')

const article = (fr: string, ar: string, frText: string, arText: string): Article => ({ heading: { fr, ar }, text: { fr: frText, ar: arText } })

/** Nine articles; the sixth and the last are those on which the two sides are not yet of one mind. */
const firstVersion: readonly Article[] = [
  article('Objet', 'الموضوع', 'Le présent protocole règle l’échange d’experts entre les partenaires. Il ne crée pas d’obligation juridique.', 'ينظّم هذا البروتوكول تبادل الخبراء بين الشركاء، ولا ينشئ التزامًا قانونيًا.'),
  article('Définitions', 'التعاريف', 'On entend par mission le séjour d’un ou de plusieurs experts chez un partenaire, pour une durée convenue.', 'يُقصد بالبعثة إقامة خبير أو عدّة خبراء لدى شريك لمدّة متّفق عليها.'),
  article('Domaines', 'المجالات', 'Les missions portent sur la prévention, la formation et l’évaluation, à l’exclusion de toute situation individuelle.', 'تتعلّق البعثات بالوقاية والتكوين والتقييم، دون أيّ حالة فردية.'),
  article('Confidentialité', 'السرّية', 'Chaque partenaire entend respecter le marquage donné par l’autre à ses documents.', 'يعتزم كلّ شريك احترام الوسم الذي يضعه الآخر على وثائقه.'),
  article('Points de contact', 'جهات الاتصال', 'Chaque partenaire désigne un point de contact et signale tout changement dans les quinze jours.', 'يعيّن كلّ شريك نقطة اتصال ويُعلم بكلّ تغيير في ظرف خمسة عشر يومًا.'),
  article('Demandes et accueil des missions', 'طلبات البعثات واستقبالها',
    paragraphs('Chaque partenaire entend répondre à une demande de mission d’experts dans un délai de soixante jours à compter de sa réception.', 'Le partenaire d’accueil désigne un correspondant unique.', 'Les experts respectent les règles d’accès et de marquage du partenaire d’accueil.'),
    paragraphs('يعتزم كلّ شريك الردّ على كلّ طلب لإيفاد خبراء في أجل ستّين يومًا من تاريخ تسلّمه.', 'يعيّن الشريك المستقبِل منسّقًا واحدًا.', 'يراعي الخبراء قواعد النفاذ والوسم لدى الشريك المستقبِل.')),
  article('Évaluation', 'التقييم', 'Six mois après chaque mission, le partenaire d’accueil fait connaître ce qui en est resté.', 'بعد ستّة أشهر من كلّ بعثة، يُعلم الشريك المستقبِل بما بقي منها.'),
  article('Divergences', 'معالجة الخلافات', 'Toute divergence se règle par consultation entre les points de contact.', 'تُسوّى كلّ الخلافات بالتشاور بين نقاط الاتصال.'),
  article('Prise d’effet', 'بدء العمل', 'Le protocole prend effet à la dernière signature, pour trois ans.', 'يبدأ العمل بالبروتوكول عند آخر توقيع لمدّة ثلاث سنوات.'),
]

const secondVersion: readonly Article[] = firstVersion.map((one, index) => {
  if (index === 5) {
    return article('Demandes et accueil des missions', 'طلبات البعثات واستقبالها',
      paragraphs('Chaque partenaire entend répondre à une demande de mission d’experts dans un délai de trente jours à compter de sa réception.', 'Le partenaire d’accueil désigne un correspondant unique et en communique le nom à l’autre partenaire avant le début de la mission.', 'Les experts s’obligent à respecter les règles d’accès et de marquage du partenaire d’accueil.'),
      paragraphs('يعتزم كلّ شريك الردّ على كلّ طلب لإيفاد خبراء في أجل ثلاثين يومًا من تاريخ تسلّمه.', 'يعيّن الشريك المستقبِل منسّقًا واحدًا ويُعلم الشريك الآخر باسمه قبل بداية البعثة بسبعة أيام.', 'يلتزم الخبراء بقواعد النفاذ والوسم المعمول بها لدى الشريك المستقبِل.'))
  }
  if (index === 7) return article('Divergences', 'معالجة الخلافات', 'Toute divergence se règle par consultation, au besoin au comité conjoint.', 'تُسوّى كلّ الخلافات بالتشاور، وعند الحاجة في اللجنة المشتركة.')
  return one
})

/** A protocol on the table: two versions, seven articles accepted by both, the sixth awaited, the eighth reserved. */
export async function negotiateProtocol(stage: Stage, id: PartnershipId, memorandum: Digest): Promise<void> {
  const title = { fr: 'Protocole sur l’échange d’experts', ar: 'بروتوكول تبادل الخبراء' }
  const facts = { form: 'protocol', nature: 'non_binding', authentic: ['fr', 'ar'], articles: 9, under: memorandum, marking: stage.marking('TLP:AMBER') }
  stage.at(-42)
  const first = await stage.act('XA', id, 'table', { ...facts, replaces: null, answerBy: stage.day(-28) }, { title, preamble: null, articles: firstVersion, reason: null })
  await stage.deliver('XA', 'XB')
  stage.at(-30)
  const accept = (by: 'XA' | 'XB', draft: Digest, number: number, reason: object | null = null, stance = 'accept') => stage.act(by, id, 'take_position', { draft, article: number, stance }, { reason })
  for (const number of firstVersion.keys()) await accept('XA', first, number + 1)
  for (const number of [1, 2, 3, 5, 7, 9]) await accept('XB', first, number)
  await stage.deliver('XA', 'XB')
  stage.at(-19)
  const second = await stage.act('XB', id, 'table', { ...facts, replaces: first, answerBy: stage.day(2) }, {
    title, preamble: null, articles: secondVersion,
    reason: { fr: 'Trente jours permettent de tenir une saison de formation ; soixante nous ont fait perdre deux missions au printemps.', ar: 'أجل الثلاثين يومًا يتيح إتمام موسم تكوين كامل، وقد ضاعت بعثتان في الربيع بسبب أجل الستّين.' },
  })
  for (const number of [1, 2, 3, 5, 6, 7, 8, 9]) await accept('XB', second, number)
  await stage.deliver('XA', 'XB')
  stage.at(-15)
  for (const number of [1, 2, 3, 4, 5, 7, 9]) await accept('XA', second, number)
  await accept('XA', second, 8, { fr: 'Le comité conjoint ne se réunit qu’une fois par an ; une saisine écrite lèverait la réserve.', ar: 'لا تجتمع اللجنة المشتركة إلا مرة في السنة؛ ويرفع هذا التحفّظ إقرار الإحالة الكتابية.' }, 'reserve')
  for (const number of [1, 2, 3, 4, 5, 7, 8]) {
    for (const by of ['XA', 'XB'] as const) await stage.act(by, id, 'check_concordance', { draft: second, article: number, verdict: 'concordant' }, { remark: null }, 'translation')
  }
  await stage.act('XA', id, 'check_concordance', { draft: second, article: 6, verdict: 'differs' }, { remark: { fr: 'L’arabe ajoute « بسبعة أيام » (sept jours), absent du français.', ar: 'عبارة «بسبعة أيام» واردة في النصّ العربي وغائبة عن النصّ الفرنسي.' } }, 'translation')
  await stage.deliver('XA', 'XB')
}
