import { isIP } from 'node:net'
import * as z from '@paihao/shared/contract/z'

/** What the environment says, checked. */
export interface Config {
  readonly production: boolean
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** Where people reach this server, for codes and links on paper; without a slash at the end. */
  readonly publicUrl: string
  /** Undefined: the server starts a redis-server of its own. */
  readonly redisUrl: string | undefined
  /** Acknowledge only what a replica has, too. */
  readonly redisWait: boolean
  readonly demoPassword: string | undefined
  /** Undefined: made once and kept in the data folder (not in production). */
  readonly secretKey: string | undefined
  readonly secretKeyOld: string | undefined
  readonly trustedAddresses: readonly string[]
  readonly trustedProxies: readonly string[]
  readonly wechat: { readonly appId: string; readonly secret: string; readonly apiUrl: string } | null
  /** The file that maps notices to WeChat's templates; undefined: no subscribe messages. */
  readonly wechatTemplates: string | undefined
  /** What the console's "message push" was set up with; null: WeChat tells this server nothing. */
  readonly wechatPush: { readonly token: string; readonly aesKey: string | undefined } | null
  /** Notifications of browsers; null: none. Their services are asked by the addresses that browsers give. */
  readonly webPush: { readonly contact: string; readonly services: readonly string[] } | null
  /** Text messages by Tencent Cloud; null: none. Its file says which notices, and how. */
  readonly sms: {
    readonly secretId: string
    readonly secretKey: string
    readonly apiUrl: string
    readonly file: string
  } | null
  /** The file of agencies' own systems that are told; undefined: none. */
  readonly webhooks: string | undefined
  readonly metricsToken: string | undefined
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

const yes = ['1', 'true', 'yes', 'on']
const no = ['0', 'false', 'no', 'off']
const loopback = '127.0.0.0/8,::1'

const text = z.optional(z.string())
const long = z.optional(z.string().check(z.minLength(32, 'needs 32 characters or more')))
const listOf = (byDefault: string, check: z.core.$ZodCheck<string>) =>
  z.pipe(
    z.pipe(
      z._default(z.string(), byDefault),
      z.transform(list =>
        list
          .split(',')
          .map(one => one.trim())
          .filter(one => one !== ''),
      ),
    ),
    z.array(z.string().check(check)),
  )
const addresses = (byDefault: string) =>
  listOf(
    byDefault,
    z.refine(isNetwork, 'lists addresses or networks with commas: 127.0.0.1, 10.0.0.0/8, ::1'),
  )

const environment = z.object({
  NODE_ENV: text,
  HOST: z._default(z.string(), '127.0.0.1'),
  PORT: z.pipe(
    z._default(z.string(), '3000'),
    z.pipe(
      z.transform(Number),
      z
        .int('is a number from 0 to 65535')
        .check(z.minimum(0, 'is a number from 0 to 65535'), z.maximum(65_535, 'is a number from 0 to 65535')),
    ),
  ),
  DATA_DIR: z._default(z.string(), './data'),
  PUBLIC_URL: z.optional(z.url('is a URL')),
  REDIS_URL: text,
  REDIS_WAIT: z.pipe(
    z._default(z.enum([...yes, ...no], 'is 1 or 0'), '0'),
    z.transform(value => yes.includes(value)),
  ),
  DEMO_PASSWORD: text,
  SECRET_KEY: long,
  SECRET_KEY_OLD: long,
  TRUSTED_ADDRESSES: addresses(loopback),
  TRUSTED_PROXIES: addresses(''),
  WECHAT_APPID: text,
  WECHAT_SECRET: text,
  WECHAT_API_URL: z._default(z.url('is a URL'), 'https://api.weixin.qq.com'),
  WECHAT_TEMPLATES: text,
  WECHAT_PUSH_TOKEN: z.optional(
    z.string().check(z.regex(/^[A-Za-z0-9]{3,32}$/, 'has 3 to 32 letters and digits')),
  ),
  WECHAT_PUSH_AES_KEY: z.optional(
    z.string().check(z.regex(/^[A-Za-z0-9]{43}$/, 'has 43 letters and digits')),
  ),
  WEB_PUSH_CONTACT: z.optional(
    z.string().check(z.regex(/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/, 'is a mailto: or https: address')),
  ),
  WEB_PUSH_SERVICES: listOf(
    'https://fcm.googleapis.com,https://updates.push.services.mozilla.com,https://web.push.apple.com,https://*.notify.windows.com',
    z.regex(
      /^https?:\/\/(\*\.)?[\w.-]+(:\d+)?$/,
      'lists origins with commas: https://push.example.org, https://*.example.org',
    ),
  ),
  TENCENT_SECRET_ID: z.optional(z.string().check(z.regex(/^\w{1,128}$/, 'has letters and digits only'))),
  TENCENT_SECRET_KEY: text,
  TENCENT_SMS_URL: z._default(
    z.url('is a URL').check(z.regex(/^(https:|http:\/\/(127\.0\.0\.1|\[::1\])[:/])/, 'is an https: URL')),
    'https://sms.tencentcloudapi.com',
  ),
  SMS_TEMPLATES: text,
  WEBHOOKS: text,
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16, 'needs 16 characters or more'))),
  LOG_LEVEL: z._default(
    z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'is debug, info, warn, error or silent'),
    'info',
  ),
})

