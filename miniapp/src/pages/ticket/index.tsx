import { stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro'
import type { ReactElement } from 'react'
import { entryOf } from '@/lib/entry'
import { goHome } from '@/lib/routes'
import { useText } from '@/lib/use-text'
import { useTicket } from '@/lib/use-ticket'
import { useAwake, useTurnAlarm } from '@/lib/use-turn-alarm'
import { Button } from '@/parts/button'
import { Card } from '@/parts/card'
import { Empty } from '@/parts/empty'
import { KeptNotice } from '@/parts/kept-notice'
import { Notice } from '@/parts/notice'
import { Page } from '@/parts/page'
import { Skeleton } from '@/parts/skeleton'
import { TicketView } from './ticket-view'
import { useClaim } from './use-claim'

/** With fewer ahead than this the call is near. */
const NEAR = 4

/** One number, from taking to done. */
export default function TicketPage(): ReactElement {
  const { say } = useText()
  const { ticketId = '', claim } = entryOf(useRouter().params)
  const live = useTicket(ticketId)
  const claiming = useClaim(ticketId, claim, live.reload)
  const { snapshot } = live
  const isTurn = snapshot?.ticket.state === 'called'
  useTurnAlarm(live.isKept ? undefined : snapshot?.ticket)
  useAwake(isTurn || (snapshot?.ticket.state === 'waiting' && (snapshot.ahead ?? NEAR) < NEAR))
  usePullDownRefresh(() => void live.reload().finally(() => stopPullDownRefresh()))
  const retry = () => void live.reload()
  if (snapshot !== null)
    return (
      <Page title={say('title.ticket')} isTurn={isTurn} tells={{ ticketId }}>
        <KeptNotice failure={live.failure} at={live.at} isKept={live.isKept} onRetry={retry} />
        <TicketView snapshot={snapshot} at={live.at} isKept={live.isKept} onChanged={live.reload} />
      </Page>
    )
  return (
    <Page title={say('title.ticket')} tells={{ ticketId }}>
      {claiming.problem !== null && <Notice tone="refuse">{claiming.problem}</Notice>}
      {live.isMissing && !claiming.isUnderWay && (
        <Card>
          <Empty title={say('ticket.notFound')} lead={say('ticket.notFoundLead')}>
            <Button kind="main" onPress={goHome}>
              {say('mine.go')}
            </Button>
          </Empty>
        </Card>
      )}
      {claiming.isUnderWay && <Notice>{say('ticket.claiming')}</Notice>}
      {!live.isMissing && live.failure !== null && (
        <KeptNotice failure={live.failure} at={0} onRetry={retry} />
      )}
      {!live.isMissing && live.failure === null && <Skeleton rows={2} tall />}
    </Page>
  )
}
