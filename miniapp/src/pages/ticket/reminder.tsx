import type { Ticket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { services } from '@/lib/services'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Notice } from '@/parts/notice'
import styles from './reminder.module.scss'
import { useReminder } from './use-reminder'

/** Says in one line how the call will be heard of, and lets one ask for a message where there is none to come. */
export function Reminder({ ticket }: { ticket: Ticket }): ReactElement | null {
  const { say } = useText()
  const { known, isBusy, answer, ask, openSetting } = useReminder(ticket)
  if (known === null) return null
  if (known.way === 'wechat') return <Text className={styles.line}>{say('remind.byMessage')}</Text>
  if (!services.reminders.canAsk()) return <Text className={styles.line}>{say('remind.byPage')}</Text>
  const isClosed = known.setting === 'closed' || answer === 'off'
  const words = isClosed
    ? 'remind.closed'
    : answer === 'refused' || answer === 'failed'
      ? (`remind.${answer}` as const)
      : known.wasUsed
        ? 'remind.used'
        : 'remind.none'
  return (
    <View className={styles.box}>
      <Notice tone="turn">
        <Text className={styles.words}>{say(words)}</Text>
        <Button busy={isBusy} onPress={isClosed ? openSetting : ask}>
          {say(isClosed ? 'remind.openSetting' : known.wasUsed ? 'remind.again' : 'remind.ask')}
        </Button>
      </Notice>
    </View>
  )
}
