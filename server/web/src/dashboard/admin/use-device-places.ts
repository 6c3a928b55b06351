import type { PairedDevice } from '@paihao/shared/contract/device'
import { useQuery } from '@tanstack/react-query'
import { useApi, useStaff } from '../login/login-context'
import { useHalls } from '../halls/use-halls'

/** Says where a device stands: its hall, or the room of its session. */
export function useDevicePlaces(): (device: PairedDevice) => string {
  const api = useApi()
  const isAgent = useStaff().roles.includes('agent')
  const halls = useHalls().data
  const sessions = useQuery({
    queryKey: ['bid-sessions', 'to pair'],
    queryFn: () => api.call('listBidSessions', { query: { mine: 'true', limit: 100 } }),
    enabled: isAgent,
  })
  return ({ hallId, venueId }) => {
    const session = sessions.data?.bidSessions.find(one => one.venueId === venueId)
    if (session !== undefined) return `${session.openingRoom} · ${session.projectName}`
    return halls?.find(hall => hall.hallId === hallId)?.name ?? '–'
  }
}
