import { Text } from '@tarojs/components'
import type { ReactElement } from 'react'
import { timeOfDay } from '@/lib/times'
import { useText } from '@/lib/use-text'
import { Button } from './button'
import { Notice } from './notice'

interface Props {
  failure: string | null
  /** When (ms) what is shown below was true; 0 when nothing is. */
  at: number
  onRetry: () => void
}

/** Says when the server could not be asked, and how old what is shown is. */
export function KeptNotice({ failure, at, onRetry }: Props): ReactElement | null {
  const { say } = useText()
  if (failure === null) return null
  return (
    <Notice tone="turn">
      <Text>{at > 0 ? say('keptFrom', { time: timeOfDay(at) }) : failure}</Text>
      <Button kind="quiet" onPress={onRetry}>
        {say('retry')}
      </Button>
    </Notice>
  )
}
