/** The middle of several measurements: on a shared machine the mean tells more of the neighbours than of us. */
export function medianOf(measured: readonly number[]): number {
  return quantileOf(measured, 0.5)
}

export function quantileOf(measured: readonly number[], share: number): number {
  const sorted = measured.toSorted((one, other) => one - other)
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return below + (above - below) * (at - Math.floor(at))
}
