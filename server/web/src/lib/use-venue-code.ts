import type { Client } from '@paihao/shared/contract/client'
import type { ReplyOf } from '@paihao/shared/contract/endpoint'
import type { Endpoints } from '@paihao/shared/contract/endpoints'
import { useEffect, useState } from 'react'
import { clockOffset } from './fetch-transport'

type VenueCode = ReplyOf<Endpoints['getVenueCode']>

/** After a failure it is asked again so soon (ms). */
const AGAIN = 3_000

/** The code that shows somebody to be at a venue, renewed whenever it changes; null while there is none that counts. */
export function useVenueCode(api: Client, venueId: string, isWanted: boolean): VenueCode | null {
  const [code, setCode] = useState<VenueCode | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = async (): Promise<void> => {
      const next = await api.call('getVenueCode', { params: { venueId } }).catch(() => null)
      if (isOver) return
      setCode(next)
      const left = next === null ? AGAIN : Date.parse(next.expiresAt) - Date.now() - clockOffset()
      timer = setTimeout(() => void ask(), Math.max(left, 1_000))
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [api, venueId, isWanted])
  return isWanted ? code : null
}
