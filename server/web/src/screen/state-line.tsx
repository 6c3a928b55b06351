import type { ReactElement } from 'react'
import type { LinkState } from '../lib/link-state'
import { timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { texts } from './texts'

/** Says plainly when what is shown may be out of date; nothing while all is well. */
export function StateLine({ link, at }: { link: LinkState; at: number }): ReactElement {
  const say = useSay(texts)
  if (link.state === 'live') return <div />
  return (
    <p className="screen-link" role="alert">
      {link.state === 'outdated' ? say('outdated') : say('lost', { time: timeOfDay(at) })}
    </p>
  )
}
