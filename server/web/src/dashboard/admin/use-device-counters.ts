import type { PairedDevice } from '@paihao/shared/contract/device'
import type { Counter } from '@paihao/shared/contract/queue'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../login/login-context'

const none: never[] = []

/** The counters of the room or hall where a device stands, as far as they are known. */
export function useDeviceCounters({ hallId, venueId }: PairedDevice): readonly Counter[] {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['device counters', hallId, venueId],
    async queryFn() {
      if (hallId !== null) return (await api.call('getHall', { params: { hallId } })).today.counters
      if (venueId === null) return none
      return (await api.call('getBidSession', { params: { venueId } })).bidSession.counters
    },
  })
  return data ?? none
}
