import type { Agency } from '@paihao/shared/contract/account'
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
