import type { ReactElement } from 'react'
import { timeOfDay } from '../lib/shanghai-time'
import { useLink } from '../lib/use-live'
import { useText } from './texts'

/** Whether what stands on the page is still true. */
export function LinkBadge(): ReactElement {
  const say = useText()
  const { state, since } = useLink()
  const text = state === 'lost' ? say('link.lost', { time: timeOfDay(since) }) : say(`link.${state}`)
  return (
    <span className="link-badge" data-state={state} role="status">
      {text}
    </span>
  )
}
