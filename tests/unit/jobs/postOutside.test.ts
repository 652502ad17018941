import dns from 'node:dns'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { postOutside, PrivateAddress } from '#jobs/postToAddress.ts'
import { openReceiver, type Receiver } from '../../helpers/receiver.ts'

const MESSAGE = { headers: { 'content-type': 'application/json' }, body: '{"type":"é"}' }

describe('a message to an address that an adviser entered', () => {
  let receiver: Receiver
  beforeEach(async () => {
    receiver = await openReceiver()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await receiver.close()
  })

  const post = (address: string, privateToo: boolean) =>
    postOutside(address, MESSAGE, { patienceMs: 5000, privateToo })
  /** DNS says this of every name. */
  const named = (...addresses: string[]) => {
    vi.spyOn(dns, 'lookup').mockImplementation(((
      _name: string,
      _options: object,
      answer: (error: null, all: dns.LookupAddress[]) => void,
    ) => {
      answer(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }) as typeof dns.lookup)
    return `http://hooks.example.org:${new URL(receiver.url).port}/hook`
  }

  it('should be sent whole, and its answer’s status told', async () => {
    receiver.answers.push(503)
    expect(await post(`${receiver.url}/hook`, true)).toBe(503)
    expect(await post(named('127.0.0.1'), true)).toBe(204)
    expect(receiver.received.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/hook', MESSAGE.body],
      ['POST', '/hook', MESSAGE.body],
    ])
  })

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['10.0.0.1']],
    [['169.254.169.254']],
    [['93.184.215.14', '127.0.0.1']],
    [['fd00::1']],
  ])('should go nowhere where DNS says %j', async (addresses) => {
    await expect(post(named(...addresses), false)).rejects.toThrow(PrivateAddress)
    expect(receiver.received).toEqual([])
  })

  it('should not go to the place of a cloud’s credentials even where private networks are allowed', async () => {
    await expect(post(named('169.254.169.254'), true)).rejects.toThrow(PrivateAddress)
  })

  it('should not go to this machine by its own address', async () => {
    await expect(post(receiver.url, false)).rejects.toThrow(PrivateAddress)
    expect(receiver.received).toEqual([])
  })

  it('should not follow a redirect', async () => {
    receiver.answers.push(302)
    expect(await post(receiver.url, true)).toBe(302)
    expect(receiver.received).toHaveLength(1)
  })
})
