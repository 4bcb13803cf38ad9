// A commit signed by an SSH key, in the forms of git's object store and of OpenSSH's SSHSIG, so that ten thousand are written in a second.
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'

const text = (value) => {
  const bytes = Buffer.from(value)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

export function newSigner() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const point = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const blob = Buffer.concat([text('ssh-ed25519'), text(point)])
  return { privateKey, blob, publicLine: `ssh-ed25519 ${blob.toString('base64')}` }
}

function signatureOf({ privateKey, blob }, message) {
  const hash = createHash('sha512').update(message).digest()
  const signed = Buffer.concat([Buffer.from('SSHSIG'), text('git'), text(''), text('sha512'), text(hash)])
  const signature = Buffer.concat([text('ssh-ed25519'), text(sign(null, signed, privateKey))])
  const version = Buffer.from([0, 0, 0, 1])
  const whole = Buffer.concat([Buffer.from('SSHSIG'), version, text(blob), text('git'), text(''), text('sha512'), text(signature)]).toString('base64')
  return ['-----BEGIN SSH SIGNATURE-----', ...whole.match(/.{1,70}/g), '-----END SSH SIGNATURE-----'].join('\n')
}

function store(repository, type, content) {
  const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
  const name = createHash('sha1').update(bytes).digest('hex')
  const path = join(repository, 'objects', name.slice(0, 2), name.slice(2))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, deflateSync(bytes, { level: 1 }))
  return name
}

/** Stores the records as one chain of signed commits without files; returns the last one's name. */
export function storeChain(repository, records, signer) {
  const tree = store(repository, 'tree', Buffer.alloc(0))
  let parent
  records.forEach((record, index) => {
    const person = `bench <bench@example.org> ${1_700_000_000 + index} +0000`
    const head = [`tree ${tree}`, ...(parent === undefined ? [] : [`parent ${parent}`]), `author ${person}`, `committer ${person}`]
    const message = `\n${record}\n`
    const signature = signatureOf(signer, Buffer.from(`${head.join('\n')}\n${message}`))
    parent = store(repository, 'commit', Buffer.from(`${head.join('\n')}\ngpgsig ${signature.replaceAll('\n', '\n ')}\n${message}`))
  })
  return parent
}
