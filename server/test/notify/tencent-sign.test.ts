import { createHash } from 'node:crypto'
import { signTencent } from '../../src/notify/tencent-sign'

/** The example that Tencent Cloud publishes ("Signature v3"): DescribeInstances of CVM; the body is ASCII, the name escaped. */
const example = {
  service: 'cvm',
  host: 'cvm.tencentcloudapi.com',
  contentType: 'application/json; charset=utf-8',
  timestamp: 1551113065,
  body: String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`,
}
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

it('a request is signed as in the published example with type and host, step by step', () => {
  const { canonicalRequest, stringToSign, authorization } = signTencent({
    ...example,
    secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
    secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
  })
  expect(canonicalRequest.split('\n')).toEqual([
    ...['POST', '/', ''],
    ...['content-type:application/json; charset=utf-8', 'host:cvm.tencentcloudapi.com', ''],
    'content-type;host',
    '35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064',
  ])
  expect(hashOf(canonicalRequest)).toBe('5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031')
  expect(stringToSign).toBe(
    'TC3-HMAC-SHA256\n1551113065\n2019-02-25/cvm/tc3_request\n5ffe6a04c0664d6b969fab9a13bdab201d63ee709638e2749d62a09ca18d7031',
  )
  expect(authorization).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  )
})

it('a request is signed as in the newer published example, whose key is 32 asterisks, with the action, too', () => {
  const { canonicalRequest, authorization } = signTencent({
    ...example,
    secretId: 'AKID********************************',
    secretKey: '*'.repeat(32),
    action: 'DescribeInstances',
  })
  expect(hashOf(canonicalRequest)).toBe('7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84')
  expect(authorization).toBe(
    'TC3-HMAC-SHA256 Credential=AKID********************************/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host;x-tc-action, Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
  )
})

it('the day of the scope is that of UTC, and a changed byte of the body changes the signature', () => {
  const given = { ...example, secretId: 'id', secretKey: 'key', timestamp: 1551139199 }
  expect(signTencent(given).stringToSign).toContain('2019-02-25/')
  expect(signTencent({ ...given, timestamp: 1551139200 }).stringToSign).toContain('2019-02-26/')
  expect(signTencent({ ...given, body: `${given.body} ` }).signature).not.toBe(signTencent(given).signature)
})
