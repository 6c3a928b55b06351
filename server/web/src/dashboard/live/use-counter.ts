import type { Counter } from '@paihao/shared/contract/queue'
import { useEffect, useMemo, useState } from 'react'
import { queuesOf } from '@paihao/shared/desk/desk'
import { keptCounter } from './kept-counter'
import type { Place } from '@paihao/shared/desk/place'

interface AtCounter {
  readonly counter: Counter | null
  readonly setCounterId: (counterId: string) => void
  /** The queues that this counter calls from, and those of them chosen now. */
  readonly own: readonly string[]
  readonly callFrom: readonly string[]
  readonly setOnly: (queueId: string | null) => void
}

/** The counter at which this window of the browser sits, and from which queues it calls. */
export function useCounter({ venueId, counters, queues }: Place): AtCounter {
  const [counterId, setCounterId] = useState(
    () => keptCounter(venueId).get() ?? counters[0]?.counterId ?? null,
  )
  useEffect(() => keptCounter(venueId).set(counterId), [venueId, counterId])
  const [only, setOnly] = useState<string | null>(null)
  const counter = counters.find(one => one.counterId === counterId) ?? null
  // As text, so that the lists stay the same while the queues are.
  const ownIds = queuesOf(
    counter,
    queues.map(({ queueId }) => queueId),
  ).join(' ')
  const own = useMemo(() => ownIds.split(' ').filter(one => one !== ''), [ownIds])
  const callFrom = useMemo(() => (only !== null && own.includes(only) ? [only] : own), [only, own])
  return { counter, setCounterId, own, callFrom, setOnly }
}
