import type { kit as english } from '../en/kit.ts'
import type { Words } from '../words.ts'

export const kit: Words<typeof english> = {
  matrix: {
    party: 'الطرف',
    article: 'المادة',
    total: 'القبول',
    concordance: 'التطابق',
    cell: (party, article, consent) => `${party}، المادة ${article}: ${consent}`,
  },
  programme: {
    activity: 'النشاط',
    where: 'المكان',
    dates: 'التواريخ',
    cost: 'الميزانية',
    consent: 'الموافقة',
    total: 'المجموع',
    hostedBy: 'استضافة:',
    toConfirm: 'تواريخ تنتظر التأكيد',
  },
  life: {
    done: 'تمّ',
    now: 'جارٍ',
    ahead: 'ليس بعد',
    not_known: 'غير معروف',
  },
  proof: {
    title: 'السجلّ نفسه لدى كلّ طرف',
    text: 'تحتفظ كلّ عقدة بنسختها المختومة وتحسب رمز المطابقة بنفسها. وإذا اختلفت الرموز أعلنت هذه الصفحة ذلك وسمّت أوّل عمل مختلف.',
    differs: 'السجلّات مختلفة',
    caption: 'مقارنة نسخ السجلّ',
    party: 'الطرف',
    acts: 'الأعمال',
    code: 'رمز المطابقة',
    seen: 'آخر مشاهدة',
    here: 'هنا',
    unknown: 'غير معروف',
  },
}
