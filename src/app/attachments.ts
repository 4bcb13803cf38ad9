// Specification: spec/exchange.md
import type { Attachment, BodyId, Content, Digest, PartnershipId } from '../core/act.ts'
import { rulesVersion } from '../core/partnership.ts'
import { isMalformed } from '../core/refusal.ts'
import { attachmentRequestLine, readAttachmentRequest, writeAttachmentRequest, type AttachmentPurpose, type AttachmentRequest } from '../wire/attachment-request.ts'
import { base64urlOf } from '../wire/base64url.ts'
import { digestOf } from '../wire/digest.ts'
import { verifySeal } from '../wire/seal.ts'
import type { Disclosure } from './exit.ts'
import { attachmentsIn } from './enclosures.ts'
import type { Folds } from './folds.ts'
import type { Handing } from './handing.ts'
import type { Reader } from './policy.ts'
import type { Register } from './ports/register.ts'
import type { Clock, Keys, Random } from './ports/surroundings.ts'

/** More than this is not taken up, not asked for and not kept. */
export const mostAttachmentBytes = 20 * 1024 * 1024

export const largestUpload = mostAttachmentBytes

/** A file from a form, kept, and as the content of an act names it. */
export async function keepUpload(register: Register, file: Pick<File, 'name' | 'type' | 'arrayBuffer'>): Promise<Attachment> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const digest = digestOf('attachment', bytes)
  await register.putAttachment(digest, bytes)
  const mediaType = /^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,39}$/.test(file.type) ? file.type : 'application/octet-stream'
  return { name: file.name.slice(0, 200), mediaType, size: bytes.length, digest }
}

export interface Wanted {
  readonly partnership: PartnershipId
  readonly attachment: Attachment
}

interface Ports {
  readonly register: Register
  readonly keys: Keys
  readonly clock: Clock
  readonly random: Random
}

/** Files that acts name by digest. They are kept apart from the acts and answered for only through an act that names them. */
export class Attachments {
  private readonly folds: Folds
  private readonly handing: Handing
  private readonly ports: Ports
  private readonly self: BodyId
  private readonly discloseTo: (reader: Reader) => Disclosure

  constructor(folds: Folds, handing: Handing, ports: Ports, self: BodyId, discloseTo: (reader: Reader) => Disclosure) {
    this.folds = folds
    this.handing = handing
    this.ports = ports
    this.self = self
    this.discloseTo = discloseTo
  }

  async keep(bytes: Uint8Array): Promise<Digest> {
    const digest = digestOf('attachment', bytes)
    await this.ports.register.putAttachment(digest, bytes)
    return digest
  }

  /** As an act of this partnership names it that the reader may read, with its bytes; `undefined` for whatever else. */
  async open(disclosure: Disclosure, partnership: PartnershipId, digest: Digest): Promise<{ readonly attachment: Attachment; readonly bytes: Uint8Array } | undefined> {
    const attachment = await this.namedTo(disclosure, partnership, digest)
    const bytes = attachment && (await this.ports.register.attachment(digest))
    return bytes && { attachment, bytes }
  }

  private async namedTo(disclosure: Disclosure, partnership: PartnershipId, digest: Digest): Promise<Attachment | undefined> {
    for (const act of this.folds.enclosures.actsNaming(partnership, digest)) {
      if (!disclosure.may({ of: 'content', partnership, act })) continue
      const attachment = (await this.attachmentsOf(act)).find((one) => one.digest === digest)
      if (attachment) return attachment
    }
    return undefined
  }

  private async attachmentsOf(act: Digest): Promise<readonly Attachment[]> {
    const text = (await this.ports.register.contents([act])).get(act)
    return text === undefined ? [] : attachmentsIn(JSON.parse(text) as Content)
  }

  /** What acts that we hold name and we lack, in the partnerships we share with that body. */
  async lacking(from: BodyId): Promise<readonly Wanted[]> {
    const wanted: Wanted[] = []
    for (const { id } of this.handing.partnershipsWith(from, this.ports.clock.now().slice(0, 10))) {
      for (const digest of this.folds.enclosures.in(id)) {
        if (await this.ports.register.hasAttachment(digest)) continue
        const named = await this.namedByAny(id, digest)
        if (named && named.size <= mostAttachmentBytes) wanted.push({ partnership: id, attachment: named })
      }
    }
    return wanted
  }

