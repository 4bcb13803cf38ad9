import type { partnerships as english } from '../en/partnerships.ts'
import type { Words } from '../words.ts'

export const partnerships: Words<typeof english> = {
  local: { overview: 'نظرة عامّة', programme: (year) => `برنامج ${year}`, extend: 'التوسيع', journal: 'سجلّ الأعمال' },
}
