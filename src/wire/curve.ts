/** The field and the group of Ed25519, for the one question that `node:crypto` does not ask of a key. */
const p = 2n ** 255n - 19n
/** Order of the group of the base point. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const d = 37095705934669439343138083508754565189542113879843219016388785533085940283555n
const rootOfMinusOne = 19681161376707505956807079304988542015446066515923890162744021073123829784752n

/** Extended coordinates: x = X/Z, y = Y/Z, xy = T/Z. */
type Point = readonly [X: bigint, Y: bigint, Z: bigint, T: bigint]

const mod = (value: bigint): bigint => {
  const rest = value % p
  return rest < 0n ? rest + p : rest
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = mod(square * square)) {
    if (rest & 1n) result = mod(result * square)
  }
  return result
}

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2))
  const b = mod((y1 + x1) * (y2 + x2))
  const c = mod(2n * d * t1 * t2)
  const e = mod(2n * z1 * z2)
  const [h, f, g, i] = [b - a, e - c, e + c, b + a]
  return [mod(h * f), mod(g * i), mod(f * g), mod(h * i)]
}

/** The x of the point with this y and this parity of x, or `undefined` where no point of the curve has this y (RFC 8032 §5.1.3). */
function xOf(y: bigint, odd: boolean): bigint | undefined {
  const u = mod(y * y - 1n)
  const v = mod(d * y * y + 1n)
  const candidate = mod(u * v ** 3n * power(mod(u * v ** 7n), (p - 5n) / 8n))
  const square = mod(v * candidate * candidate)
  if (square !== u && square !== mod(-u)) return undefined
  const x = square === u ? candidate : mod(candidate * rootOfMinusOne)
  if (x === 0n) return 0n
  return (x & 1n) === (odd ? 1n : 0n) ? x : p - x
}

/**
 * `off_curve`: there is no such point. `weak`: a point of small order, under which any message verifies; one with such a part,
 * or one written in another way than its own (y ≥ p, a sign on x = 0), on which verifiers disagree.
 */
export function pointFault(encoded: Uint8Array): 'off_curve' | 'weak' | undefined {
  let y = 0n
  for (let index = 31; index >= 0; index -= 1) y = (y << 8n) | BigInt(encoded[index] ?? 0)
  const odd = y >> 255n === 1n
  y &= 2n ** 255n - 1n
  if (y >= p) return 'weak'
  const x = xOf(y, odd)
  if (x === undefined) return 'off_curve'
  if (x === 0n) return 'weak'
  let result: Point = [0n, 1n, 1n, 0n]
  for (let point: Point = [x, y, 1n, mod(x * y)], rest = order; rest > 0n; rest >>= 1n, point = add(point, point)) {
    if (rest & 1n) result = add(result, point)
  }
  return result[0] === 0n && result[1] === result[2] ? undefined : 'weak'
}
