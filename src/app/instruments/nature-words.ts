import type { InstrumentChange } from '../../core/subjects/instrument.ts'
import type { RecordLanguage } from '../../core/wording.ts'

type Nature = InstrumentChange['nature']

/** A word that is usually read in texts of the other nature. An indication for negotiators; it refuses nothing. */
export interface NatureFinding {
  /** As it stands in the text. */
  readonly found: string
  /** What texts of the declared nature usually say. */
  readonly usual: string
}

/** What a treaty says, what a non-binding arrangement says; `|` between forms of which the first is the one suggested. */
type Pair = readonly [treaty: string, arrangement: string]

const pairs: Readonly<Record<RecordLanguage, readonly Pair[]>> = {
  fr: [
    ['s’engage à|s’engagent à|s’obligent à|s’oblige à', 'entend|entendent|a l’intention de|ont l’intention de'],
    ['est tenue de|est tenu de|sont tenus de|sont tenues de|doit|doivent', 'est invité à|est invitée à|sont invités à|sont invitées à'],
    ['Parties contractantes|Partie contractante|Parties', 'Participants|Participant'],
    ['entre en vigueur|entrera en vigueur|entrée en vigueur', 'prend effet|prendra effet|prise d’effet'],
    ['le présent Accord|le présent Traité|la présente Convention|du présent Accord', 'le présent arrangement|du présent arrangement'],
    ['dénonciation', 'fin de la participation'],
  ],
  en: [
    ['shall|undertake to|undertakes to|agree to|agrees to', 'will|intend to|intends to'],
    ['must|are obliged to|is obliged to', 'should'],
    ['Contracting Parties|Contracting Party|Parties', 'Participants|Participant'],
    ['enter into force|enters into force|entry into force', 'come into effect|comes into effect|coming into effect'],
    ['this Agreement|this Treaty|this Convention', 'this Arrangement|this Understanding'],
    ['equally authentic|equally authoritative', 'equally valid'],
    ['obligations|obligation', 'commitments|commitment'],
  ],
  es: [
    ['se compromete a|se comprometen a|se obliga a|se obligan a', 'tiene la intención de|tienen la intención de|se propone|se proponen'],
    ['deberá|deberán|está obligada a|están obligadas a', 'procurará|procurarán'],
    ['Partes Contratantes|Parte Contratante|Partes', 'Participantes|Participante'],
    ['entrará en vigor|entrada en vigor', 'surtirá efecto|comienzo de sus efectos'],
    ['el presente Acuerdo|el presente Tratado|el presente Convenio|del presente Acuerdo', 'el presente arreglo|del presente arreglo'],
    ['denuncia', 'fin de la participación'],
  ],
  nl: [
    ['verbindt zich ertoe|verbinden zich ertoe|verplicht zich|verplichten zich', 'is voornemens|zijn voornemens|beoogt|beogen'],
    ['moet|moeten|dient|dienen', 'wordt verzocht|worden verzocht'],
    ['Verdragsluitende Partijen|Verdragsluitende Partij|Partijen', 'Deelnemers|Deelnemer'],
    ['treedt in werking|inwerkingtreding', 'wordt van kracht tussen de Deelnemers|aanvang'],
    ['deze Overeenkomst|dit Verdrag|deze Conventie', 'deze regeling'],
    ['opzegging', 'einde van de deelname'],
  ],
  ar: [
    ['يلتزم|تلتزم|يلتزمون|يلتزمان|يتعهد|تتعهد|يتعهدون', 'يعتزم|تعتزم|يعتزمون|يعتزمان|ينوي'],
    ['يجب|يتعين', 'يستحسن|يدعى'],
    ['الأطراف المتعاقدة|الطرفان المتعاقدان|الأطراف|الطرفان', 'المشاركون|المشاركان'],
    ['يدخل حيز النفاذ|تدخل حيز النفاذ|الدخول حيز النفاذ', 'يسري مفعوله|يسري مفعولها|بدء المفعول'],
    ['هذا الاتفاق|هذه الاتفاقية|هذه المعاهدة', 'هذا الترتيب|هذه المذكرة'],
    ['نقض|الانسحاب من المعاهدة', 'إنهاء المشاركة'],
  ],
}

/** Words of a treaty in a text declared non-binding, and the reverse, each once, in the order of the text. */
export function natureFindings(text: string, language: RecordLanguage, nature: Nature): readonly NatureFinding[] {
  const [plain, positions] = folded(text, language)
  const found = new Map<string, { readonly at: number; readonly finding: NatureFinding }>()
  for (const [treaty, arrangement] of pairs[language]) {
    const [strange, usual] = nature === 'non_binding' ? [treaty, arrangement] : [arrangement, treaty]
    for (const match of plain.matchAll(pattern(strange, language))) {
      const start = match.index + match[1]!.length
      const seen = text.slice(positions[start]!, positions[start + match[2]!.length] ?? text.length).trim()
      // The longest form of a pair stands first in its list, so that what it covers is not found again.
      if (!found.has(seen.toLowerCase())) found.set(seen.toLowerCase(), { at: start, finding: { found: seen, usual: usual.split('|')[0]! } })
    }
  }
  return [...found.values()].toSorted((one, other) => one.at - other.at).map(({ finding }) => finding)
}

/** Whole words. Arabic writes "and", "then", "by", "for" as letters joined to the word that follows. */
function pattern(forms: string, language: RecordLanguage): RegExp {
  const alternatives = forms.split('|').map((form) => folded(form, language)[0]).toSorted((one, other) => other.length - one.length)
  const escaped = alternatives.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|')
  const before = language === 'ar' ? '(?<![\\p{L}\\p{M}])([وف]?[بلك]?)' : '(?<![\\p{L}\\p{M}])()'
  return new RegExp(`${before}(${escaped})(?![\\p{L}\\p{M}])`, 'gu')
}

/**
 * The text as words are compared: one apostrophe, and in Arabic no vowel signs and one form of hamza on alif.
 * Latin capitals are kept where they carry the meaning of a defined term. The second is where each sign stood.
 */
function folded(text: string, language: RecordLanguage): readonly [string, readonly number[]] {
  const signs: string[] = []
  const positions: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (language === 'ar' && /[\u0610-\u061a\u064b-\u065f\u0670\u0640]/.test(sign)) continue
    signs.push(sign === "'" ? '’' : language === 'ar' ? sign.replace(/[أإآ]/, 'ا') : sign)
    positions.push(at)
  }
  return [signs.join(''), positions]
}
