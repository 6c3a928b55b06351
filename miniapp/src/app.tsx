import { useDidHide, useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { onTicketTouched } from '@/lib/platform'
import { goTo } from '@/lib/routes'
import { services } from '@/lib/services'
import './app.scss'

/** Rests the connection in the background, where WeChat suspends everything after five seconds. */
export default function App({ children }: { children?: ReactNode }): ReactNode {
  useDidShow(() => {
    services.live.wake()
    void services.reminders.report()
    void services.marks.catchUp()
  })
  useEffect(() => onTicketTouched(ticketId => goTo('ticket', { ticketId })), [])
  useDidHide(() => services.live.rest())
  return children
}
