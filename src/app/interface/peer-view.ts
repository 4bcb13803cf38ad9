import type { BodyId, PartnershipId } from '../../core/act.ts'
import { rulesVersion } from '../../core/partnership.ts'
import { checkCode } from '../../wire/check-code.ts'
import type { DirectoryEntry } from '../directory.ts'
import type { Disclosure } from '../exit.ts'
import type { Node } from '../node.ts'
import type { PeerRecord } from '../ports/desk.ts'
import type { NodeAnswer, PeerAnswer } from './answers.ts'

type Directory = ReadonlyMap<BodyId, DirectoryEntry>

export function nodeView(node: Node, directory: Directory): NodeAnswer {
  const own = directory.get(node.body)
  return {
    body: node.body, state: own?.state ?? '??',
    names: own?.description?.names ?? null, stateNames: own?.description?.stateNames ?? null,
    checkCode: checkCode(node.body), demonstration: node.demonstration, rules: rulesVersion,
  }
}

/** A peer with what it said of the partnerships that this reader may see, beside what we hold. */
export function peerView(node: Node, disclosure: Disclosure, directory: Directory, peer: PeerRecord): PeerAnswer {
  const common = node.handing.partnershipsWith(peer.body, node.today()).filter(({ id }) => disclosure.may({ of: 'partnership', partnership: id }))
  return {
    body: peer.body, state: directory.get(peer.body)?.state ?? '??', names: directory.get(peer.body)?.description?.names ?? null,
    address: peer.address, link: peer.link, checkCode: node.pairing.checkCodeWith(peer.body),
    checkedAt: peer.checkedAt, lastSeenAt: peer.lastSeenAt, fault: peer.fault,
    partnerships: common.map(({ id, size }) => sameRecord(node, peer, id, size)),
  }
}

function sameRecord(node: Node, peer: PeerRecord, id: PartnershipId, acts: number): PeerAnswer['partnerships'][number] {
  const digest = node.folds.stateDigest(id)!
  const stated = peer.codes[id]
  return {
    partnership: id,
    stated: stated ? { digest: stated.digest, digits: checkCode(stated.digest), at: stated.at } : null,
    ours: { digest, digits: checkCode(digest) },
    comparison: !stated ? 'unknown' : stated.digest === digest ? 'same' : 'differs',
    actsThere: peer.holds[id] ?? null,
    actsHere: acts,
  }
}
