import { createHash, createHmac } from 'node:crypto'

const ALGORITHM = 'TC3-HMAC-SHA256'

/** A POST of JSON to an API 3.0 of Tencent Cloud, as far as its signature covers it. */
interface Request {
  secretId: string
  secretKey: string
  /** As in the address: `sms` of `sms.tencentcloudapi.com`. */
  service: string
  /** As in the header `Host`: with the port, unless it is the usual one. */
  host: string
  contentType: string
  /** Its header is signed, too; absent: only type and host are, which is the least that Tencent takes. */
  action?: string
  /** Unix time in seconds, the same as in `X-TC-Timestamp`; Tencent takes it within 5 minutes. */
  timestamp: number
  body: string
}

/**
 * The header `Authorization` of a request, and what it is made of step by step: TC3-HMAC-SHA256 ("Signature v3",
 * cloud.tencent.com/document/api/382/52072).
 */
export function signTencent(request: Request) {
  const { secretId, secretKey, service, host, contentType, action, timestamp, body } = request
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const headers: [name: string, value: string][] = [
    ['content-type', contentType],
    ['host', host],
    ...(action === undefined ? [] : [['x-tc-action', action.toLowerCase()] satisfies [string, string]]),
  ]
  const signed = headers.map(([name]) => name).join(';')
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('')
  const canonicalRequest = ['POST', '/', '', lines, signed, sha256(body)].join('\n')
  const scope = `${date}/${service}/tc3_request`
  const stringToSign = [ALGORITHM, timestamp, scope, sha256(canonicalRequest)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
  const signature = hmac(key, stringToSign).toString('hex')
  const authorization = `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`
  return { canonicalRequest, stringToSign, signature, authorization }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
