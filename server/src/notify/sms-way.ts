import type { NoticeKind } from '@paihao/shared/rules/notices'
import type { VaultRows } from '../log/vault-rows'
import { bidderOf } from '../venues/bidder-rows'
import type { Venues } from '../venues/venues'
import { valuesOf } from './message'
import { e164, type KindTemplate, paramsOf, type SmsSettings } from './sms-settings'
import { currentOf, MISFIT, type SendOutcome, type Way } from './way'

/** Who brings text messages to the networks. */
export interface SmsProvider {
  /** `phone` in E.164; `params` are the template's variables in their order. Never rejects, and keeps no word of them. */
  send(phone: string, template: SmsTemplate, params: readonly string[]): Promise<SendOutcome>
}

interface SmsTemplate {
  templateId: string
  /** Absent: without, which only other countries take. */
  signName?: string
}

interface Options {
  venues: Venues
  vaultRows: VaultRows
  settings: SmsSettings
  provider: SmsProvider
}

/**
 * Text messages to the telephone number that a bidder gave at taking. It is read from the vault for each message, and is
 * in no log; the message says what the holder may see of the venue, their own number, place and times (as any other way).
 */
export function createSmsWay({ venues, vaultRows, settings, provider }: Options): Way {
  const { kinds, language, longestParam, signName, signNameAbroad } = settings
  const templates: Partial<Record<NoticeKind, KindTemplate>> = kinds
  return {
    name: 'sms',
    sends: kind => templates[kind] !== undefined,
    // Of the provider's limits each is for one number.
    resting: false,
    async prepare(told) {
      const { venueId, ticket } = told
      const { kind } = told.notice
      const template = templates[kind]
      if (template === undefined) return 'no template'
      const bidder = await bidderOf(venues, vaultRows, venueId, ticket)
      if (bidder === null) return 'no phone number'
      const phone = e164(bidder.phone)
      if (phone === null) return 'no mobile number'
      const isHome = phone.startsWith('+86')
      const templateId = isHome ? template.templateId : template.abroad
      if (templateId === undefined) return 'no template abroad'
      const write = () => {
        const current = currentOf(told)
        const values = valuesOf(current.venue, current.ticket, kind, venues.now(), language)
        return paramsOf(template.params, values, longestParam)
      }
      if (write() === null) return MISFIT
      const sign = isHome ? signName : signNameAbroad
      return {
        address: phone,
        check: () => Promise.resolve(null),
        async send() {
          const params = write()
          if (params === null) return { outcome: 'refused', code: MISFIT }
          const signed = { templateId, ...(sign === undefined ? {} : { signName: sign }) }
          return await provider.send(phone, signed, params)
        },
      }
    },
  }
}
