import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { createAddressOf } from '../../src/http/client-address'

const addressOf = createAddressOf({
  trustedAddresses: ['127.0.0.0/8', '::1'],
  trustedProxies: ['10.0.0.0/8'],
})

function from(remoteAddress: string, forwardedFor?: string) {
  const req = new IncomingMessage(
    Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }),
  )
  if (forwardedFor !== undefined) req.headers['x-forwarded-for'] = forwardedFor
  return addressOf(req)
}

it('the loopback is trusted, by either family', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    expect(from(address)).toMatchObject({ trusted: true, loopback: true })
  expect(from('192.0.2.1')).toEqual({ key: '192.0.2.1', trusted: false, loopback: false })
})

it('what was forwarded by nobody we know is neither trusted nor loopback, and keeps the address of the peer', () => {
  expect(from('127.0.0.1', '192.0.2.1')).toEqual({ key: '127.0.0.1', trusted: false, loopback: false })
  expect(from('192.0.2.9', '127.0.0.1')).toEqual({ key: '192.0.2.9', trusted: false, loopback: false })
})

it('a trusted proxy is believed, and only for the last address that no proxy of ours added', () => {
  expect(from('10.1.1.1', '192.0.2.1').key).toBe('192.0.2.1')
  expect(from('10.1.1.1', '127.0.0.1, 192.0.2.1, 10.2.2.2').key).toBe('192.0.2.1')
  expect(from('10.1.1.1', 'nonsense')).toMatchObject({ key: '10.1.1.1', trusted: false })
})

it('of IPv6, a subscriber’s whole network counts as one', () => {
  expect(from('2001:db8:1:2:3:4:5:6').key).toBe(from('2001:db8:1:2::9').key)
  expect(from('2001:db8:1:3::9').key).not.toBe(from('2001:db8:1:2::9').key)
})
