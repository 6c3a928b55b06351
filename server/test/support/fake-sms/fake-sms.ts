import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A message as Tencent passed it on. */
export interface SentSms {
  phone: string
  templateId: string
  signName: string | undefined
  params: string[]
}

/** Tencent Cloud's SMS (SendSms, 2021-01-11) as its documents describe it, strict about the signature and the fields. */
export interface FakeSms {
  readonly url: string
  readonly secretId: string
  readonly secretKey: string
  readonly sdkAppId: string
  readonly signName: string
  /** How many variables the approved templates have, by id. */
  readonly templates: Map<string, number>
  readonly sent: SentSms[]
  /** The next requests are answered with this code, as an error of the request or the status of the number. */
  fault(code: string, times?: number): void
  /** The next message goes out, and the answer gets lost: it is cut off, or never comes. */
  lose(how: 'cut' | 'silent'): void
  close(): Promise<void>
}

interface Answer {
  Error?: { Code: string; Message: string }
  SendStatusSet?: { Code: string; Message: string; PhoneNumber: string; SerialNo: string; Fee: number }[]
}

export async function startFakeSms(): Promise<FakeSms> {
  const account = { secretId: 'AKIDfakefakefake', secretKey: 'fake secret key of the tests' }
  const app = { sdkAppId: '1400006666', signName: '示例交易中心' }
  const templates = new Map<string, number>()
  const sent: SentSms[] = []
  const faults: string[] = []
  let lost: 'cut' | 'silent' | null = null

  function take(req: IncomingMessage, body: string): Answer {
    const wrong = whyNotSigned(req, body, account)
    if (wrong !== null) return { Error: { Code: wrong, Message: 'see the code' } }
    const { 'x-tc-action': action, 'x-tc-version': version, 'x-tc-region': region } = req.headers
    if (action !== 'SendSms') return failed('InvalidAction')
    if (version !== '2021-01-11') return failed('NoSuchVersion')
    if (region !== 'ap-guangzhou') return failed('UnsupportedRegion')
    // A test's own server wrote it; each field is checked below.
    const given = JSON.parse(body) as Record<string, unknown>
    const { PhoneNumberSet: phones, SmsSdkAppId, SignName, TemplateId, TemplateParamSet } = given
    if (!Array.isArray(phones) || phones.length === 0) return failed('MissingParameter.EmptyPhoneNumberSet')
    const phone = String(phones[0])
    const params = Array.isArray(TemplateParamSet) ? TemplateParamSet.map(String) : []
    const fault = faults.shift()
    // As of the API itself: the words of an error quote the number.
    if (fault !== undefined) return failed(fault, `number: ${phone}`)
    if (SmsSdkAppId !== app.sdkAppId) return failed('InvalidParameterValue.SdkAppIdNotExist')
    const code = faultOf(phone, String(TemplateId), SignName, params)
    if (code === 'Ok')
      sent.push({
        ...{ phone, templateId: String(TemplateId), params },
        signName: typeof SignName === 'string' ? SignName : undefined,
      })
    return {
      SendStatusSet: [
        { Code: code, Message: `${code} ${phone}`, PhoneNumber: phone, SerialNo: '5000:1', Fee: 1 },
      ],
    }
  }

  function faultOf(phone: string, templateId: string, signName: unknown, params: readonly string[]): string {
    if (!/^\+[1-9]\d{6,14}$/.test(phone)) return 'InvalidParameterValue.IncorrectPhoneNumber'
    if (phone.startsWith('+86') && signName !== app.signName)
      return 'FailedOperation.SignatureIncorrectOrUnapproved'
    if (templates.get(templateId) !== params.length) return 'FailedOperation.TemplateIncorrectOrUnapproved'
    if (params.some(one => [...one].length > 12)) return 'InvalidParameterValue.TemplateParameterLengthLimit'
    return params.some(one => /[【】]|https?:/.test(one)) ? 'FailedOperation.ContainSensitiveWord' : 'Ok'
  }

  const http = createServer((req, res) => {
    void text(req).then(body => {
      const answer = take(req, body)
      const how = lost
      lost = null
      if (how === 'cut') return void req.socket.destroy()
      if (how === 'silent') return
      res.writeHead(200, { 'Content-Type': 'application/json' })
      res.end(JSON.stringify({ Response: { ...answer, RequestId: 'a0aabda6-cf91' } }))
    })
  })
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))

  return {
    ...{ ...account, ...app, templates, sent },
    // A TCP server's address is an object.
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    fault: (code, times = 1) => void faults.push(...Array.from({ length: times }, () => code)),
    lose: how => void (lost = how),
    close: () =>
      new Promise(resolve => {
        http.closeAllConnections()
        http.close(() => resolve())
      }),
  }
}

const failed = (Code: string, Message = ''): Answer => ({ Error: { Code, Message } })

/** TC3-HMAC-SHA256, read from the header: not from the server's own code. */
function whyNotSigned(
  { headers }: IncomingMessage,
  body: string,
  { secretId, secretKey }: { secretId: string; secretKey: string },
): string | null {
  const [, id, date = '', names = '', signature] =
    /^TC3-HMAC-SHA256 Credential=(\w+)\/(\d{4}-\d\d-\d\d)\/sms\/tc3_request, SignedHeaders=([a-z;-]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? []
  if (id === undefined) return 'AuthFailure.InvalidAuthorization'
  if (id !== secretId) return 'AuthFailure.SecretIdNotFound'
  const seconds = Number(headers['x-tc-timestamp'])
  const isNow = Math.abs(Date.now() / 1000 - seconds) <= 300
  if (!isNow || new Date(seconds * 1000).toISOString().slice(0, 10) !== date)
    return 'AuthFailure.SignatureExpire'
  if (!/^content-type;host(;x-tc-action)?$/.test(names)) return 'AuthFailure.SignatureFailure'
  const lines = names.split(';').map(name => `${name}:${String(headers[name]).toLowerCase()}\n`)
  const hash = (words: string) => createHash('sha256').update(words).digest('hex')
  const request = `POST\n/\n\n${lines.join('')}\n${names}\n${hash(body)}`
  const toSign = `TC3-HMAC-SHA256\n${seconds}\n${date}/sms/tc3_request\n${hash(request)}`
  const key = [date, 'sms', 'tc3_request'].reduce<Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    Buffer.from(`TC3${secretKey}`),
  )
  const expected = createHmac('sha256', key).update(toSign).digest('hex')
  return expected === signature ? null : 'AuthFailure.SignatureFailure'
}