  private async namedByAny(partnership: PartnershipId, digest: Digest): Promise<Attachment | undefined> {
    for (const act of this.folds.enclosures.actsNaming(partnership, digest)) {
      const attachment = (await this.attachmentsOf(act)).find((one) => one.digest === digest)
      if (attachment) return attachment
    }
    return undefined
  }

  async request(to: BodyId, { partnership, attachment }: Wanted, kind: AttachmentPurpose = 'attachment'): Promise<string> {
    const { bytes, digest } = writeAttachmentRequest({
      kind, rules: rulesVersion, from: this.self, to,
      at: this.ports.clock.now(), nonce: base64urlOf(this.ports.random.bytes(16)),
      partnership, attachment: attachment.digest,
    })
    return attachmentRequestLine(bytes, await this.ports.keys.seal(digest))
  }

  /** The bytes for a peer that asked, noted on what it is shown; the one answer for whoever may not have them is none. */
  async answer(line: string, mayExchange: (from: BodyId) => boolean): Promise<{ readonly disclosure: Disclosure; readonly bytes: Uint8Array } | undefined> {
    const request = this.verified(line, 'attachment', mayExchange)
    if (!request) return undefined
    const disclosure = this.discloseTo({ at: 'peer', body: request.from })
    const opened = await this.open(disclosure, request.partnership, request.attachment)
    return opened && { disclosure, bytes: opened.bytes }
  }

  private verified(line: string, kind: AttachmentPurpose, mayExchange: (from: BodyId) => boolean): AttachmentRequest | undefined {
    const sealed = readAttachmentRequest(line)
    if (isMalformed(sealed)) return undefined
    const { request } = sealed
    const identity = this.folds.identities.get(request.from)
    const key = identity?.keyAt(identity.acts.length)
    const isTheirs = request.kind === kind && request.to === this.self && mayExchange(request.from) && key !== undefined && verifySeal(key, sealed.digest, sealed.seal)
    return isTheirs ? request : undefined
  }

  /** What we hold that acts name to that body: a node that cannot dial cannot ask for it. */
  async *offered(to: BodyId): AsyncGenerator<Wanted> {
    const disclosure = this.discloseTo({ at: 'peer', body: to })
    for (const { id } of this.handing.partnershipsWith(to, this.ports.clock.now().slice(0, 10))) {
      for (const digest of this.folds.enclosures.in(id)) {
        const attachment = await this.namedTo(disclosure, id, digest)
        if (attachment && (await this.ports.register.hasAttachment(digest))) yield { partnership: id, attachment }
      }
    }
  }

  /** The bytes of an attachment for a peer, if it may still have them. */
  async leaving(to: BodyId, { partnership, attachment }: Wanted): Promise<Uint8Array | undefined> {
    const disclosure = this.discloseTo({ at: 'peer', body: to })
    const opened = await this.open(disclosure, partnership, attachment.digest)
    return opened && disclosure.leave('transfer', opened.bytes)?.bytes
  }

  /** What is about to be given, if we lack it: read on only then. */
  async awaited(line: string, mayExchange: (from: BodyId) => boolean): Promise<Wanted | undefined> {
    const request = this.verified(line, 'attachment_given', mayExchange)
    if (!request || (await this.ports.register.hasAttachment(request.attachment))) return undefined
    const isShared = this.handing.partnershipsWith(request.from, this.ports.clock.now().slice(0, 10)).some(({ id }) => id === request.partnership)
    const attachment = isShared ? await this.namedByAny(request.partnership, request.attachment) : undefined
    return attachment && attachment.size <= mostAttachmentBytes ? { partnership: request.partnership, attachment } : undefined
  }

  /** Kept only if it is what the act names, to the byte. */
  async take({ attachment }: Wanted, bytes: Uint8Array): Promise<boolean> {
    if (bytes.length !== attachment.size || digestOf('attachment', bytes) !== attachment.digest) return false
    await this.ports.register.putAttachment(attachment.digest, bytes)
    return true
  }
}
