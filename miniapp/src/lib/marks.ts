import { ApiError, type Client } from '@paihao/shared/contract/client'
import type { NoticeWishesBody } from '@paihao/shared/contract/notice'
import * as z from '@paihao/shared/contract/z'
import { createAsking } from './asking'
import { isLive } from './is-live'
import { createKept } from './kept'

/** When the holder of one ticket is reminded, as the server has it. */
export interface Marks {
  readonly ahead: number
  readonly leaveMinutes: number | null
}

/** What the server is told of when, and in which language, this person wants to be reminded. */
export interface MarkKeeper {
  of(ticketId: string): Promise<Marks>
  set(ticketId: string, body: NoticeWishesBody): Promise<Marks>
  /** Messages for all numbers that this person holds come in the language of now, as soon as the server can be told. Never rejects. */
  speakNow(): Promise<void>
  /** Tells the server what it could not be told before. Never rejects. */
  catchUp(): Promise<void>
}

/** There while the server has not heard in which language this person reads. */
const keptUnsaid = createKept('language-unsaid', z.literal(true))

export function createMarks(api: Client, now: () => number): MarkKeeper {
  const set = (ticketId: string, body: NoticeWishesBody) =>
    api.call('setNoticeWishes', { params: { ticketId }, body })
  async function tellLanguage(): Promise<void> {
    keptUnsaid.set(true)
    try {
      const { tickets } = await api.call('myTickets')
      const mine = tickets.filter(ticket => isLive(ticket, now()))
      await Promise.all(mine.map(({ ticketId }) => set(ticketId, {})))
    } catch (error) {
      // What is refused would be refused again; anything else is told when the server is there.
      if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) return
    }
    keptUnsaid.set(null)
  }
  const telling = createAsking(tellLanguage)

  return {
    set,
    of: ticketId => api.call('getTicketNotices', { params: { ticketId } }),
    speakNow: telling.anew,
    catchUp: () => (keptUnsaid.get() === null ? Promise.resolve() : telling.join()),
  }
}
