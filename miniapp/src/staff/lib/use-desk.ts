import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { type Desk, emptyDesk } from '@paihao/shared/desk/desk'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createAsking } from '@/lib/asking'
import { useFailure } from '@/lib/use-failure'
import { useShown } from '@/lib/use-shown'
import { type DeskPage, fetchDesk, withTicket } from './desk-source'
import { staffServices } from './staff-services'

/** How many of a line are fetched at first, and with each further press. */
const LINE = 20
/** Of a line from which those are called who have arrived, more must be known to find the first of them. */
const LONG_LINE = 100
/** Changes closer together than this (ms) are fetched together. */
const GATHER = 250
/** A net under the live connection (ms). */
const ANYWAY = 20_000

interface DeskNow {
  readonly desk: Desk
  /** Null until the first answer. */
  readonly page: DeskPage | null
  readonly failure: string | null
  /** How many of the line are to be shown. */
  readonly line: number
  more(): void
  put(ticket: StaffTicket): void
  refresh(): Promise<void>
}

interface Setting {
  venueId: string | null
  queueIds: readonly string[]
  arrivalRequired: boolean
  focusId: string | null
}

/** A counter's tickets, fetched anew whenever the venue says that something has changed. */
export function useDesk({ venueId, queueIds, arrivalRequired, focusId }: Setting): DeskNow {
  const failureOf = useFailure()
  const isShown = useShown()
  const [page, setPage] = useState<DeskPage | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [line, setLine] = useState(LINE)
  const topics = queueIds.join(' ')
  const asked = useRef({ venueId, queueIds, line, focusId, arrivalRequired })
  useEffect(() => {
    asked.current = { venueId, queueIds, line, focusId, arrivalRequired }
  })

  const { anew: refresh } = useMemo(
    () =>
      createAsking(async () => {
        const { venueId: id, arrivalRequired: isLong, ...rest } = asked.current
        if (id === null) return
        try {
          const length = isLong ? Math.max(rest.line, LONG_LINE) : rest.line
          setPage(await fetchDesk(staffServices.api, { ...rest, venueId: id, line: length }))
          setFailure(null)
        } catch (error) {
          setFailure(failureOf(error))
        }
      }),
    [failureOf],
  )

  useEffect(() => {
    if (venueId === null || !isShown) return
    let gathering: ReturnType<typeof setTimeout> | undefined
    const changed = (): void => {
      gathering ??= setTimeout(() => {
        gathering = undefined
        void refresh()
      }, GATHER)
    }
    void refresh()
    const stops = [
      staffServices.live.watch('board', venueId, { onState: changed }),
      ...topics
        .split(' ')
        .filter(queueId => queueId !== '')
        .map(queueId => staffServices.live.watch('queue', queueId, { onState: changed })),
    ]
    const anyway = setInterval(() => void refresh(), ANYWAY)
    return () => {
      clearTimeout(gathering)
      clearInterval(anyway)
      for (const stop of stops) stop()
    }
  }, [venueId, topics, isShown, line, refresh])

  return {
    desk: page?.desk ?? emptyDesk,
    page,
    failure,
    line,
    more: () => setLine(length => length + LINE),
    put: ticket => setPage(before => before && { ...before, desk: withTicket(before.desk, ticket) }),
    refresh,
  }
}
