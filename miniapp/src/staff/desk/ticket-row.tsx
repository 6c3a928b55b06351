import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { timeOfDay } from '@/lib/times'
import { classNames } from '@/parts/class-names'
import { Named } from '@/parts/named'
import { Pressable } from '@/parts/pressable'
import { Tag } from '@/parts/tag'
import { useStaffText } from '../lib/use-staff-text'
import styles from './ticket-row.module.scss'

interface Props {
  ticket: StaffTicket
  lead: string
  /** Where it stands in the line, from 1 on. */
  position: number | undefined
  arrivalRequired: boolean
  isChosen: boolean
  onPress: () => void
}

export function TicketRow(props: Props): ReactElement {
  const { ticket, lead, position, arrivalRequired, isChosen, onPress } = props
  const { tell } = useStaffText()
  const { label, bidder, queueName, arrivedAt, state, disputed, slotAt } = ticket
  const hasToArrive = arrivalRequired && arrivedAt === undefined && state !== 'missed'
  return (
    <Pressable
      className={classNames(styles.row, isChosen && styles.chosen)}
      pressed={isChosen}
      onPress={onPress}
    >
      {position !== undefined && <Text className={styles.position}>{position}</Text>}
      <Text className={styles.label}>{label ?? (slotAt === undefined ? '—' : timeOfDay(slotAt))}</Text>
      <View className={styles.facts}>
        <Text className={styles.who}>
          <Named>{bidder?.companyName ?? queueName}</Named>
        </Text>
        <Text className={styles.lead}>{lead}</Text>
      </View>
      <View className={styles.tags}>
        {arrivedAt !== undefined && state === 'waiting' && <Tag tone="good">{tell('desk.arrived')}</Tag>}
        {hasToArrive && <Tag>{tell('desk.notArrived')}</Tag>}
        {disputed === true && <Tag tone="turn">{tell('desk.disputedShort')}</Tag>}
      </View>
    </Pressable>
  )
}
