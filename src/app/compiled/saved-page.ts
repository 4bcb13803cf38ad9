import { malformed, type Malformed } from '../../core/refusal.ts'
import { languageOf } from './page-language.ts'
import { readPrintedDate, type PageLanguage, type PrintedDate } from './printed-date.ts'

export interface SavedLink {
  /** As numbered by the page; the running text names links by it. */
  readonly number: number
  readonly url: string
  /** The words linked; `null` where the page lists the link and links no words to it. */
  readonly words: string | null
}

export interface Quotation {
  readonly text: string
  readonly marks: '«»' | '“”' | '""'
}

export interface SavedPage {
  /** The page's own heading, or else read from its address; `null` where neither tells. */
  readonly title: { readonly text: string; readonly from: 'heading' | 'address' } | null
  readonly url: string
  readonly language: PageLanguage | null
  readonly dates: { readonly stated: PrintedDate | null; readonly published: PrintedDate | null; readonly modified: PrintedDate | null }
  readonly links: readonly SavedLink[]
  readonly quotations: readonly Quotation[]
  readonly inBold: readonly string[]
}

/** UTF-16 units. A page of running text is a tenth of it. */
export const largestPage = 500_000
const most = 500

const address = /https?:\/\/[^\s<>"]{1,2000}/
const labels = {
  stated: /^(?:dates?|التاريخ)\s*:\s*(.{4,80})$/imu,
  published: /^((?:publi[eé]e? le|mis en ligne le|published(?: on)?|نُ?شر (?:في|يوم|بتاريخ))\s*:?\s+.{4,80})$/imu,
  modified: /\(((?:modifi[eé]e? le|mis(?:e)? à jour le|modified(?: on)?|updated(?: on)?|last (?:modified|updated)(?: on)?|عُ?دِ?ّ?ل(?:ت)? (?:في|يوم|بتاريخ))\s*:?\s+.{4,80}?)\)/imu,
} as const

/** Control characters other than line ends and tabs, or what a wrong decoding leaves: a picture or an archive, not a text. */
const notText = /[\u0000-\u0008\u000e-\u001f\ufffd]/
/** Not seen on the page, and not allowed in an act. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

function addressOf(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => !/^\s*\[\d+\]/.test(line))
  const labelled = lines.find((line) => /^(?:url|source|adresse|address|رابط|المصدر)/iu.test(line.trim()) && address.test(line))
  // Without a label, an address that stands alone in angle brackets is the page's own: links are numbered.
  const candidate = labelled ?? lines.find((line) => /<https?:\/\/[^\s<>]+>\s*$/.test(line))
  const found = candidate && address.exec(candidate)?.[0]
  return found && URL.canParse(found) ? found : undefined
}

function titleOf(text: string, url: string): SavedPage['title'] {
  const heading = /^#{1,2} (.{1,200})$/m.exec(text)?.[1]
  if (heading) return { text: tidy(heading), from: 'heading' }
  const last = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? ''
  const words = tidy(decoded(last).replace(/\.[a-z]{2,5}$/i, '').replace(/[-_+]+/g, ' '))
  // A number or a short code names nothing.
  return /\p{L}{3}/u.test(words) ? { text: words[0]!.toUpperCase() + words.slice(1), from: 'address' } : null
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    // A lone percent sign: the segment stands as it is.
    return segment
  }
}

function linksOf(text: string): readonly SavedLink[] {
  const words = new Map<number, string>()
  for (const [, linked, number] of text.matchAll(/\[([^\][\n]{1,300})\]\([^()\s]{0,2000}\)\s{0,3}\[(\d{1,3})\]/g)) {
    if (!words.has(Number(number))) words.set(Number(number), tidy(linked!))
  }
  const links = new Map<number, SavedLink>()
  for (const [, digits, url] of text.matchAll(/^\s{0,8}\[(\d{1,3})\]:?\s{1,3}<?(https?:\/\/[^\s<>"]{1,2000})>?\s*$/gm)) {
    const number = Number(digits)
    if (!links.has(number) && URL.canParse(url!)) links.set(number, { number, url: url!, words: words.get(number) ?? null })
  }
  return [...links.values()].slice(0, most)
}

function quotationsOf(text: string): readonly Quotation[] {
  // Attribute values and addresses carry straight quotation marks too; a quotation has a space or an end around it.
  const quoted = /«([^«»]{1,2000})»|“([^“”]{1,2000})”|(?<![\p{L}\p{N}=])"([^"\n<>]{2,500})"(?![\p{L}\p{N}])/gu
  return [...text.matchAll(quoted)].slice(0, most).map(([, angle, curly, straight]): Quotation => {
    if (angle !== undefined) return { text: tidy(angle), marks: '«»' }
    return curly !== undefined ? { text: tidy(curly), marks: '“”' } : { text: tidy(straight!), marks: '""' }
  })
}

function inBoldOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\*\*([^*\n]{1,200})\*\*/g)].map(([, words]) => tidy(words!)))].slice(0, most)
}

function datesOf(text: string, language: PageLanguage): SavedPage['dates'] {
  const read = (label: RegExp) => {
    const printed = label.exec(text)?.[1]
    return printed === undefined ? null : readPrintedDate(tidy(printed), language)
  }
  return { stated: read(labels.stated), published: read(labels.published), modified: read(labels.modified) }
}

/** Reads a page saved as plain text: its address, its dates as printed, the numbered links and the words they stand under. Nothing is fetched. */
export function readSavedPage(text: string): SavedPage | Malformed {
  if (text.length > largestPage) return malformed('too_large')
  if (notText.test(text)) return malformed('not_text')
  const page = text.replace(/\r\n?/g, '\n').replace(unseen, '').normalize('NFC')
  if (page.trim() === '') return malformed('empty')
  const url = addressOf(page)
  if (url === undefined) return malformed('no_address')
  const language = languageOf(page.replace(/<?https?:\/\/\S+/g, ''))
  return {
    title: titleOf(page, url),
    url,
    language,
    dates: datesOf(page, language ?? 'en'),
    links: linksOf(page),
    quotations: quotationsOf(page),
    inBold: inBoldOf(page),
  }
}
