import type { PartnershipId } from '../../core/act.ts'
import type { PublicationChange } from '../../core/subjects/publication.ts'
import { holdCommittee } from './committee.ts'
import { extendToFour, fourName, fourPurpose } from './extension.ts'
import { holdDialogue } from './know-how.ts'
import { concludeMemorandum } from './memorandum.ts'
import { exchangeNotes } from './notes.ts'
import { foundTogether } from './partnership.ts'
import { liveProgramme, planProgramme } from './programme.ts'
import { negotiateProtocol } from './protocol.ts'
import type { Stage } from './stage.ts'

/** A full life already lived, about ten months of it, ending today. */
export async function liveExercise(stage: Stage): Promise<void> {
  stage.at(-310)
  const bilateral = await foundTogether(stage, 'XA', ['XB'], ['fr', 'ar'], { fr: 'Brévalie – Nourmara', ar: 'بريفاليا – نورمارا' }, { fr: 'Prévention de la radicalisation', ar: 'الوقاية من التطرف' })
  const memorandum = await concludeMemorandum(stage, bilateral)
  const committee = await holdCommittee(stage, bilateral, memorandum)
  await liveProgramme(stage, bilateral, committee)
  stage.at(-210)
  const dialogue = await foundTogether(stage, 'XA', ['XC'], ['fr', 'es'], { fr: 'Brévalie – Miralonia', es: 'Brevalia – Miralonia' }, { fr: 'Dialogue et échange de savoir-faire', es: 'Diálogo e intercambio de experiencia' })
  await holdDialogue(stage, dialogue)
  await negotiateProtocol(stage, bilateral, memorandum)
  await publishMemorandum(stage, bilateral, memorandum)
  stage.at(-38)
  const four = await foundTogether(stage, 'XA', ['XB'], ['fr', 'ar', 'es', 'nl'], fourName, fourPurpose)
  await exchangeNotes(stage, bilateral, four)
  await planProgramme(stage, bilateral, committee)
  await extendToFour(stage, four)
}

async function publishMemorandum(stage: Stage, id: PartnershipId, memorandum: string): Promise<void> {
  const change: PublicationChange & { readonly kind: 'publication' } = { kind: 'publication', of: memorandum, fields: ['title', 'parties', 'nature', 'dates'], notBefore: null, situation: 'published' }
  stage.at(-25)
  await stage.agree(id, 'XB', ['XA'], change, {
    title: { fr: 'Mémorandum d’entente sur la prévention de la radicalisation', ar: 'مذكرة تفاهم في مجال الوقاية من التطرف' },
    values: [
      { field: 'title', label: null, value: { fr: 'Mémorandum d’entente sur la prévention de la radicalisation', ar: 'مذكرة تفاهم في مجال الوقاية من التطرف' } },
      { field: 'parties', label: null, value: { fr: 'Secrétariat à la prévention (Brévalie) ; Haute instance de prévention (Nourmara)', ar: 'كتابة الوقاية (بريفاليا)؛ الهيئة العليا للوقاية (نورمارا)' } },
      { field: 'nature', label: null, value: { fr: 'Sans caractère contraignant', ar: 'غير ملزم' } },
      { field: 'dates', label: null, value: { fr: `Signé le ${stage.day(-280)}`, ar: `وُقّع في ${stage.day(-280)}` } },
    ],
    correction: null, note: null,
  })
}
