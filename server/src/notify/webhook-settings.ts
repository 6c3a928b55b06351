import { isIP } from 'node:net'
import * as z from '@paihao/shared/contract/z'
import { isPublicAddress } from './public-address'

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\])$/

const webhook = z
  .object({
    url: z.url('is no URL'),
    /** Signs what is sent: the receiver has it, too. */
    secret: z.string().check(z.minLength(32, 'needs 32 characters or more')),
    /** Whether addresses may be called that are not of the public Internet: this machine, a network of one's own. */
    private: z._default(z.boolean(), false),
  })
  .check(
    z.refine(({ url }) => faultOf(url) === null, { error: ({ input }) => faultOf(urlOf(input)) ?? '' }),
    z.refine(({ url, private: isAllowed }) => isAllowed || !isPrivate(url), {
      error: 'is not a public address, and "private" is not set',
    }),
  )
/** Where an agency's own system is told. */
export type Webhook = z.output<typeof webhook>

/** The file of the systems that are told: those of agencies by the agency's name, and the one for the days of all halls. */
export const webhookSettings = z.object({
  agencies: z._default(z.record(z.string(), webhook), {}),
  halls: z.optional(webhook),
})
export type WebhookSettings = z.output<typeof webhookSettings>

// Refined before it is known to have the form.
const urlOf = (input: unknown) =>
  typeof input === 'object' && input !== null && 'url' in input ? String(input.url) : ''

function faultOf(address: string): string | null {
  if (!URL.canParse(address)) return 'is no URL'
  const { protocol, hostname, username, password, hash } = new URL(address)
  if (username !== '' || password !== '') return 'has a password in its URL: the signature tells who sends'
  if (hash !== '') return 'has a # in its URL'
  if (protocol === 'https:') return null
  return protocol === 'http:' && LOOPBACK.test(hostname) ? null : 'is not https (http is for 127.0.0.1 only)'
}

/** Whether it names an address that is not public; names of hosts are looked up at each connection. */
function isPrivate(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^\[|\]$/g, '') : ''
  return isIP(host) !== 0 && !isPublicAddress(host)
}
