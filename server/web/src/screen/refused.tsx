import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { texts } from './texts'

/** Nothing to show yet: still connecting, or the server says why not. It is asked again all the while. */
export function Refused({ problem }: { problem: { message: string } | null }): ReactElement {
  const say = useSay(texts)
  return (
    <main className="screen-nothing" role="status">
      <p>{problem === null ? say('connecting') : problem.message}</p>
    </main>
  )
}
