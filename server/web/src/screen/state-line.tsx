import type { ReactElement } from 'react'
import { clockOffset } from '../lib/fetch-transport'
import type { LinkState } from '../lib/link-state'
import { dayAndTime, dayOf, timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { texts } from './texts'

interface Props {
  link: LinkState
  /** When (ms, the screen's own clock) the state shown came. */
  at: number
  now: number
}

/** Says plainly when what is shown may be out of date; nothing while all is well. */
export function StateLine({ link, at, now }: Props): ReactElement {
  const say = useSay(texts)
  if (link.state === 'live') return <div />
  const came = at + clockOffset()
  const time = dayOf(came) === dayOf(now) ? timeOfDay(came) : dayAndTime(came)
  return (
    <p className="screen-link" role="alert">
      {link.state === 'outdated' ? say('outdated') : say('lost', { time })}
    </p>
  )
}
