import { appendFileSync, closeSync, createReadStream, createWriteStream, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { isSealed, type Intent, type Submitted } from '../src/app/authoring.ts'
import { Node, type NodePorts } from '../src/app/node.ts'
import type { Clock, Keys, Random } from '../src/app/ports/surroundings.ts'
import { sealTransferHeader } from '../src/app/sealing.ts'
import type { Act, BodyId, Content, Context, Digest, Json, JsonObject, PartnershipId, SealedAct } from '../src/core/act.ts'
import { VerifyingThreads } from '../src/federation/verifying-threads.ts'
import { KeyFile } from '../src/store/key-file.ts'
import { migrations } from '../src/store/migrations.ts'
import { SqliteDesk } from '../src/store/sqlite-desk.ts'
import { openDatabase } from '../src/store/sqlite-file.ts'
import { SqliteRegister } from '../src/store/sqlite-register.ts'
import { base64urlOf } from '../src/wire/base64url.ts'
import { canonical } from '../src/wire/canonical.ts'
import { digestOf } from '../src/wire/digest.ts'
import { seal } from '../src/wire/seal.ts'
import { writeLine } from '../src/wire/transfer.ts'
import { HeldKeys } from '../test/workbench.ts'

const actor = { office: 'international_affairs', second: null, assertion: null }
export const random: Random = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) }
export const clock: Clock = {
  now: () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z'),
  ticks: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds)
    return () => clearTimeout(timer)
  },
}

const description = (state: string): JsonObject => ({ names: { en: `Office of ${state}` }, shortName: null, stateNames: { en: state }, seat: null, offices: [], contactPoints: [] })

export interface OpenNode {
  readonly node: Node
  readonly register: SqliteRegister
  close(): void
}

function portsOn(database: DatabaseSync, keys: Keys): NodePorts & { readonly register: SqliteRegister } {
  const halt = (cause: unknown) => {
    throw cause
  }
  return { register: new SqliteRegister(database), desk: new SqliteDesk(database), keys, clock, random, journal: { note: () => undefined }, halt }
}

/** The node of a folder on the disk, composed as it is for serving. */
export async function openFolder(folder: string): Promise<OpenNode> {
  const { database, close } = openDatabase(folder)
  const ports = { ...portsOn(database, await KeyFile.open(folder, random)), verifier: new VerifyingThreads(availableParallelism()) }
  return { node: await Node.open(ports), register: ports.register, close }
}

async function establishFolder(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const { database, close } = openDatabase(folder)
  await Node.establish(portsOn(database, await KeyFile.create(folder, random)), { state: 'XA', demonstration: 'exercise' }, description('XA'))
  close()
}

async function carry(from: Node, to: Node): Promise<void> {
  const encoder = new TextEncoder()
  const lines = from.exchange.write(to.body, to.handing.headsFor(from.body, to.today()))
  await to.exchange.read((async function* () {
    for await (const line of lines) yield encoder.encode(line)
  })(), (body) => to.pairing.mayExchange(body))
}

function digestIn(submitted: Submitted): Digest {
  if (!isSealed(submitted)) throw new Error(`Cannot prepare the measurement: ${JSON.stringify(submitted)}; expected an act`)
  return submitted.act.digest
}

const rules = { languages: ['fr', 'ar'], defaultMarking: { tlp: 'TLP:AMBER', releasable: [] }, ceiling: 'TLP:RED', noticeMonths: 3, form: 'bilateral', demonstration: 'exercise' }

/** The other side of a partnership with the node of a folder: what it would seal is sealed here, without a node's judgement of it. */
export class Partner {
  readonly id: PartnershipId
  private readonly node: Node
  private readonly keys: HeldKeys
  readonly own: BodyId
  private number: number
  private previous: Digest

  private constructor(id: PartnershipId, node: Node, keys: HeldKeys, own: BodyId) {
    this.id = id
    this.node = node
    this.keys = keys
    this.own = own
    const head = node.folds.partnerships.get(id)!.feedOf(node.body)!.head()!
    this.number = head.act.number
    this.previous = head.digest
  }

