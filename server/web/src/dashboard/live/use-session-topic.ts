import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTopic } from '../../lib/use-live'

/** Fetches a bid session anew when its board says that its state is another one now. */
export function useSessionTopic(venueId: string): void {
  const queries = useQueryClient()
  const { snapshot } = useTopic('board', venueId)
  const signature =
    snapshot === null
      ? ''
      : [
          snapshot.state,
          snapshot.deadline,
          snapshot.openingRoom,
          snapshot.calledOff?.at,
          snapshot.drawn?.at,
          ...snapshot.queues.map(q => q.state),
        ].join()
  useEffect(() => {
    if (signature !== '') void queries.invalidateQueries({ queryKey: ['bid-session', venueId] })
  }, [queries, venueId, signature])
}
