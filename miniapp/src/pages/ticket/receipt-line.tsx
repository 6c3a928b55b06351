import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { TextKey } from '@/lib/texts'
import { type ReceiptState, useReceipt } from '@/lib/use-receipt'
import { useText } from '@/lib/use-text'
import { classNames } from '@/parts/class-names'
import styles from './receipt-line.module.scss'

const words: Record<ReceiptState, TextKey> = {
  checking: 'ticket.receiptChecking',
  right: 'ticket.receiptRight',
  promise: 'ticket.receiptPromise',
  kept: 'ticket.receiptKept',
  wrong: 'ticket.receiptWrong',
  none: 'ticket.receiptNone',
}

/** The receipt, with a tick only when this phone has computed it. */
export function ReceiptLine({ ticketId, isSealed }: { ticketId: string; isSealed: boolean }): ReactElement {
  const { say } = useText()
  const state = useReceipt(ticketId, isSealed)
  const isRight = state === 'right' || state === 'promise' || state === 'kept'
  return (
    <View className={styles.receipt}>
      <View className={classNames(styles.seal, isRight && styles.right, state === 'wrong' && styles.wrong)}>
        <View className={isRight ? styles.tick : state === 'wrong' ? styles.bar : styles.dot} />
      </View>
      <View className={styles.words}>
        <Text className={styles.title}>{say('ticket.receipt')}</Text>
        <Text className={styles.lead}>{say(words[state])}</Text>
      </View>
    </View>
  )
}
