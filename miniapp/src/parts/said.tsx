import type { ReactElement } from 'react'
import { Named } from './named'
import { Spoken } from './spoken'

/** A call as screen readers say it, at once and in one piece: in pieces some of them leave out the number. */
export function Said({ words }: { words: string }): ReactElement {
  return (
    <Spoken kind="alert" className="unseen">
      <Named>{words}</Named>
    </Spoken>
  )
}
