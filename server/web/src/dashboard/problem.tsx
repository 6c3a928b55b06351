import { ApiError } from '@paihao/shared/contract/client'
import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { useText } from './texts'

/** A question that was not answered, and what to do about it. */
export function Problem({ error, onRetry }: { error: Error; onRetry: () => void }): ReactElement {
  const say = useText()
  const refused = error instanceof ApiError && error.code !== 'network'
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={refused ? error.message : say('common.unreachableNow')}
      action={<Button onClick={onRetry}>{say('common.retry')}</Button>}
    />
  )
}
