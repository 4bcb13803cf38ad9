/**
 * The rows of a repeated group of fields `name-0-…`: those in which something stands, and as many empty ones as asked
 * for. Asking for more rows redraws the form, which then has two more than were filled.
 */
export function rowsIn(values: Readonly<Record<string, string>>, name: string, empty = 0): readonly number[] {
  const filled = Object.entries(values).flatMap(([field, value]) => {
    const found = new RegExp(`^${name}-(\\d+)-`).exec(field)
    return found && value !== '' ? [Number(found[1])] : []
  })
  const last = Math.max(-1, ...filled)
  return Array.from({ length: Math.min(last + 1 + empty, 100) }, (_, index) => index)
}