/** Reads the environment; an empty variable counts as unset. Throws one error that names every fault in a sentence. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = environment.safeParse(given)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`)
  if (given.NODE_ENV === 'production' && given.SECRET_KEY === undefined)
    faults.push(
      'SECRET_KEY is required in production: 32 characters or more, kept secret and the same on every server.',
    )
  if ((given.WECHAT_APPID === undefined) !== (given.WECHAT_SECRET === undefined))
    faults.push('WECHAT_APPID and WECHAT_SECRET go together: set both or neither.')
  if (given.WECHAT_PUSH_TOKEN !== undefined && given.WECHAT_APPID === undefined)
    faults.push('WECHAT_PUSH_TOKEN needs WECHAT_APPID: only that app’s messages are taken.')
  if (given.WECHAT_PUSH_AES_KEY !== undefined && given.WECHAT_PUSH_TOKEN === undefined)
    faults.push('WECHAT_PUSH_AES_KEY needs WECHAT_PUSH_TOKEN: messages are encrypted and signed.')
  const forSms = [given.TENCENT_SECRET_ID, given.TENCENT_SECRET_KEY, given.SMS_TEMPLATES]
  if (new Set(forSms.map(one => one === undefined)).size > 1)
    faults.push('TENCENT_SECRET_ID, TENCENT_SECRET_KEY and SMS_TEMPLATES go together: set all or none.')
  if (faults.length > 0 || !parsed.success)
    throw new Error(['The server cannot start with these settings:', ...new Set(faults)].join('\n  - '))
  const { data } = parsed
  return {
    production: data.NODE_ENV === 'production',
    host: data.HOST,
    port: data.PORT,
    dataDir: data.DATA_DIR,
    publicUrl: (data.PUBLIC_URL ?? `http://${data.HOST}:${data.PORT}`).replace(/\/+$/, ''),
    redisUrl: data.REDIS_URL,
    redisWait: data.REDIS_WAIT,
    demoPassword: data.DEMO_PASSWORD,
    secretKey: data.SECRET_KEY,
    secretKeyOld: data.SECRET_KEY_OLD,
    trustedAddresses: data.TRUSTED_ADDRESSES,
    trustedProxies: data.TRUSTED_PROXIES,
    wechat:
      data.WECHAT_APPID === undefined || data.WECHAT_SECRET === undefined
        ? null
        : { appId: data.WECHAT_APPID, secret: data.WECHAT_SECRET, apiUrl: data.WECHAT_API_URL },
    wechatTemplates: data.WECHAT_TEMPLATES,
    wechatPush:
      data.WECHAT_PUSH_TOKEN === undefined
        ? null
        : { token: data.WECHAT_PUSH_TOKEN, aesKey: data.WECHAT_PUSH_AES_KEY },
    webPush:
      data.WEB_PUSH_CONTACT === undefined
        ? null
        : { contact: data.WEB_PUSH_CONTACT, services: data.WEB_PUSH_SERVICES },
    sms: smsOf(data),
    webhooks: data.WEBHOOKS,
    metricsToken: data.METRICS_TOKEN,
    logLevel: data.LOG_LEVEL,
  }
}

function smsOf(data: z.output<typeof environment>): Config['sms'] {
  const { TENCENT_SECRET_ID: secretId, TENCENT_SECRET_KEY: secretKey, SMS_TEMPLATES: file } = data
  if (secretId === undefined || secretKey === undefined || file === undefined) return null
  return { secretId, secretKey, apiUrl: data.TENCENT_SMS_URL, file }
}

function isNetwork(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 6 ? 128 : 32))
}
