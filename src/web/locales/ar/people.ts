import type { people as english } from '../en/people.ts'
import type { Words } from '../words.ts'

export const people: Words<typeof english> = {
  title: 'الأشخاص',
  lead: 'من يدخل إلى هذه العقدة. لا يخرج منها عن الشخص إلا ما يوقّعه.',
  name: 'الاسم أو الوظيفة',
  nameHint: 'تكفي الوظيفة، وهي أفضل: «مكلّفة بالعلاقات».',
  office: 'المصلحة',
  roles: 'الأدوار',
  language: 'اللغة',
  clearance: 'يقرأ إلى حدّ',
  admit: 'قبول وإنشاء رابط',
  newTitle: 'قبول شخص',
  renew: 'رابط جديد',
  linkTitle: 'رابط يُستعمل مرة واحدة',
  linkText: 'صالح لمدة 24 ساعة. لا يظهر إلا هنا والآن؛ سلّمه باليد أو بالهاتف.',
  none: 'لم يُقبل أحد بعد.',
  nameMissing: 'اذكر من هو.',
  rolesMissing: 'اختر دورًا واحدًا على الأقل.',
  table: 'من يدخل إلى هذه العقدة',
  renewOf: 'رابط جديد لـ',
}
