import type { Agency } from '@paihao/shared/contract/account'
import type { Hall } from '@paihao/shared/contract/hall'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../login/login-context'

const none: never[] = []

/** The agencies, as far as they are known. */
export function useAgencies(): readonly Agency[] {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['agencies'],
    queryFn: async () => (await api.call('listAgencies', { query: { limit: 200 } })).agencies,
  })
  return data ?? none
}

/** The halls, as far as they are known. */
export function useHalls(): readonly Hall[] {
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['halls'],
    queryFn: () => api.call('listHalls', { query: { limit: 200 } }),
  })
  return data?.halls ?? none
}
