import type { ErrorCode } from '@paihao/shared/contract/error-codes'
import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { texts } from './texts'

/** Nothing to show yet: still connecting, or the server says why not. It is asked again all the while. */
export function Refused({ problem }: { problem: { code: ErrorCode; message: string } | null }): ReactElement {
  const say = useSay(texts)
  // To a stranger a sealed session shows nothing before its deadline; a paired screen of the room is none.
  const isSealed = problem?.code === 'role/forbidden'
  return (
    <main className="screen-nothing" role="status">
      <p>{problem === null ? say('connecting') : isSealed ? say('sealed') : problem.message}</p>
      {isSealed && <a href="/screen">{say('pairing')}</a>}
    </main>
  )
}
