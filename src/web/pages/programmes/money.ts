/** How many decimals a currency has: two of the euro, three of the dinar, none of the yen. */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** An amount as typed, with a point or a comma before the decimals and blanks between the thousands; `undefined`: not an amount. */
export function minorOf(typed: string, currency: string): number | undefined {
  const found = /^(\d{1,13})(?:[.,](\d{1,3}))?$/.exec(typed.replace(/[\s\u00a0\u202f']/g, ''))
  const decimals = decimalsOf(currency)
  const fraction = found?.[2] ?? ''
  if (!found || fraction.length > decimals) return undefined
  const minor = Number(`${found[1]}${fraction.padEnd(decimals, '0')}`)
  return Number.isSafeInteger(minor) ? minor : undefined
}

/** With a point, as a form takes it back and a sheet reads it. */
export function majorOf(minor: number, currency: string): string {
  const decimals = decimalsOf(currency)
  const digits = String(minor).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
