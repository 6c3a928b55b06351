import * as z from '@paihao/shared/contract/z'
import type { Store } from '../log/types'
import type { Outboxes } from './outboxes'

/** WeChat tells what became of a message within minutes; so long (ms) it is known which one that was. */
const KEPT = 24 * 3600_000
/** A failure that is heard of before the log has the message waits so long (ms) for it. */
const EARLY = 600_000
const place = z.object({ venueId: z.string(), id: z.string() })

/** Which notice a message of WeChat's was, so that what is heard of the message later is noted with the notice. */
export interface Deliveries {
  /** WeChat has taken a notice under this id. To be told before the log says so. */
  took(messageId: string, notice: { venueId: string; id: string }): Promise<void>
  /** The log says now that it was sent: what WeChat had told before that counts from here on. */
  settled(messageId: string): Promise<void>
  /** WeChat could not bring it. What is none of ours, or was told before, changes nothing. */
  failed(messageId: string, code: string): Promise<void>
}

interface Options {
  store: Pick<Store, 'once'>
  outboxes: Pick<Outboxes, 'submit'>
  /** This server's name. */
  me: string
}

/**
 * WeChat may tell of a failure before the log has that the message was sent, to another server, and several times. Each
 * side writes what it knows before it reads what the other wrote, so one of them sees both; the rules of the outbox let
 * it in once.
 */
export function createDeliveries({ store: { once }, outboxes, me }: Options): Deliveries {
  async function note(messageId: string, code: string): Promise<void> {
    const known = await once.peek('wechat-message', messageId)
    if (known === null) return
    const { venueId, id } = z.parse(place, JSON.parse(known))
    await outboxes.submit(venueId, {
      ...{ type: 'settle', by: me, id, status: 'later', code },
      ...{ shut: true, messageId, isUndelivered: true },
    })
  }

  return {
    async took(messageId, { venueId, id }) {
      // An id that comes again is another message's: of a WeChat that stands in, say.
      await once.take('wechat-message', messageId)
      await once.put('wechat-message', messageId, JSON.stringify({ venueId, id }), KEPT)
    },
    async settled(messageId) {
      const code = await once.peek('wechat-undelivered', messageId)
      if (code !== null) await note(messageId, code)
    },
    async failed(messageId, code) {
      await once.put('wechat-undelivered', messageId, code, EARLY)
      await note(messageId, code)
    },
  }
}
