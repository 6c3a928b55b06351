import type { CallWay } from '@paihao/shared/contract/notice'
import type { TicketSnapshot } from '@paihao/shared/contract/ticket'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import type { Answer, Setting } from '@/lib/message-reminders'
import { services } from '@/lib/services'

interface Known {
  readonly way: CallWay
  /** A message of an earlier call has been sent. */
  readonly wasUsed: boolean
  readonly setting: Setting
}

interface Reminder {
  /** How the call would reach this holder; null while that is not known. */
  readonly known: Known | null
  readonly isBusy: boolean
  /** What came of the last tap. */
  readonly answer: Answer | null
  /** To be called inside a tap. */
  ask(): void
  openSetting(): void
}

/** How the holder of a ticket that waits will hear of the call, asked again whenever the page comes to the front. */
export function useReminder({ ticketId, state }: TicketSnapshot['ticket']): Reminder {
  const [known, setKnown] = useState<Known | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)

  const load = useCallback(async () => {
    const { reminders, api } = services
    await reminders.prepare()
    if (!reminders.canAsk()) {
      setKnown({ way: 'page', wasUsed: false, setting: 'open' })
      return
    }
    try {
      await reminders.report(ticketId)
      const [setting, { way = 'page', notices }] = await Promise.all([
        reminders.setting(),
        api.call('getTicketNotices', { params: { ticketId } }),
      ])
      const wasUsed = notices.some(({ kind, status }) => kind === 'called' && status === 'sent')
      setKnown({ way, wasUsed, setting })
    } catch {
      // Not to be reached now: the page says nothing of messages rather than something untrue.
      setKnown(null)
    }
  }, [ticketId])

  useEffect(() => void load(), [load, state])
  useDidShow(() => void load())

  async function after(asked: Promise<Answer | null>): Promise<void> {
    setBusy(true)
    setAnswer(await asked)
    await load()
    setBusy(false)
  }

  return {
    ...{ known, isBusy, answer },
    ask: () => void after(services.reminders.ask(ticketId)),
    openSetting: () => void after(services.reminders.openSetting().then(() => null)),
  }
}
