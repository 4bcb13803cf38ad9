import { attachmentAnswer } from '../../app/interface/answers.ts'
import { answered, notFound, operation } from './operation.ts'

export const attachmentOperations = [
  operation<Uint8Array>({
    id: 'addAttachment', method: 'POST', path: '/api/v1/attachments', access: 'officer', duty: 'act',
    summary: 'Keep a file of at most 20 MiB; name its digest and size in the content of an act',
    request: 'bytes',
    answer: { status: 201, name: 'Attachment', shape: attachmentAnswer },
    async handle({ node, request }) {
      return answered({ digest: await node.attachments.keep(request), size: request.length })
    },
  }),
  operation({
    id: 'getAttachment', method: 'GET', path: '/api/v1/partnerships/{partnership}/attachments/{attachment}', access: 'officer',
    summary: 'A file, where an act of this partnership that you may read names it',
    answer: 'bytes',
    async handle({ node, visit, path: { partnership, attachment } }) {
      const opened = await node.attachments.open(visit.disclosure, partnership!, attachment!)
      if (!opened) return notFound
      // It is saved, never opened in place: what a file says it is was written by whoever attached it.
      return { at: 'bytes', bytes: opened.bytes, headers: { 'content-type': 'application/octet-stream', 'content-disposition': dispositionOf(opened.attachment.name) } }
    },
  }),
]

/** RFC 6266: a plain name for those who read nothing else, and the whole one in UTF-8. */
export function dispositionOf(name: string): string {
  const last = name.replaceAll(/[\u0000-\u001f\u007f]/g, '').split(/[/\\]/).at(-1)!.replace(/^\.+/, '') || 'attachment'
  const plain = last.normalize('NFKD').replaceAll(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(last).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
