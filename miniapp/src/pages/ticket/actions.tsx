import type { Ticket } from '@paihao/shared/contract/ticket'
import { isAllowed } from '@paihao/shared/rules/transitions'
import { View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { canSignIn, isBooked, labelWords } from '@/lib/label-words'
import { goHome } from '@/lib/routes'
import { useNow } from '@/lib/use-now'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { ConfirmSheet } from '@/parts/confirm-sheet'
import { Notice } from '@/parts/notice'
import styles from './actions.module.scss'
import { ArriveSheet } from './arrive-sheet'
import { useMoves } from './use-moves'

interface Props {
  ticket: Ticket
  isLive: boolean
  arrivalRequired: boolean
  /** Those who come sign in here, needed or not. */
  signsIn: boolean
  onShowCode?: () => void
  onChanged: () => Promise<void>
}

/** What the holder can do now; which moves there are is asked of the same table as on the server. */
export function Actions(props: Props): ReactElement {
  const { ticket, isLive, arrivalRequired, signsIn, onShowCode, onChanged } = props
  const { say } = useText()
  const now = useNow(15_000)
  const [asks, setAsks] = useState<'cancel' | 'pass' | 'arrive' | null>(null)
  const { isBusy, problem, move, arrive } = useMoves(ticket.ticketId, onChanged)
  const close = () => setAsks(null)
  // After this one there is no other number to be taken.
  const isOver = ticket.state === 'done' || ticket.calledOff === true
  if (!isLive)
    return (
      <View className={styles.actions}>
        <Button kind={isOver ? 'plain' : 'main'} onPress={goHome}>
          {say(isOver ? 'back' : 'ticket.again')}
        </Button>
      </View>
    )
  const passesLeft = ticket.passesLeft ?? 0
  const hasBooked = isBooked(ticket)
  const mayArrive =
    (signsIn || hasBooked) &&
    canSignIn(ticket, now) &&
    ticket.arrivedAt === undefined &&
    isAllowed('arrive', ticket.state)
  const cancel = hasBooked ? 'ticket.cancelBooked' : 'ticket.cancel'
  const mustArrive = mayArrive && (arrivalRequired || hasBooked)
  return (
    <View className={styles.actions}>
      {problem !== null && asks === null && <Notice tone="refuse">{problem}</Notice>}
      {mustArrive && (
        <Button kind="main" onPress={() => setAsks('arrive')}>
          {say('ticket.arrive')}
        </Button>
      )}
      {onShowCode !== undefined && (
        <Button kind={mustArrive ? 'plain' : 'main'} onPress={onShowCode}>
          {say('ticket.show')}
        </Button>
      )}
      {mayArrive && !mustArrive && (
        <Button disabled={isBusy} onPress={() => setAsks('arrive')}>
          {say('ticket.arrive')}
        </Button>
      )}
      <View className={styles.pair}>
        {isAllowed('pass', ticket.state) && passesLeft > 0 && (
          <View className={styles.half}>
            <Button disabled={isBusy} onPress={() => setAsks('pass')}>
              {say('ticket.pass')}
            </Button>
          </View>
        )}
        {isAllowed('cancel', ticket.state) && (
          <View className={styles.half}>
            <Button disabled={isBusy} onPress={() => setAsks('cancel')}>
              {say(cancel)}
            </Button>
          </View>
        )}
      </View>
      {asks === 'arrive' && (
        <ArriveSheet isBusy={isBusy} problem={problem} onClose={close} onArrive={arrive} />
      )}
      {asks === 'cancel' && (
        <ConfirmSheet
          title={say(hasBooked ? 'ticket.cancelBooking' : 'ticket.cancelTitle', {
            label: ticket.label ?? '',
            time: labelWords(ticket, say),
          })}
          lead={say(hasBooked ? 'ticket.cancelBookingLead' : 'ticket.cancelLead')}
          confirm={say(cancel)}
          keep={say('ticket.keep')}
          isDanger
          isBusy={isBusy}
          onClose={close}
          onConfirm={() => void move('cancelTicket').finally(close)}
        />
      )}
      {asks === 'pass' && (
        <ConfirmSheet
          title={say('ticket.pass')}
          lead={say('ticket.passLead', { n: passesLeft })}
          confirm={say('ticket.passConfirm')}
          keep={say('close')}
          isBusy={isBusy}
          onClose={close}
          onConfirm={() => void move('passTicket').finally(close)}
        />
      )}
    </View>
  )
}
