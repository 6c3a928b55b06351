import type { Client } from '@paihao/shared/contract/client'
import type { NoticeWishesBody } from '@paihao/shared/contract/notice'
import { isLive } from './is-live'

/** When the holder of one ticket is reminded, as the server has it. */
export interface Marks {
  readonly ahead: number
  readonly leaveMinutes: number | null
}

/** What the server is told of when, and in which language, this person wants to be reminded. */
export interface MarkKeeper {
  of(ticketId: string): Promise<Marks>
  set(ticketId: string, body: NoticeWishesBody): Promise<Marks>
  /** Messages for all numbers that this person holds come in the language of now. */
  speakNow(): Promise<void>
}

export function createMarks(api: Client, now: () => number): MarkKeeper {
  const set = (ticketId: string, body: NoticeWishesBody) =>
    api.call('setNoticeWishes', { params: { ticketId }, body })
  return {
    set,
    of: ticketId => api.call('getTicketNotices', { params: { ticketId } }),
    async speakNow() {
      const { tickets } = await api.call('myTickets')
      const mine = tickets.filter(ticket => isLive(ticket, now()))
      await Promise.all(mine.map(({ ticketId }) => set(ticketId, {})))
    },
  }
}
