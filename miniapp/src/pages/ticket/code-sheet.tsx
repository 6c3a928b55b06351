import type { Ticket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { useShownLink } from '@/lib/use-shown-link'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { QrCode } from '@/parts/qr-code'
import { Sheet } from '@/parts/sheet'
import { TicketLabel } from '@/parts/ticket-label'
import styles from './code-sheet.module.scss'

export function CodeSheet({ ticket, onClose }: { ticket: Ticket; onClose: () => void }): ReactElement {
  const { say } = useText()
  const link = useShownLink(ticket)
  return (
    <Sheet title={say('ticket.show')} closeLabel={say('close')} onClose={onClose}>
      <View className={styles.inside}>
        {ticket.label !== null && <TicketLabel size="large" label={ticket.label} />}
        <QrCode text={link} />
        <Text className={styles.lead}>{say('ticket.showLead')}</Text>
      </View>
      <Button onPress={onClose}>{say('close')}</Button>
    </Sheet>
  )
}
