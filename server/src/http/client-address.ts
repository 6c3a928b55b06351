import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Where a request came from. */
export interface ClientAddress {
  /** The address that limits and locks count by: of IPv6 the /64, which is what one subscriber has. */
  readonly key: string
  /** No limit per address: it is one of TRUSTED_ADDRESSES, and no unknown proxy stands between. */
  readonly trusted: boolean
  /** On this very machine, and not passed on by a proxy. */
  readonly loopback: boolean
}

export type AddressOf = (req: IncomingMessage) => ClientAddress

const CACHED = 10_000

/** Finds out where requests come from. X-Forwarded-For counts only when a trusted proxy sent it. */
export function createAddressOf(options: {
  trustedAddresses: readonly string[]
  trustedProxies: readonly string[]
}): AddressOf {
  const trusted = listOf(options.trustedAddresses)
  const proxies = listOf(options.trustedProxies)
  const loopback = listOf(['127.0.0.0/8', '::1'])
  const known = new Map<string, ClientAddress>()

  function describe(address: string, forwarded: boolean): ClientAddress {
    const name = forwarded ? `via ${address}` : address
    let described = known.get(name)
    if (described === undefined) {
      described = {
        key: networkOf(address),
        trusted: !forwarded && contains(trusted, address),
        loopback: !forwarded && contains(loopback, address),
      }
      if (known.size >= CACHED) known.clear()
      known.set(name, described)
    }
    return described
  }

  return req => {
    const peer = plain(req.socket.remoteAddress ?? '')
    const header = req.headers['x-forwarded-for']
    if (header === undefined) return describe(peer, false)
    if (!contains(proxies, peer)) return describe(peer, true)
    // The last address that none of our own proxies added: what stands before it may be invented.
    const hops = String(header)
      .split(',')
      .map(hop => plain(hop.trim()))
    const client = hops.findLast(hop => !contains(proxies, hop))
    return client !== undefined && isIP(client) !== 0 ? describe(client, false) : describe(peer, true)
  }
}

/** A list of addresses and networks (`10.0.0.0/8`). */
export function listOf(entries: readonly string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  return list
}

function contains(list: BlockList, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/** An IPv4 address as a socket of both families names it. */
function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const behind = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(8 - groups.length - behind.length, 0) }, () => '0')
  return `${[...groups, ...zeros, ...behind].slice(0, 4).join(':')}::/64`
}
