import type { Client } from '@paihao/shared/contract/client'
import type { Hall } from '@paihao/shared/contract/hall'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useApi } from '../login/login-context'

/** So many come in one answer. */
const PAGE = 200
/** They change seldom, and a city has more than a thousand: asked again at most so often (ms). */
const FRESH = 60_000

/** Every hall, page after page. */
export async function allHalls(api: Client): Promise<readonly Hall[]> {
  const halls: Hall[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: { halls: Hall[]; next: string | null } = await api.call('listHalls', {
      query: { limit: PAGE, ...(after === '' ? {} : { after }) },
    })
    halls.push(...page.halls)
    after = page.next
  }
  return halls
}

/** The halls of the whole register; each page shows those that concern it. */
export function useHalls({
  isWanted = true,
  isEdited = false,
}: {
  isWanted?: boolean
  /** What is being typed is compared with a hall as it was opened: asked anew now, and not behind the writer's back. */
  isEdited?: boolean
} = {}): UseQueryResult<readonly Hall[]> {
  const api = useApi()
  return useQuery({
    queryKey: ['halls'],
    queryFn: () => allHalls(api),
    enabled: isWanted,
    staleTime: isEdited ? 0 : FRESH,
    refetchOnWindowFocus: !isEdited,
  })
}
