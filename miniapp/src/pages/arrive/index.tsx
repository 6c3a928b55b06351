import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactElement } from 'react'
import { entryOf } from '@/lib/entry'
import { goHome, goOnTo } from '@/lib/routes'
import { labelWords } from '@/lib/label-words'
import { timeOfDay } from '@/lib/times'
import { useText } from '@/lib/use-text'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Empty } from '@/parts/empty'
import { Notice } from '@/parts/notice'
import { Page } from '@/parts/page'
import { Skeleton } from '@/parts/skeleton'
import styles from './arrive.module.scss'
import { useArriving } from './use-arriving'

/** Reached by the code of a room's screen: whoever scans it is there. */
export default function ArrivePage(): ReactElement {
  const { say } = useText()
  const { venueId = '', arrive = '' } = entryOf(useRouter().params)
  const arriving = useArriving(venueId, arrive)
  return (
    <Page title={say('ticket.arrive')}>
      {arriving.state === 'asking' && <Skeleton rows={2} tall />}
      {arriving.state === 'failed' && (
        <>
          <Notice tone="refuse">{arriving.words}</Notice>
          <View className={styles.next}>
            <Button kind="main" onPress={goHome}>
              {say('back')}
            </Button>
          </View>
        </>
      )}
      {arriving.state === 'there' && arriving.tickets.length === 0 && (
        <Card>
          <Empty title={say('arrive.none')} lead={say('arrive.noneLead')}>
            <Button kind="main" onPress={() => goOnTo('take', { venueId })}>
              {say('arrive.take')}
            </Button>
          </Empty>
        </Card>
      )}
      {arriving.state === 'there' && arriving.tickets.length > 0 && (
        <>
          <Notice>{say('arrive.done')}</Notice>
          <View className={styles.next} />
          <Card flush>
            {arriving.tickets.map(({ ticketId, queueName, arrivedAt, ...ticket }) => (
              <Cell
                key={ticketId}
                title={`${labelWords(ticket, say)} · ${queueName}`}
                lead={arrivedAt === undefined ? '' : say('arrive.at', { time: timeOfDay(arrivedAt) })}
                onPress={() => goOnTo('ticket', { ticketId })}
              />
            ))}
          </Card>
        </>
      )}
    </Page>
  )
}
