/**
 * How letters are made alike before searching. The tables are here and not in the database or the runtime's locale, so that every engine finds the same.
 */

/** Letters that stand for others and are not taken apart by canonical decomposition. */
const expanded: Readonly<Record<string, string>> = {
  œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ĳ: 'ij', ŉ: 'n', ſ: 's', ħ: 'h', ŧ: 't', ŋ: 'n',
}

const arabicLetters: Readonly<Record<string, string>> = {
  // Forms of alef; decomposition has already taken madda and hamza off those that carry them.
  'ٱ': 'ا', 'ٲ': 'ا', 'ٳ': 'ا', 'ٵ': 'ا',
  // Alef maqsura and the Persian yeh are typed for yeh, and the reverse.
  'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ے': 'ي', 'ٸ': 'ي',
  'ۀ': 'ه', 'ة': 'ه', 'ہ': 'ه', 'ە': 'ه', 'ھ': 'ه', 'ۃ': 'ه',
  'ک': 'ك', 'ڪ': 'ك', 'گ': 'ك',
  // Maghreb print: qaf and fa with their dots elsewhere, and the letter that writes g in names.
  'ڧ': 'ق', 'ڢ': 'ف', 'ڡ': 'ف', 'ٯ': 'ق', 'ڤ': 'ف', 'ڨ': 'ق', 'ݣ': 'ك', 'ڭ': 'ك',
  'پ': 'ب', 'چ': 'ج', 'ژ': 'ز',
}

/** A hamza without a carrier is as often left out as written. */
const bareHamza = /ء/g
/** What decomposition split off, Latin and Arabic alike: accents, vowels, hamza above and below, the small letters of the Quran. */
const marks = /\p{Mn}/gu
const tatweel = /ـ/g
/** Characters that are not seen: joiners, direction marks, soft hyphens. */
const unseen = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

function digitOf(character: string): string {
  const code = character.codePointAt(0)!
  const zero = code >= 0x6f0 ? 0x6f0 : 0x660
  return String(code - zero)
}

/** Splits ligatures and presentation forms first (one glyph of two letters is two letters), then takes off what people leave out in typing. */
export function alike(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(tatweel, '')
    .replace(unseen, '')
    .replace(/[٠-٩۰-۹]/g, digitOf)
    .replace(/[œæßøđðþłıĳŉſħŧŋ]/g, (letter) => expanded[letter]!)
    .replace(/[\u0671-\u06d5\u0629\u0649\u0750-\u077f]/g, (letter) => arabicLetters[letter] ?? letter)
    .replace(bareHamza, '')
}
