import { type BidSession, bidSession } from '@paihao/shared/contract/bid-session'
import { useRouter } from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { entryOf } from '@/lib/entry'
import { openingOf } from '@/lib/opening'
import { pagePath } from '@/lib/routes'
import { sessionRules } from '@/lib/rule-sentences'
import { services } from '@/lib/services'
import { daysAndTimes } from '@/lib/times'
import { useLoaded } from '@/lib/use-loaded'
import { useNow } from '@/lib/use-now'
import { useShare } from '@/lib/use-share'
import { useText } from '@/lib/use-text'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { Heading } from '@/parts/heading'
import { KeptNotice } from '@/parts/kept-notice'
import { Notice } from '@/parts/notice'
import { Page } from '@/parts/page'
import { Rules } from '@/parts/rules'
import { Section } from '@/parts/section'
import { Skeleton } from '@/parts/skeleton'
import { SessionTag } from '@/parts/session-tag'
import { DeadlineCard } from './deadline-card'
import styles from './index.module.scss'
import { Lots } from './lots'

/** A bid session: what it is, until when, by which rule, and its lots. */
export default function SessionPage(): ReactElement {
  const { say } = useText()
  const { venueId = '' } = entryOf(useRouter().params)
  const { value, at, isKept, failure, reload } = useLoaded(`session/${venueId}`, bidSession, async () => {
    return (await services.api.call('getBidSession', { params: { venueId } })).bidSession
  })
  useShare(say('share.session', { name: value?.projectName ?? '' }), pagePath('session', { venueId }))
  return (
    <Page title={say('title.session')}>
      <KeptNotice failure={failure} at={at} isKept={isKept} onRetry={() => void reload()} />
      {value === null ? failure === null && <Skeleton rows={3} tall /> : <SessionView session={value} />}
    </Page>
  )
}

function SessionView({ session }: { session: BidSession }): ReactElement {
  const { say } = useText()
  const now = useNow(5_000)
  const opening = openingOf(session, now)
  return (
    <View>
      <View className={styles.head}>
        <View className={styles.top}>
          <Text className={styles.code}>{session.projectCode}</Text>
          <SessionTag session={session} now={now} />
        </View>
        <Heading className={styles.name}>{session.projectName}</Heading>
      </View>
      {session.calledOff !== undefined && (
        <Notice tone="refuse">{say('ticket.calledOff', { reason: session.calledOff.reason })}</Notice>
      )}
      {session.roomMoved !== undefined && session.calledOff === undefined && (
        <Notice tone="turn">{say('ticket.roomMoved', { room: session.openingRoom })}</Notice>
      )}
      <DeadlineCard session={session} />
      <Lots session={session} canTake={opening === 'open'} />
      <Section title={say('session.rule')}>
        <Card>
          <Rules sentences={sessionRules(session.policy, say)} />
        </Card>
      </Section>
      <Section>
        <Card flush>
          <Cell title={say('session.openingRoom')} value={session.openingRoom} />
          <Cell
            title={say('session.taking')}
            value={daysAndTimes(session.takingOpensAt, session.takingClosesAt, now, say)}
          />
          <Cell title={say('session.tenderer')} value={session.tenderer} />
          <Cell title={say('session.agency')} value={session.agency.name} />
        </Card>
      </Section>
    </View>
  )
}
