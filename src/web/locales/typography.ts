/** French asks for no-break spaces before its double signs and inside its quotation marks; written here once, no section can forget one. */
export function bindFrenchSigns(text: string): string {
  return text.replace(/ ([:;?!»%])/g, '\u00a0$1').replace(/« /g, '«\u00a0')
}

/** The same section with every string passed through, also those that its functions return. */
export function eachString(section: unknown, change: (text: string) => string): unknown {
  if (typeof section === 'string') return change(section)
  if (typeof section === 'function') return (...given: unknown[]) => change(String(section(...given)))
  if (Array.isArray(section)) return section.map((item: unknown) => eachString(item, change))
  return Object.fromEntries(Object.entries(section as object).map(([key, value]) => [key, eachString(value, change)]))
}
