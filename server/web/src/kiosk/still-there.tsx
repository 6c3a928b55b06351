import { useState } from 'react'
import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { texts } from './texts'

/** Asks whether somebody is still there, with `left` seconds to answer. They are seen to run, and said once. */
export function StillThere({ left }: { left: number }): ReactElement {
  const say = useSay(texts)
  const [atFirst] = useState(left)
  return (
    <p className="kiosk-still">
      <span aria-hidden="true">{say('stillThere', { n: left })}</span>
      <span className="visually-hidden" role="alert">
        {say('stillThere', { n: atFirst })}
      </span>
    </p>
  )
}
