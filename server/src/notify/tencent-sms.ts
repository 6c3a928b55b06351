import * as z from '@paihao/shared/contract/z'
import type { SmsProvider } from './sms-way'
import { signTencent } from './tencent-sign'
import type { SendOutcome } from './way'
import { faultOf } from './wechat-call'

const TYPE = 'application/json; charset=utf-8'

interface Options {
  secretId: string
  secretKey: string
  /** `https://sms.tencentcloudapi.com`, or a gateway to it. */
  apiUrl: string
  sdkAppId: string
  region: string
  /** This machine's clock (ms). */
  now(): number
  timeoutMs?: number
}

const answer = z.object({
  Response: z.object({
    Error: z.optional(z.object({ Code: z.string() })),
    SendStatusSet: z.optional(z.array(z.object({ Code: z.string() }))),
  }),
})

/** Text messages by Tencent Cloud: SendSms of its API 2021-01-11 (cloud.tencent.com/document/api/382/55981). */
export function createTencentSms(options: Options): SmsProvider {
  const { secretId, secretKey, apiUrl, sdkAppId, region, now, timeoutMs = 8_000 } = options
  const { host } = new URL(apiUrl)

  return {
    async send(phone, { templateId, signName }, params) {
      const timestamp = Math.floor(now() / 1000)
      const body = JSON.stringify({
        PhoneNumberSet: [phone],
        SmsSdkAppId: sdkAppId,
        ...(signName === undefined ? {} : { SignName: signName }),
        TemplateId: templateId,
        TemplateParamSet: params,
      })
      const signing = { secretId, secretKey, service: 'sms', host, contentType: TYPE, action: 'SendSms' }
      const { authorization } = signTencent({ ...signing, timestamp, body })
      try {
        const response = await fetch(new URL('/', apiUrl), {
          method: 'POST',
          headers: {
            Authorization: authorization,
            'Content-Type': TYPE,
            'X-TC-Action': 'SendSms',
            'X-TC-Version': '2021-01-11',
            'X-TC-Timestamp': String(timestamp),
            'X-TC-Region': region,
          },
          body,
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        })
        return await outcomeOf(response)
      } catch (error) {
        // Only the error's code or name is kept: its words may hold more.
        const { kind, why } = faultOf(error)
        return kind === 'unsent' ? { outcome: 'later', code: why } : { outcome: 'unknown', why }
      }
    },
  }
}

/** Tencent says 200 to everything, also to what it refuses: another status is of something in between. */
async function outcomeOf(response: Response): Promise<SendOutcome> {
  if (!response.ok) return { outcome: 'unknown', why: `status ${response.status}` }
  const read = answer.safeParse(await response.json().catch(() => null))
  const { Error: error, SendStatusSet: [status] = [] } = read.data?.Response ?? {}
  const code = error?.Code ?? status?.Code
  return code === undefined ? { outcome: 'unknown', why: 'no answer' } : outcomeOfCode(code)
}

/** Refused only for coming too often: the same message is taken a little later. */
const TOO_OFTEN =
  /^(RequestLimitExceeded(\..+)?|LimitExceeded\.(DeliveryFrequencyLimit|PhoneNumberThirtySecondLimit|GlobalSmsSendingRateLimit))$/
/** Among the errors of the inside those that say for certain that nothing went out. */
const CERTAIN =
  /^InternalError\.(JsonParseFail|RequestTimeException|RestApiInterfaceNotExist|SigFieldMissing|SigVerificationFail)$/
const UNCERTAIN = /^(InternalError|FailedOperation\.(OtherError|ParametersOtherError)$)/
const REFUSED =
  /^(ActionOffline|AuthFailure|FailedOperation|InvalidAction|InvalidParameter|InvalidParameterValue|InvalidRequest|IpInBlacklist|IpNotInWhitelist|LimitExceeded|MissingParameter|NoSuchProduct|NoSuchVersion|ResponseSizeLimitExceeded|UnauthorizedOperation|UnknownParameter|UnsupportedOperation|UnsupportedProtocol|UnsupportedRegion)(\.|$)/

/**
 * What a code of Tencent's means (cloud.tencent.com/document/api/382/59177 and 382/52075). What is not known to be
 * refused may have been sent: a message too few waits on the page, a message twice cannot be taken back.
 */
export function outcomeOfCode(code: string): SendOutcome {
  if (code === 'Ok') return { outcome: 'sent' }
  // A code is kept and shown; other text is not.
  if (!/^[A-Za-z0-9.]{1,100}$/.test(code)) return { outcome: 'unknown', why: 'no code' }
  if (TOO_OFTEN.test(code)) return { outcome: 'later', code }
  if (CERTAIN.test(code)) return { outcome: 'refused', code }
  if (UNCERTAIN.test(code) || !REFUSED.test(code)) return { outcome: 'unknown', why: code }
  return { outcome: 'refused', code }
}
