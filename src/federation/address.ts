import { BlockList, isIP } from 'node:net'
import { lookup } from 'node:dns/promises'
import { refuse, type Refusal } from '../core/refusal.ts'

/** What an address of a peer may look like: scheme, host, port, nothing else. */
export function readAddress(text: string): URL | Refusal {
  if (/[\s\\]/.test(text) || !URL.canParse(text)) return refuse('bad_address')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('bad_address')
  if (url.username || url.password || url.search || url.hash || (url.pathname !== '/' && url.pathname !== '')) return refuse('bad_address')
  return url
}

/**
 * Addresses inside a machine or a local network: dialled only where the operator allows it. The two families have a
 * list each, because a list that holds the mapped range of version 6 takes every address of version 4 to be in it.
 */
const local = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3]] as const) local.ipv4.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [['::', 128], ['::1', 128], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8], ['64:ff9b::', 96], ['::ffff:0:0', 96], ['2002::', 16]] as const) local.ipv6.addSubnet(net, bits, 'ipv6')

export function isLocal(address: string): boolean {
  const family = isIP(address)
  const name = family === 4 ? 'ipv4' : 'ipv6'
  return family === 0 || local[name].check(address, name)
}

export type AllowLocal = 'never' | 'loopback' | 'any'

/**
 * The checked numeric address to connect to. Every answer of the resolver must be allowed, and the connection uses
 * the one that was checked, so that a name cannot point elsewhere a moment later.
 */
export async function resolve(url: URL, allow: AllowLocal): Promise<string | Refusal> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const answers = isIP(host) ? [host] : (await lookup(host, { all: true, verbatim: true }).catch(() => [])).map(({ address }) => address)
  const [first] = answers
  if (first === undefined) return refuse('address_not_found')
  const permitted = (address: string) => !isLocal(address) || allow === 'any' || (allow === 'loopback' && isLoopback(address))
  return answers.every(permitted) ? first : refuse('address_not_allowed')
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
}
