import { lookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** The networks that are not of the public Internet (IANA's special-purpose registries), with those that carry IPv4 inside. */
const special: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** Of IPv6 only 2000::/3 is in use; of it not these. */
const specialV6: readonly [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
]

const blocked = new BlockList()
for (const [network, prefix] of special) blocked.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of specialV6) blocked.addSubnet(network, prefix, 'ipv6')
const unicast = new BlockList()
unicast.addSubnet('2000::', 3, 'ipv6')

/** Whether this is an address of the public Internet, and not of this machine or of a network of its own. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !blocked.check(address, 'ipv4')
  return version === 6 && unicast.check(address, 'ipv6') && !blocked.check(address, 'ipv6')
}

/** What `lookupPublic` fails with: its `code`. */
export const NOT_PUBLIC = 'ENOTPUBLIC'

/** As `dns.lookup`, but a name of which any address is not public has none: asked anew for each connection. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '')
    const [first] = addresses
    if (first === undefined || !addresses.every(isPublic))
      return callback(Object.assign(new Error('Not a public address'), { code: NOT_PUBLIC }), '')
    if (options.all === true) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

const isPublic = ({ address }: LookupAddress) => isPublicAddress(address)
