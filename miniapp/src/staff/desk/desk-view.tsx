import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { mayCall, mayUndo, nextOf, queuesOf } from '@paihao/shared/desk/desk'
import { isOffered } from '@paihao/shared/desk/desk-keys'
import type { Place } from '@paihao/shared/desk/place'
import { View } from '@tarojs/components'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useNow } from '@/lib/use-now'
import { Card } from '@/parts/card'
import { Cell } from '@/parts/cell'
import { KeptNotice } from '@/parts/kept-notice'
import { Notice } from '@/parts/notice'
import { Page } from '@/parts/page'
import { counterAgain, keptCounter } from '../lib/kept-counter'
import { useDesk } from '../lib/use-desk'
import { useDeskActions } from '../lib/use-desk-actions'
import { useWaitingCount } from '../lib/use-place'
import { useStaffText } from '../lib/use-staff-text'
import { CounterSheet } from './counter-sheet'
import { CurrentCard } from './current-card'
import { DeskForms } from './desk-forms'
import { DeskHead } from './desk-head'
import styles from './desk-view.module.scss'
import { KeyPad } from './key-pad'
import { Lists } from './lists'
import { PendingLine } from './pending-line'
import { ScanSheet } from './scan-sheet'
import { useScan } from './use-scan'

/** Limits that the clock sets on keys (ms). */
const STEP = 5_000

interface Props {
  place: Place
  /** The session's or the hall's id, under which the counter is remembered. */
  whereId: string
  isToBeDrawn: boolean
  notice: ReactNode
}

/** Who is served above, who waits below, and the keys where the thumb is. */
export function DeskView({ place, whereId, isToBeDrawn, notice }: Props): ReactElement {
  const { tell } = useStaffText()
  const now = useNow(STEP)
  const [counter, setCounter] = useState(() => counterAgain(keptCounter(whereId).get(), place.counters))
  const [isChoosing, setChoosing] = useState(counter === null)
  const queueIds = queuesOf(
    counter,
    place.queues.map(({ queueId }) => queueId),
  )
  const { arrivalRequired } = place.policy
  const [focusId, setFocusId] = useState<string | null>(null)
  const { desk, page, failure, line, more, put, refresh } = useDesk({
    venueId: place.venueId,
    queueIds,
    arrivalRequired,
    focusId,
  })
  const count = useWaitingCount(place.venueId, queueIds)

  const counterId = counter?.counterId ?? null
  const here = desk.current.filter(ticket => ticket.counterId === counterId)
  const focus = (focusId === null ? undefined : desk.all.get(focusId)) ?? here[0] ?? null
  const next = nextOf(desk.waiting, queueIds, arrivalRequired)
  const show = (ticket: StaffTicket): void => {
    put(ticket)
    setFocusId(ticket.ticketId)
  }
  const actions = useDeskActions({
    ...{ place, counterId, next, focus, now, refresh },
    isFreeToCall: counterId !== null && mayCall(desk, counterId, place.policy),
    canUndo: focus !== null && mayUndo(desk, focus, place.policy),
    onDone: show,
  })
  const scan = useScan({
    desk,
    venueId: place.venueId,
    onFound(ticket, showCode) {
      show(ticket)
      if (showCode !== undefined && isOffered('arrive', ticket, now)) void actions.arrive(ticket, showCode)
    },
  })
  const own = <T extends { queueId: string }>(all: readonly T[]): T[] =>
    all.filter(({ queueId }) => queueIds.includes(queueId))
  const focusOn = (ticket: StaffTicket): void => setFocusId(ticket.ticketId)

  return (
    <Page
      title={tell('desk.title')}
      tells="all"
      footer={
        <View className={styles.pad}>
          <PendingLine />
          {actions.problem !== null && actions.form === null && (
            <Notice tone="refuse">{actions.problem}</Notice>
          )}
          <KeyPad focus={focus} next={next} actions={actions} />
        </View>
      }
    >
      <View className={styles.desk}>
        <DeskHead place={place} counter={counter} count={count} onCounter={() => setChoosing(true)} />
        {notice}
        <KeptNotice failure={failure} at={0} onRetry={() => void refresh()} />
        {isToBeDrawn && page !== null && desk.waiting.length === 0 && <Notice>{tell('desk.draw')}</Notice>}
        <CurrentCard ticket={focus} place={place} here={here} actions={actions} onFocus={focusOn} />
        <Card flush>
          <Cell title={tell('scan.title')} lead={tell('scan.lead')} onPress={() => void scan.start()} />
        </Card>
        <Lists
          place={place}
          page={page}
          waiting={own(desk.waiting).slice(0, line)}
          hasMore={{
            waiting: (page?.hasMore.waiting ?? false) || own(desk.waiting).length > line,
            registered: page?.hasMore.registered ?? false,
          }}
          onMore={more}
          missed={own(desk.missed)}
          registered={own(desk.registered)}
          focusId={focus?.ticketId ?? null}
          onFocus={focusOn}
        />
      </View>
      <DeskForms place={place} actions={actions} />
      {scan.isOpen && <ScanSheet scan={scan} />}
      {isChoosing && (
        <CounterSheet
          counters={place.counters}
          chosen={counterId}
          onClose={() => setChoosing(false)}
          onChoose={chosen => {
            keptCounter(whereId).set({ counterId: chosen.counterId, name: chosen.name })
            setCounter(chosen)
            setFocusId(null)
            setChoosing(false)
          }}
        />
      )}
    </Page>
  )
}
