import dns, { type LookupAddress } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { mayReachAddress, mayReachHost } from '#desk/outbox/publicAddress.ts'

/** Thrown where an address belongs to this machine or a network around it. */
export class PrivateAddress extends Error {}

/** Connects to the address that was checked. A second DNS lookup could give another one. */
const lookupFor =
  (privateToo: boolean): LookupFunction =>
  (hostname, options, callback) => {
    dns.lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) {
        callback(error, '', 4)
        return
      }
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => mayReachAddress(address, privateToo))) {
        callback(new PrivateAddress('private_address'), '', 4)
        return
      }
      if (options.all === true) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }

/**
 * Sends one POST to an address that an adviser entered; returns the answer's status. Redirects are
 * not followed. Unless `privateToo`, nothing is sent to this machine or a network around it,
 * whatever DNS says at that moment; nothing is ever sent to a link-local address. Throws
 * `PrivateAddress` instead.
 */
export function postOutside(
  address: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  { patienceMs, privateToo }: { patienceMs: number; privateToo: boolean },
): Promise<number> {
  const url = new URL(address)
  if (!mayReachHost(url.hostname, privateToo)) {
    return Promise.reject(new PrivateAddress('private_address'))
  }
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(patienceMs),
        lookup: lookupFor(privateToo),
      },
      (answer) => {
        resolve(answer.statusCode ?? 0)
        answer.destroy()
      },
    )
    sending.on('error', reject)
    sending.end(body)
  })
}
