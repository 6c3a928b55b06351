import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { Offer } from '@/lib/offer'
import { useText } from '@/lib/use-text'
import { useTopic } from '@/lib/use-topic'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Section } from '@/parts/section'
import styles from './queue-choice.module.scss'

interface Props {
  offer: Offer
  chosen: readonly string[]
  /** A take was tried without a choice. */
  isMissing: boolean
  onChoose: (queueId: string) => void
}

/** The lot or the matter; in an open queue with how many wait there now. */
export function QueueChoice({ offer, chosen, isMissing, onChoose }: Props): ReactElement {
  const { say } = useText()
  const [first] = chosen
  const live = useTopic('queue', first ?? null)
  const isChoice = offer.queues.length > 1
  return (
    <Section title={say(offer.kind === 'hall' ? 'hall.matters' : isChoice ? 'take.lots' : 'session.lots')}>
      <Card flush>
        {offer.queues.map(({ queueId, code, name, waiting }) => {
          const count = queueId === first && live !== null ? live.waiting : waiting
          const lead =
            count === null
              ? undefined
              : count === 0
                ? say('take.nobodyWaiting')
                : say('take.waitingNow', { n: count })
          const title = `${code}  ${name}`
          return isChoice ? (
            <Cell
              key={queueId}
              title={title}
              lead={lead}
              choice={offer.kind === 'hall' ? 'one' : 'any'}
              pressed={chosen.includes(queueId)}
              onPress={() => onChoose(queueId)}
            />
          ) : (
            <Cell key={queueId} title={title} lead={lead} />
          )
        })}
      </Card>
      {isMissing && chosen.length === 0 && (
        <Text className={styles.missing}>{say(offer.kind === 'hall' ? 'hall.matters' : 'take.lot')}</Text>
      )}
    </Section>
  )
}
