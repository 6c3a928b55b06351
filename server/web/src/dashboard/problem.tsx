import { ApiError } from '@paihao/shared/contract/client'
import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { useText } from './texts'

interface Props {
  error: Error
  /** Absent where it is asked again by itself. */
  onRetry?: () => void
}

/** A question that was not answered, and what to do about it. */
export function Problem({ error, onRetry }: Props): ReactElement {
  const say = useText()
  const refused = error instanceof ApiError && error.code !== 'network'
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={refused ? error.message : say('common.unreachableNow')}
      action={onRetry !== undefined && <Button onClick={onRetry}>{say('common.retry')}</Button>}
    />
  )
}
