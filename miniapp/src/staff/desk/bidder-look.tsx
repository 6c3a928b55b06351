import { ApiError } from '@paihao/shared/contract/client'
import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import { type ReactElement, useState } from 'react'
import { useFailure } from '@/lib/use-failure'
import { Button } from '@/parts/button'
import { Notice } from '@/parts/notice'
import { staffServices } from '../lib/staff-services'
import { useStaffText } from '../lib/use-staff-text'
import styles from './current-card.module.scss'
import { ReasonSheet } from './reason-sheet'

/** Who hands the bid over; hidden before the deadline of a sealed session until the desk that called asks, and that is logged. */
export function BidderLook({ ticket }: { ticket: StaffTicket }): ReactElement | null {
  const { tell } = useStaffText()
  const failureOf = useFailure()
  const [seen, setSeen] = useState<StaffTicket['bidder']>(undefined)
  const [problem, setProblem] = useState<string | null>(null)
  const [asksWhy, setAsksWhy] = useState(false)
  const { ticketId, counterId, state } = ticket
  const bidder = seen ?? ticket.bidder
  const look = async (reason?: string) => {
    setProblem(null)
    try {
      const body = { sight: 'bidder' as const, counterId, reason }
      setSeen((await staffServices.api.call('lookAtBidder', { params: { ticketId }, body })).bidder)
    } catch (error) {
      if (error instanceof ApiError && error.code === 'bidder/relief') setAsksWhy(true)
      else setProblem(failureOf(error))
    }
  }
  if (bidder !== undefined) return <Bidder bidder={bidder} />
  if (state !== 'called' && state !== 'serving') return null
  return (
    <View className={styles.keys}>
      <Button onPress={() => void look()}>{tell('desk.look')}</Button>
      {asksWhy ? (
        <ReasonSheet
          title={tell('desk.relief')}
          lead={tell('desk.reliefLead')}
          submit={tell('desk.look')}
          busy={false}
          problem={problem}
          onSubmit={reason => void look(reason)}
          onClose={() => setAsksWhy(false)}
        />
      ) : (
        problem !== null && <Notice tone="refuse">{problem}</Notice>
      )}
    </View>
  )
}

function Bidder({ bidder }: { bidder: NonNullable<StaffTicket['bidder']> }): ReactElement {
  const { tell, say } = useStaffText()
  return (
    <View className={styles.bidder}>
      <Text className={styles.company}>{bidder.companyName}</Text>
      <Text className={styles.fact}>
        {tell('desk.creditCode')} {bidder.creditCode}
      </Text>
      <Text className={styles.fact}>
        {tell('desk.delegate')} {bidder.delegateName} · {bidder.phone}
      </Text>
      {bidder.members !== undefined && (
        <Text className={styles.fact}>
          {tell('desk.members')} {bidder.members.map(({ companyName }) => companyName).join(say('day.join'))}
        </Text>
      )}
    </View>
  )
}
