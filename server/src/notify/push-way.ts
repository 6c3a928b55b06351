import type { PushMessage } from '@paihao/shared/contract/notice'
import type { NoticeKind } from '@paihao/shared/rules/notices'
import { languageOf, defaultLanguage } from '@paihao/shared/text/language'
import type { Venues } from '../venues/venues'
import type { Browsers } from './browsers'
import { valuesOf } from './message'
import { shorten } from './shorten'
import { currentOf, type Told, type Way } from './way'
import type { WebPush } from './web-push'

/** A call is of use for a while only (s); what changes a plan, until the evening. */
const CALL_KEPT = 30 * 60
const OTHER_KEPT = 4 * 3600
/** A lock screen shows less; the whole must stay below 4,096 bytes. */
const LONGEST_NAME = 60

interface Options {
  venues: Venues
  browsers: Browsers
  push: WebPush
}

/** Notifications of the browsers that have a page of ours: for holders without WeChat. */
export function createPushWay({ venues, browsers, push }: Options): Way {
  return {
    name: 'push',
    // Who has just taken a number reads so on the page.
    sends: kind => kind !== 'taken',
    // Services are many, and one that fails says nothing of the others.
    resting: false,
    async prepare(told) {
      const { holderKey, ticketId } = told.ticket
      const browser = await browsers.of(holderKey)
      if (browser === null) return 'not subscribed'
      const { kind } = told.notice
      const language = languageOf(told.wishes?.language ?? browser.language) ?? defaultLanguage
      const write = (): PushMessage => ({
        ...wordsOf(currentOf(told), language, venues.now()),
        ...{ ticketId, language, kind },
      })
      return {
        address: browser.endpoint,
        check: () => Promise.resolve(null),
        async send() {
          const sent = await push.send(browser, JSON.stringify(write()), {
            ttl: isCall(kind) ? CALL_KEPT : OTHER_KEPT,
            about: ticketId,
            isUrgent: isCall(kind),
          })
          if (sent.outcome !== 'lost') return sent
          await browsers.drop(holderKey, browser.endpoint)
          return { outcome: 'refused', code: 'not subscribed' }
        },
      }
    },
  }
}

const isCall = (kind: NoticeKind): boolean => kind === 'called' || kind === 'missed'

/** Others may look at the screen: only the holder's own label, and what everybody may read of the venue. */
function wordsOf(
  { venue, ticket, notice }: Told,
  language: NonNullable<ReturnType<typeof languageOf>>,
  now: number,
) {
  const { label, message, venue: name } = valuesOf(venue, ticket, notice.kind, now, language)
  return {
    title: label === '-' ? message : `${label} · ${message}`,
    body: shorten(name, LONGEST_NAME),
  }
}
