import { notice } from './notice.ts'

export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly lang: string
  readonly href: string
  /** An instant, UTC. */
  readonly updated: string
  readonly summary?: string | undefined
}

export interface Feed {
  readonly id: string
  readonly title: string
  readonly self: string
  readonly lang: string
  readonly updated: string
  readonly entries: readonly FeedEntry[]
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** RFC 4287. */
export function atomOf({ id, title, self, lang, updated, entries }: Feed): string {
  const items = entries.map((entry) =>
    `<entry><id>${escaped(entry.id)}</id><title xml:lang="${escaped(entry.lang)}">${escaped(entry.title)}</title><link href="${escaped(entry.href)}"/><updated>${escaped(entry.updated)}</updated>${entry.summary === undefined ? '' : `<summary>${escaped(entry.summary)}</summary>`}<rights>${escaped(notice)}</rights></entry>`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(lang)}"><id>${escaped(id)}</id><title>${escaped(title)}</title><subtitle>${escaped(notice)}</subtitle><link rel="self" href="${escaped(self)}"/><updated>${escaped(updated)}</updated><author><name>Entente</name></author>${items.join('')}</feed>`
}
