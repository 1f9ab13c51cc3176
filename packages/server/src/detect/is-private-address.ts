import { BlockList, isIP } from 'node:net'

/** Addresses that are nobody's on the open internet: https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-. */
const special = new BlockList()
const subnets4 = [
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
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
for (const [net, prefix] of subnets4) special.addSubnet(net, prefix, 'ipv4')

/** The only part of IPv6 that is given out to the internet at large, and what in it is special all the same. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')
const special6 = new BlockList()
const subnets6 = [
  // Teredo, ORCHID, documentation, and 6to4, which hides an IPv4 address.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const
for (const [net, prefix] of subnets6) special6.addSubnet(net, prefix, 'ipv6')

/**
 * Whether an address is one that a server of ours must not be sent to by strangers: its own, its network's, or none of the open
 * internet. What is no address is private, too.
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return special.check(address, 'ipv4')
  if (family === 6) return !global6.check(address, 'ipv6') || special6.check(address, 'ipv6')
  return true
}
