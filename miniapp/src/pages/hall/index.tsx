import { hallSnapshot } from '@paihao/shared/contract/hall'
import { useRouter } from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { entryOf } from '@/lib/entry'
import { hoursInWords } from '@/lib/hours'
import { goTo, pagePath } from '@/lib/routes'
import { hallRules } from '@/lib/rule-sentences'
import { services } from '@/lib/services'
import { timeOfDay } from '@/lib/times'
import { useLoaded } from '@/lib/use-loaded'
import { useShare } from '@/lib/use-share'
import { useText } from '@/lib/use-text'
import { useTopic } from '@/lib/use-topic'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Heading } from '@/parts/heading'
import { KeptNotice } from '@/parts/kept-notice'
import { Page } from '@/parts/page'
import { Rules } from '@/parts/rules'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import { Tag } from '@/parts/tag'
import styles from './index.module.scss'
import { MatterCell } from './matter-cell'

/** A hall today: its matters, how many wait for each, and what is being called. */
export default function HallPage(): ReactElement {
  const { say } = useText()
  const { hallId = '' } = entryOf(useRouter().params)
  const { value, at, isKept, failure, reload } = useLoaded(`hall/${hallId}`, hallSnapshot, () =>
    services.api.call('getHall', { params: { hallId } }),
  )
  useShare(say('share.session', { name: value?.hall.name ?? '' }), pagePath('hall', { hallId }))
  const board = useTopic('board', value?.today.venueId ?? null)
  if (value === null)
    return (
      <Page title={say('title.hall')}>
        <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
        {failure === null && <Skeleton rows={4} />}
      </Page>
    )
  const { hall, today } = value
  const queues = board?.queues ?? today.queues
  const state = board?.state ?? today.state
  const calling = board?.calling ?? []
  return (
    <Page title={say('title.hall')}>
      <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
      <View className={styles.head}>
        <Heading className={styles.name}>{hall.name}</Heading>
        <View className={styles.state}>
          <Tag tone={state === 'open' ? 'good' : 'neutral'}>
            {say(state === 'open' ? 'hall.open' : state === 'paused' ? 'hall.paused' : 'hall.closed')}
          </Tag>
          {state !== 'open' && today.opensAt !== undefined && (
            <Text className={styles.opens}>{say('hall.opensAt', { time: timeOfDay(today.opensAt) })}</Text>
          )}
        </View>
      </View>
      <Section title={say('hall.matters')}>
        <Card flush>
          {queues.map(queue => (
            <MatterCell
              key={queue.queueId}
              queue={queue}
              calling={calling.find(call => call.queueId === queue.queueId)}
              onPress={() => goTo('take', { hallId, queueId: queue.queueId })}
            />
          ))}
        </Card>
      </Section>
      <Section title={say('session.rule')}>
        <Card>
          <Rules
            sentences={hallRules(
              today.policy,
              say,
              today.queues.some(({ slots }) => slots !== undefined),
            )}
          />
        </Card>
      </Section>
      {hall.hours.length > 0 && (
        <Section title={say('hall.hours')}>
          <Card flush>
            {hoursInWords(hall.hours, say).map(({ days, times }) => (
              <Cell key={days} title={days} value={times} />
            ))}
          </Card>
        </Section>
      )}
    </Page>
  )
}
