import type { Json } from '../../core/act.ts'
import { digest, integer, json, list, nullable, object, oneOf, variants, type Read, type Shape } from '../../core/shape.ts'
import type { Kept } from '../ports/archive.ts'
import { sectionKey, sectionNamed } from '../ports/register.ts'
import { officerRoles } from '../ports/desk.ts'
import { BackupFault } from './backup-fault.ts'

const anyText: Shape<string> = { read: (value, at) => (typeof value === 'string' ? undefined : { malformed: 'not_text', at }), describe: { kind: 'json' } }
const count = integer(0, Number.MAX_SAFE_INTEGER)
const section: Shape<string> = { read: (value, at) => (typeof value === 'string' && /^(identity|public|partnership)\/[0-9a-z]{52}$/.test(value) ? undefined : { malformed: 'not_a_section', at }), describe: { kind: 'json' } }

/** What must hold for a line to be put into a store; what an act is worth is asked of the act. */
const lineShape = variants('of', {
  act: object({ section, digest: anyText, body: anyText, run: count, number: count, act: anyText, seal: anyText, context: nullable(anyText), content: nullable(anyText) }),
  attachment: object({ digest, bytes: anyText }),
  erased: object({ digest: anyText }),
  seals_left: object({ section, body: anyText, from: count, to: count, wrong: nullable(count) }),
  setting: object({ name: anyText, value: anyText }),
  officer: object({ officer: object({ id: anyText, name: anyText, office: anyText, roles: list(oneOf(...officerRoles)), partnerships: json, clearance: anyText, language: anyText }) }),
  peer: object({ peer: object({ body: digest, address: nullable(anyText), link: oneOf('direct', 'inbound', 'file'), checkedAt: nullable(anyText), lastSeenAt: nullable(anyText), codes: json, holds: json, fault: nullable(anyText) }) }),
  remark: object({ remark: object({ id: anyText, about: anyText, officer: anyText, at: anyText, text: anyText }) }),
})

export function writeKept(kept: Kept): string {
  return `${JSON.stringify(flat(kept))}\n`
}

function flat(kept: Kept): object {
  if (kept.of === 'act') {
    const { place, ...texts } = kept.line
    return { of: kept.of, section: sectionKey(kept.section), ...place, ...texts }
  }
  if (kept.of === 'attachment') return { ...kept, bytes: Buffer.from(kept.bytes.buffer, kept.bytes.byteOffset, kept.bytes.byteLength).toString('base64') }
  if (kept.of === 'seals_left') return { of: kept.of, ...kept.left, section: sectionKey(kept.left.section) }
  return kept
}

export function readKept(text: string): Kept {
  const value = parsed(text)
  if (lineShape.read(value, '')) throw new BackupFault('not_a_backup')
  const line = value as unknown as Read<typeof lineShape>
  switch (line.of) {
    case 'act': {
      const { of, section: key, body, run, number, ...texts } = line
      return { of, section: sectionNamed(key), line: { ...texts, place: { body, run, number } } }
    }
    case 'attachment':
      return { of: line.of, digest: line.digest, bytes: new Uint8Array(Buffer.from(line.bytes, 'base64')) }
    case 'seals_left': {
      const { of, section: key, ...left } = line
      return { of, left: { ...left, section: sectionNamed(key) } }
    }
    default:
      return line as Kept
  }
}

/** Read by whoever holds the key it was encrypted to, and not from a peer: the engine's own parser is enough. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch (cause) {
    throw new BackupFault('not_a_backup', cause)
  }
}
