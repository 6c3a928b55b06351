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
      const { id } = error
      void message.error(
        error.status >= 500 && id !== null ? `${text} ${say('common.errorId', { id })}` : text,
      )
    },
    [say, message],
  )
}
