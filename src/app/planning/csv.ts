/**
 * What a spreadsheet would take for a formula: it must stay text, whoever typed it. Blanks and invisible characters before
 * the sign are passed over, and the wide signs of East Asian keyboards are read like the others.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@|%\uff1d\uff0b\uff0d\uff20])/u

export function asText(value: string): string {
  return formula.test(value) ? `'${value}` : value
}

function fieldOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = asText(value)
  return /[",\r\n;]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180, with a byte order mark so that a spreadsheet reads Arabic and accents. Numbers are plain, without grouping. */
export function writeCsv(head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(fieldOf).join(',')).join('\r\n')}\r\n`
}
