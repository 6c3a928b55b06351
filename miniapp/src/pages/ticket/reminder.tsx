import type { Ticket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { services } from '@/lib/services'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Notice } from '@/parts/notice'
import styles from './reminder.module.scss'
import { useReminder } from './use-reminder'

const ways = {
  wechat: 'remind.byMessage',
  push: 'remind.byPush',
  sms: 'remind.bySms',
  // An agency's own system is told; whether it tells anybody is not known here.
  webhook: 'remind.byPage',
} as const

/** Says in one line how the call will be heard of, and lets one ask to be told where one would not be. */
export function Reminder({ ticket }: { ticket: Ticket }): ReactElement | null {
  const { say } = useText()
  const { known, isBusy, answer, ask, openSetting } = useReminder(ticket)
  const { by, canAsk } = services.reminders
  if (known === null) return null
  if (known.way !== 'page') return <Text className={styles.line}>{say(ways[known.way])}</Text>
  if (!canAsk()) return <Text className={styles.line}>{say('remind.byPage')}</Text>
  const isClosed = known.setting === 'closed' || answer === 'off'
  if (isClosed)
    return (
      <View className={styles.box}>
        <Notice tone="turn">
          <Text>{say(by === 'push' ? 'remind.closedPush' : 'remind.closed')}</Text>
          {by === 'wechat' && (
            <View className={styles.button}>
              <Button busy={isBusy} onPress={openSetting}>
                {say('remind.openSetting')}
              </Button>
            </View>
          )}
        </Notice>
      </View>
    )
  const isUnheard = answer === 'refused' || answer === 'failed'
  const words = isUnheard ? (`remind.${answer}` as const) : known.wasUsed ? 'remind.used' : 'remind.none'
  return (
    <View className={styles.box}>
      <Notice tone="turn">
        <Text>{say(words)}</Text>
        <View className={styles.button}>
          <Button busy={isBusy} onPress={ask}>
            {say(by === 'push' ? 'remind.askPush' : known.wasUsed ? 'remind.again' : 'remind.ask')}
          </Button>
        </View>
      </Notice>
    </View>
  )
}
