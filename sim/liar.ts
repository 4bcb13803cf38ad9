import type { SealedAct } from '../src/core/act.ts'
import { canonical } from '../src/wire/canonical.ts'
import { digestOf } from '../src/wire/digest.ts'
import { seal } from '../src/wire/seal.ts'
import { writeLine } from '../src/wire/transfer.ts'
import type { Chance } from './chance.ts'
import type { Station } from './network.ts'
import type { Tally } from './tally.ts'

/** What one liar is inclined to, drawn once for a run. */
export interface Inclinations {
  /** Of messages in which lines are left out, put in another order, or heads are lied about. */
  readonly withholding: number
  readonly disorder: number
  readonly heads: number
  /** Of transfers: those in which some acts carry a seal that is not theirs. */
  readonly wrongSeals: number
  /** Bodies that never hear of some authors' acts. */
  readonly victims: ReadonlySet<number>
  /** Acts sealed by hand, for each act of its officers. */
  readonly forgeries: number
  /** Acts of one partnership handed to whoever is not in it, for each act of its officers. */
  readonly betrayals: number
  readonly hasTwoFaces: boolean
}

export function drawInclinations(chance: Chance, bodies: number): Inclinations {
  const drawn = (most: number, often = 0.6) => (chance.happens(often) ? chance.between(0, most) : 0)
  const victims = new Set(Array.from({ length: bodies }, (_, index) => index).filter(() => chance.happens(0.3)))
  return { withholding: drawn(0.6), disorder: drawn(0.6), heads: drawn(0.1, 0.4), wrongSeals: drawn(0.3, 0.4), victims, forgeries: drawn(0.5, 0.75), betrayals: drawn(0.3, 0.3), hasTwoFaces: chance.happens(0.6) }
}

interface Header {
  readonly heads: readonly { readonly digest: string; readonly number: number }[]
  readonly kind: string
}

/** What a liar makes of a transfer on its way out: the lines and the header are its own to choose, and it seals what it likes. */
export class Meddling {
  private readonly chance: Chance
  private readonly tally: Tally
  private readonly inclinations: Inclinations
  private readonly secret: () => string
  /** Lines still to be handed to each body. */
  private readonly extra = new Map<number, string[]>()

  constructor({ chance, tally, inclinations, secret }: { readonly chance: Chance; readonly tally: Tally; readonly inclinations: Inclinations; readonly secret: () => string }) {
    this.chance = chance
    this.tally = tally
    this.inclinations = inclinations
    this.secret = secret
  }

  hand(to: Station, sealed: SealedAct): void {
    const lines = this.extra.get(to.index) ?? []
    lines.push(writeLine(sealed).trimEnd())
    this.extra.set(to.index, lines)
  }

  meddle(to: Station, bytes: Uint8Array): Uint8Array {
    const text = Buffer.from(bytes).toString('utf8')
    if (!text.startsWith('{"header":')) return bytes
    const lines = text.trimEnd().split('\n')
    const { header } = JSON.parse(lines[0]!) as { readonly header: string }
    const said = JSON.parse(header) as Header
    const acts = said.kind === 'greeting' ? lines.slice(1, -1) : this.acts(to, lines.slice(1, -1))
    return Buffer.from(`${[this.header(lines[0]!, said), ...acts, `{"end":true,"count":${acts.length}}`].join('\n')}\n`)
  }

  private acts(to: Station, lines: readonly string[]): readonly string[] {
    const { chance, tally, inclinations } = this
    let acts = [...lines, ...(this.extra.get(to.index)?.splice(0) ?? [])]
    if (inclinations.victims.has(to.index) && chance.happens(inclinations.withholding)) {
      tally.add('withheld')
      const kept = chance.between(0, 1)
      acts = acts.filter((line) => line.includes('\\"feed\\":\\"identity\\"') || chance.happens(kept))
    }
    if (acts.length > 1 && chance.happens(inclinations.disorder)) {
      tally.add('disordered')
      acts = chance.shuffled(acts)
    }
    if (acts.length > 2 && chance.happens(inclinations.wrongSeals)) {
      tally.add('wrong seals')
      acts = acts.map((line) => (chance.happens(0.3) ? line.replace(/"seal":"[^"]{86}"/, `"seal":"${seal(this.secret(), digestOf('act', chance.hex(8)))}"`) : line))
    }
    return acts
  }

  private header(line: string, said: Header): string {
    const { chance, inclinations } = this
    if (!chance.happens(inclinations.heads)) return line
    this.tally.add('false heads')
    const lie = chance.below(3)
    const heads =
      lie === 0 ? []
      : lie === 1 ? said.heads.map((head) => (chance.happens(0.4) ? { ...head, number: head.number + chance.below(9), digest: digestOf('act', chance.hex(8)) } : head))
      : said.heads.filter(() => chance.happens(0.5))
    const bytes = canonical({ ...said, heads } as never)
    return `{"header":${JSON.stringify(bytes)},"seal":"${seal(this.secret(), digestOf('transfer', bytes))}"}`
  }
}
