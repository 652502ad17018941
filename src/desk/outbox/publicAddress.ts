import { BlockList, isIP, isIPv4 } from 'node:net'

/**
 * IPv4 addresses that are not public, by IANA's special-purpose registry (RFC 6890 and later): this
 * machine, private networks, link-local …
 */
const CLOSED_V4 = new BlockList()
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
  ] as const),
  ...([
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const),
] as const) {
  CLOSED_V4.addSubnet(network, bits, 'ipv4')
}

/** Public IPv6 addresses all come from 2000::/3, */
const OPEN_V6 = new BlockList()
OPEN_V6.addSubnet('2000::', 3, 'ipv6')
/** except tunnels, which contain an IPv4 address, documentation and benchmarks. */
const CLOSED_V6 = new BlockList()
CLOSED_V6.addSubnet('2001::', 23, 'ipv6')
CLOSED_V6.addSubnet('2001:db8::', 32, 'ipv6')
CLOSED_V6.addSubnet('2002::', 16, 'ipv6')
CLOSED_V6.addSubnet('3fff::', 20, 'ipv6')

/** Where cloud machines get their credentials. No receiver is there. */
const LINK_LOCAL = new BlockList()
LINK_LOCAL.addSubnet('169.254.0.0', 16, 'ipv4')
LINK_LOCAL.addSubnet('fe80::', 10, 'ipv6')
LINK_LOCAL.addAddress('fd00:ec2::254', 'ipv6')

/**
 * True where an IP address, without brackets, is public: not this machine's nor of a network around
 * it.
 */
function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !CLOSED_V4.check(address, 'ipv4')
  return OPEN_V6.check(address, 'ipv6') && !CLOSED_V6.check(address, 'ipv6')
}

/**
 * Takes an IP address; true where something may be sent there. `privateToo`: also to this machine
 * and the networks around it.
 */
export function mayReachAddress(address: string, privateToo: boolean): boolean {
  const version = isIP(address)
  if (version === 0) return false
  if (LINK_LOCAL.check(address, version === 4 ? 'ipv4' : 'ipv6')) return false
  return privateToo || isPublicAddress(address)
}

/**
 * Names that mean this machine or a network around it, whatever DNS says. A name without a dot is
 * looked up in the local network.
 */
const PRIVATE_NAME =
  /^[^.]*$|(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/iu

/**
 * Takes a URL's `hostname`; true where something may be sent there, as far as can be said without
 * asking DNS.
 */
export function mayReachHost(hostname: string, privateToo: boolean): boolean {
  const host = hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '')
  if (isIP(host) !== 0) return mayReachAddress(host, privateToo)
  return privateToo || !PRIVATE_NAME.test(host)
}
