import { ApiError } from '@paihao/shared/contract/client'
import { useCallback } from 'react'
import { useText } from './use-text'

/** Says to a person what went wrong; never a bare code. */
export function useFailure(): (error: unknown) => string {
  const { say } = useText()
  return useCallback(
    error => {
      if (!(error instanceof ApiError) || error.code === 'network') return say('failure.network')
      if (error.id === null) return say('failure.unavailable')
      // Ids help only where something of ours broke.
      return error.status >= 500 ? `${error.message} ${say('failure.id', { id: error.id })}` : error.message
    },
    [say],
  )
}
