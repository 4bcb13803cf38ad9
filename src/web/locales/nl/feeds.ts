import type { feeds as english } from '../en/feeds.ts'
import type { Words } from '../words.ts'

export const feeds: Words<typeof english> = {
  fork: (body) => `Twee lezingen van ${body}`, forkLede: 'De instantie verzegelde twee verschillende akten met één nummer; de akten zelf bewijzen het. Wat eerder is afgesproken blijft. De anderen kunnen zeggen tot welke akte zij haar akten vasthouden; van daar begint zij een nieuwe reeks en gaat verder.',
  proof: 'De twee akten', held: 'Wie haar akten vasthoudt, en tot welke', member: 'Lid', upTo: 'Vastgehouden tot',
  toNumber: (n) => `nummer ${n}`, none: 'geen van haar akten', notYet: 'nog niet', itself: 'de instantie zelf',
  ours: 'Ons besluit', holdUpTo: (n) => `Wij houden haar akten vast tot nummer ${n}.`, holdNone: 'Wij hebben geen van haar akten.',
  holdWarning: 'Wat zij verder verzegelt heeft voor ons geen gevolg totdat zij een nieuwe reeks begint vanaf wat de leden vasthouden. Dit wordt verzegeld en kan niet worden teruggenomen.',
  hold: 'Haar akten vasthouden', weHold: 'Onze instantie houdt haar akten vast.', awaiting: (names) => `Er wordt gewacht op: ${names}.`,
  reopenTitle: 'Een nieuwe reeks van onze akten beginnen', reopen: 'De nieuwe reeks beginnen',
  reopenText: 'Elk ander lid houdt onze akten vast tot een nummer. Wij gaan verder vanaf het verste. Wat wij daarna verzegelden blijft zichtbaar en heeft geen gevolg.',
  repaired: 'Dit is afgesloten: de instantie is een nieuwe reeks begonnen, of is uitgesloten.',
  remove: 'Een lid uitsluiten', removeText: 'Alle anderen samen kunnen een lid uitsluiten zonder het te vragen. Eerst houdt ieder van hen zijn akten vast; dan stelt één het voor en stemmen alle anderen in.',
  removeLede: 'Een lid wordt uitgesloten door alle anderen samen. Het wordt niet gevraagd.', which: 'Welk lid?', ofTwo: 'In een partnerschap van twee treedt men uit met opzegging; niemand wordt uitgesloten.',
  steps: 'De vier stappen van een uitsluiting', stepNames: { holding: 'Akten vasthouden', proposing: 'Voorstellen', consents: 'Instemmingen', effect: 'Gevolg' },
  removeWarning: (body) => `${body} wordt niet gevraagd. Zodra de uitsluiting gevolg heeft, telt niets meer van wat zij hier verzegelt, welke datum het ook draagt, en ontvangt zij niets meer. Wat zij al heeft blijft bij haar, en waarmee zij eerder instemde blijft haar en ons binden. Zij kan alleen terugkomen in een nieuw partnerschap.`,
  holdToRemove: 'Wij houden haar akten vast, zodat zij kan worden uitgesloten', holdToRemoveNote: 'Vanaf nu heeft niets wat zij verzegelt gevolg voor ons, totdat wij loslaten of de uitsluiting op niets uitloopt.',
  letGo: 'Haar akten loslaten', letGoNote: 'Wat zij intussen verzegelde heeft weer gevolg voor ons. Dit kan zolang onze instantie geen uitsluiting steunt.',
  holdFirst: (names) => `Voordat het kan worden voorgesteld, houden ook dezen haar akten vast: ${names}.`, behind: (names) => `Dezen houden ze minder ver vast; hun nodes volgen vanzelf: ${names}.`,
  propose: 'De uitsluiting voorstellen', sure: 'Wij willen dat deze instantie wordt uitgesloten en weten dat zij niet wordt gevraagd.', mustSay: 'Bevestig het eerst.',
  open: 'De uitsluiting is voorgesteld:', openProposal: 'Het voorstel openen', removed: 'Deze instantie is uitgesloten.',
}
