import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { labelIn, type Shown } from '@paihao/shared/desk/shown'
import { App } from 'antd'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import type { DeskQuery } from './use-desk'

export interface Finding {
  /** The code of somebody's phone or slip was scanned into the search field. */
  readonly onShown: (shown: Shown) => Promise<void>
  /** A label was typed that no one in the line has. */
  readonly onLabel: (typed: string) => Promise<void>
}

/** Finds a number that is on no list of the page: of a bid that was delivered long ago, say, whose record is wrong. */
export function useFinding(
  { desk, find, told }: Pick<DeskQuery, 'desk' | 'find' | 'told'>,
  onFound: (ticket: StaffTicket, show?: string) => void,
): Finding {
  const say = useText()
  const fail = useFailure()
  const { message } = App.useApp()

  async function look(
    known: StaffTicket | undefined,
    wanted: Parameters<typeof find>[0],
    notFound: string,
    show?: string,
  ): Promise<void> {
    try {
      const ticket = known ?? (await find(wanted))
      if (ticket === null) {
        void message.warning(notFound)
        return
      }
      if (known === undefined) told(ticket)
      onFound(ticket, show)
    } catch (error) {
      fail(error)
    }
  }

  return {
    onShown: ({ ticketId, show }) => look(desk.all.get(ticketId), { ticketId }, say('live.notOurs'), show),
    async onLabel(typed) {
      const label = labelIn(typed)
      if (label === null) return
      const known = [...desk.all.values()].find(ticket => ticket.label === label)
      await look(known, { label }, say('list.nowhere', { label }))
    },
  }
}
