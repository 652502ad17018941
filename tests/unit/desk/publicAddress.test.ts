import { describe, expect, it } from 'vitest'
import fc from '../../helpers/fastCheck.ts'
import { mayReachAddress, mayReachHost } from '#desk/outbox/publicAddress.ts'
import { validWebhookUrl } from '#desk/outbox/webhookSigning.ts'

/** As the address of a webhook is read: hosts come out of a URL, which knows every spelling of an address. */
const reached = (address: string, privateToo = false) =>
  mayReachHost(new URL(address).hostname, privateToo)

describe('where a webhook may go', () => {
  it.each([
    ...['http://127.0.0.1/', 'http://127.1/', 'http://2130706433/', 'http://0x7f.0.0.1/'],
    ...['http://0177.0.0.1/', 'http://0.0.0.0/', 'http://0/', 'http://[::]/', 'http://[::1]/'],
    ...['http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[::127.0.0.1]/'],
    ...['http://10.1.2.3/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.1.1/'],
    ...['http://100.64.0.1/', 'http://198.18.0.1/', 'http://224.0.0.1/', 'http://255.255.255.255/'],
    ...['http://169.254.169.254/', 'http://[fe80::1]/', 'http://[fc00::1]/', 'http://[fd12::1]/'],
    ...['http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://[2001:0:7f00:1::]/'],
    ...['http://[::ffff:10.0.0.1]/', 'http://[ff02::1]/', 'http://[fec0::1]/'],
    ...['http://localhost/', 'http://LOCALHOST./', 'http://a.localhost/', 'http://printer/'],
    ...['http://printer.local/', 'http://metadata.google.internal/', 'http://１２７.0.0.1/'],
  ])('should not be %s', (address) => {
    expect(reached(address)).toBe(false)
    expect(validWebhookUrl(address, false)).not.toBe(true)
  })

  it.each(['https://hooks.example.org/x', 'http://93.184.215.14/', 'https://[2606:2800:21f::1]/'])(
    'should be %s',
    (address) => {
      expect(reached(address)).toBe(true)
      expect(validWebhookUrl(address, false)).toBe(true)
    },
  )

  it('should be this machine where an operator says so, and the place of a cloud’s credentials never', () => {
    expect(reached('http://127.0.0.1:9/', true)).toBe(true)
    expect(reached('http://printer.local/', true)).toBe(true)
    for (const address of [
      'http://169.254.169.254/',
      'http://[::ffff:169.254.169.254]/',
      'http://[fe80::1]/',
      'http://[fd00:ec2::254]/',
    ]) {
      expect(reached(address, true)).toBe(false)
    }
  })

  it('should know a private IPv4 address also where it is written as IPv6 (property)', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const mapped = new URL(`http://[::ffff:${address}]/`).hostname.slice(1, -1)
        expect(mayReachAddress(mapped, false)).toBe(false)
        if (address.startsWith('10.')) expect(mayReachAddress(address, false)).toBe(false)
      }),
    )
    expect(mayReachAddress('no address', false)).toBe(false)
  })
})
