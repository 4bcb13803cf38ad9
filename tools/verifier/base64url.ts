/** The bytes of a text in the one writing: RFC 4648 §5, no padding, spare bits zero; undefined for any other. */
export function fromBase64url(text: string, length: number): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : undefined
}
