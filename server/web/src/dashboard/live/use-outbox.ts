import type { StaffTicket, Ticket } from '@paihao/shared/contract/ticket'
import { App } from 'antd'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { keptIn } from '../../lib/kept'
import { useApi, useStaff } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { sendCommand } from './desk-command'
import type { DeskCommand } from './desk-command'
import { createOutbox } from './outbox'
import type { NotDone, Outbox, Unconfirmed } from './outbox'

const none: readonly Unconfirmed[] = []
const nothing = (): readonly Unconfirmed[] => none
const never = (): (() => void) => () => undefined

/** The outbox of this desk: what was pressed here and is not yet confirmed, and how to press more. */
export function useOutbox(
  venueId: string,
  onTicket: (ticket: StaffTicket | Ticket, command: DeskCommand) => void,
): { unconfirmed: readonly Unconfirmed[]; press: (command: DeskCommand) => void } {
  const api = useApi()
  const { staffId } = useStaff()
  const say = useText()
  const { notification } = App.useApp()
  const fail = useFailure()
  const latest = useRef({ onTicket, tell: (_: DeskCommand, __: NotDone): void => undefined })
  useEffect(() => {
    latest.current = {
      onTicket,
      tell(command, reason) {
        if (reason.why === 'refused') {
          fail(reason.error)
          return
        }
        const params = { key: say(`key.${command.key}`), label: command.label ?? '' }
        notification.warning({
          title: say('outbox.notDone', params),
          description: say(reason.why === 'stale' ? 'outbox.stale' : 'outbox.dropped'),
          duration: 0,
        })
      },
    }
  })
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => {
    const made = createOutbox({
      kept: keptIn(() => sessionStorage, `paihao.outbox.${staffId}.${venueId}`),
      send: command => sendCommand(api, command),
      onDone: (command, ticket) => latest.current.onTicket(ticket, command),
      onNotDone: (command, reason) => latest.current.tell(command, reason),
      now: Date.now,
    })
    setOutbox(made)
    window.addEventListener('online', made.hurry)
    return () => {
      window.removeEventListener('online', made.hurry)
      made.close()
    }
  }, [api, staffId, venueId])
  const unconfirmed = useSyncExternalStore(outbox?.onChange ?? never, outbox?.waiting ?? nothing)
  return { unconfirmed, press: command => outbox?.press(command) }
}