  /** Makes a body in the folder and a partnership between the two. */
  static async of(folder: string): Promise<Partner> {
    await establishFolder(folder)
    const { node: own, close } = await openFolder(folder)
    const keys = new HeldKeys()
    const database = new DatabaseSync(':memory:')
    for (const statements of migrations) database.exec(statements)
    const ports = portsOn(database, keys)
    await Node.establish(ports, { state: 'XB', demonstration: 'exercise' }, description('XB'))
    const other = await Node.open(ports)
    for (const [here, there] of [[own, other], [other, own]] as const) {
      for await (const sealed of there.handing.ownIdentity()) await here.receive([sealed], there.body)
      await here.pairing.propose(there.body, null, 'inbound')
      await here.pairing.confirm(there.body)
    }
    const founding: Omit<Intent, 'type'> = { facts: { invites: [other.body], rules }, content: { name: { fr: 'Prévention' }, purpose: { fr: 'Apprendre les uns des autres' } }, actor }
    const id = digestIn(await own.found(founding))
    await carry(own, other)
    digestIn(await other.submit(id, { type: 'consent', facts: { proposal: id }, content: null, actor }))
    for (const [from, to] of [[other, own], [own, other], [other, own]] as const) await carry(from, to)
    close()
    return new Partner(id, other, keys, own.body)
  }

  /** The next act of its feed: a note in French and Arabic, about 1.5 kB with its context and content. */
  note(): SealedAct {
    this.number += 1
    const salt = () => base64urlOf(random.bytes(16))
    const content = { salt: salt(), ...noteText(this.number) } as Content
    const context: Context = { salt: salt(), partnership: this.id, seen: [] }
    const [contentBytes, contextBytes] = [canonical(content), canonical(context as unknown as Json)]
    const identity = this.node.folds.identities.get(this.node.body)!.head!
    const act: Act = {
      rules: 1, feed: 'partnership', body: this.node.body, run: 1, number: this.number, previous: this.previous,
      context: digestOf('context', contextBytes), identity: { number: identity.act.number, digest: identity.digest }, at: clock.now(), type: 'write_note',
      facts: { kind: 'practice', theme: 'schools', evidence: 2, paragraphs: 1, replaces: null, marking: null },
      content: digestOf('content', contentBytes), actor,
    }
    const bytes = canonical(act as unknown as Json)
    const digest = digestOf('act', bytes)
    this.previous = digest
    return { digest, bytes, seal: seal(this.keys.secret, digest), act, context, contextBytes, content, contentBytes }
  }

  /** Writes so many notes as one transfer, as its node would hand them over; answers with the mean size of one. */
  async writeTransfer(path: string, acts: number): Promise<number> {
    const lines = `${path}.lines`
    const out = openSync(lines, 'w')
    let bytes = 0
    for (let done = 0; done < acts; done += 500) {
      const notes = Array.from({ length: Math.min(500, acts - done) }, () => this.note())
      bytes += notes.reduce((sum, one) => sum + Buffer.byteLength(one.bytes + one.contextBytes! + one.contentBytes!), 0)
      writeSync(out, notes.map(writeLine).join(''))
    }
    closeSync(out)
    // The header says how far the feed goes, so it is sealed last and stands first.
    writeFileSync(path, await this.headerLine())
    await pipeline(createReadStream(lines), createWriteStream(path, { flags: 'a' }))
    appendFileSync(path, `{"end":true,"count":${acts}}\n`)
    rmSync(lines)
    return Math.round(bytes / acts)
  }

  /** It states what it holds, so that the answer has nothing to bring. */
  private async headerLine(): Promise<string> {
    const heads = this.node.handing.headsFor(this.own, this.node.today()).map((head) =>
      head.feed === 'partnership' && head.body === this.node.body ? { ...head, number: this.number, digest: this.previous } : head)
    const header = await sealTransferHeader({ kind: 'transfer', nonce: base64urlOf(random.bytes(16)), heads, codes: [], rules: 1, from: this.node.body, to: this.own, at: clock.now() }, this.keys)
    return `{"header":${JSON.stringify(header.bytes)},"seal":"${header.seal}"}\n`
  }

  /** Puts so many notes where the folder's node keeps its acts, as if it had taken them in one by one. */
  async fill(folder: string, acts: number): Promise<void> {
    const { database, close } = openDatabase(folder)
    const register = new SqliteRegister(database)
    const section = { feed: 'partnership', partnership: this.id } as const
    for (let done = 0; done < acts; done += 1_000) await register.append(section, Array.from({ length: Math.min(1_000, acts - done) }, () => this.note()))
    close()
  }
}

function noteText(number: number): JsonObject {
  return {
    title: { fr: `Ce que les écoles ont appris, note ${number}`, ar: `ما تعلّمته المدارس، المذكرة ${number}` }, card: null,
    body: [{
      fr: 'Les équipes ont suivi trente élèves pendant un an ; la fréquentation a augmenté là où les familles avaient été reçues avant la rentrée, et nulle part ailleurs.',
      ar: 'تابعت الفرق ثلاثين تلميذا مدة سنة، وارتفع الحضور حيث استُقبلت العائلات قبل بداية السنة الدراسية، ولم يرتفع في أي مكان آخر.',
    }],
    language: 'fr', attachments: [],
  }
}
