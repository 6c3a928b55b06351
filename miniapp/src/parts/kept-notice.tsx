import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import { services } from '@/lib/services'
import { timeAt } from '@/lib/times'
import { useText } from '@/lib/use-text'
import { AsOf } from './as-of'
import { Button } from './button'
import { Notice } from './notice'

interface Props {
  failure: string | null
  /** When (ms) what is shown below was true; 0 when nothing is. */
  at: number
  /** The server has not answered yet. */
  isKept?: boolean
  onRetry: () => void
}

/** Says how old what is shown is until the server answers, and when it could not be asked. */
export function KeptNotice({ failure, at, isKept = false, onRetry }: Props): ReactElement | null {
  const { say } = useText()
  if (failure === null) return isKept && at > 0 ? <AsOf at={at} /> : null
  return (
    <Notice tone="turn">
      <Text>{at > 0 ? say('keptFrom', { time: timeAt(at, services.clock.now(), say) }) : failure}</Text>
      <Button kind="quiet" onPress={onRetry}>
        {say('retry')}
      </Button>
    </Notice>
  )
}
