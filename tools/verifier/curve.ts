// Specification: spec/envelope.md §3. The group of RFC 8032 §5.1, in plain arithmetic: it judges keys, and is in no hurry.
export const prime = 2n ** 255n - 19n
/** The order of the group that keys belong to. */
export const order = 2n ** 252n + 27742317777372353535851937790883648493n

function modulo(value: bigint): bigint {
  const rest = value % prime
  return rest < 0n ? rest + prime : rest
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = modulo(base)
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = modulo(result * square)
    square = modulo(square * square)
  }
  return result
}

const inverse = (value: bigint): bigint => power(value, prime - 2n)
const d = modulo(-121665n * inverse(121666n))
const rootOfMinusOne = power(2n, (prime - 1n) / 4n)

/** Homogeneous coordinates: x = X/Z, y = Y/Z, x·y = T/Z. */
interface Point { readonly X: bigint, readonly Y: bigint, readonly Z: bigint, readonly T: bigint }

export const identity: Point = { X: 0n, Y: 1n, Z: 1n, T: 0n }

export function add(a: Point, b: Point): Point {
  const A = modulo((a.Y - a.X) * (b.Y - b.X))
  const B = modulo((a.Y + a.X) * (b.Y + b.X))
  const C = modulo(2n * d * a.T * b.T)
  const D = modulo(2n * a.Z * b.Z)
  const [E, F, G, H] = [B - A, D - C, D + C, B + A]
  return { X: modulo(E * F), Y: modulo(G * H), Z: modulo(F * G), T: modulo(E * H) }
}

export function multiply(point: Point, scalar: bigint): Point {
  let result = identity
  let doubled = point
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = add(result, doubled)
    doubled = add(doubled, doubled)
  }
  return result
}

export function areEqual(a: Point, b: Point): boolean {
  return modulo(a.X * b.Z - b.X * a.Z) === 0n && modulo(a.Y * b.Z - b.Y * a.Z) === 0n
}

/** Either root of x² for this y, or undefined where there is none. */
function rootFor(y: bigint): bigint | undefined {
  const square = modulo((y * y - 1n) * inverse(d * y * y + 1n))
  const candidate = power(square, (prime + 3n) / 8n)
  for (const root of [candidate, modulo(candidate * rootOfMinusOne)]) if (modulo(root * root - square) === 0n) return root
  return undefined
}

export function pointAt(y: bigint, isNegative: boolean): Point | undefined {
  const root = rootFor(modulo(y))
  if (root === undefined) return undefined
  const x = (root & 1n) === (isNegative ? 1n : 0n) ? root : modulo(-root)
  return { X: x, Y: modulo(y), Z: 1n, T: modulo(x * modulo(y)) }
}

export function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex') || '0'}`)
}

export function encode(point: Point): Uint8Array {
  const z = inverse(point.Z)
  const x = modulo(point.X * z)
  const y = modulo(point.Y * z)
  return Buffer.from((y + ((x & 1n) << 255n)).toString(16).padStart(64, '0'), 'hex').reverse()
}

/** What is wrong with 32 bytes as a key, or undefined. */
export function weaknessOf(bytes: Uint8Array): 'bad_key' | 'weak_key' | undefined {
  const number = numberOf(bytes)
  const isNegative = number >> 255n === 1n
  const y = number & (2n ** 255n - 1n)
  if (y >= prime) return 'weak_key'
  const point = pointAt(y, isNegative)
  if (point === undefined) return 'bad_key'
  if (point.X === 0n || areEqual(multiply(point, 8n), identity)) return 'weak_key'
  return areEqual(multiply(point, order), identity) ? undefined : 'weak_key'
}

export const basePoint = pointAt(modulo(4n * inverse(5n)), false)!
