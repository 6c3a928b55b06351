import { ApiError } from '@paihao/shared/contract/client'
import { App } from 'antd'
import { useCallback } from 'react'
import { useText } from './texts'

/** Shows why something failed: the server's own words, or that there was no answer. A log-in that ended needs no words here. */
export function useFailure(): (error: unknown) => void {
  const say = useText()
  const { message } = App.useApp()
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) throw error
      if (error.code === 'login/required') return
      const text = error.code === 'network' ? say('common.unreachable') : error.message
      const isFault = error.status >= 500 && error.id !== null
      void message.error(isFault ? `${text} ${say('common.errorId', { id: error.id ?? '' })}` : text)
    },
    [say, message],
  )
}
