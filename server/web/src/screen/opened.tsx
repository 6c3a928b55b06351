import type { Client } from '@paihao/shared/contract/client'
import type { Board } from '@paihao/shared/contract/venue'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { createApi } from '../lib/api'
import { DrawnOrder } from './drawn-order'
import { Opening } from './opening'
import { OpeningNamesView } from './opening-names'
import { useOpeningNames } from './use-opening-names'

interface Props {
  board: Board
  deadline: string
  now: number
  /** As this paired screen; null for one that anybody opened. */
  api: Client | null
}

/** The opening; below it what was drawn for it, and who has delivered, where that is shown. */
export function Opened({ board, deadline, now, api }: Props): ReactElement {
  const reader = useMemo(() => api ?? createApi(() => null), [api])
  const names = useOpeningNames(reader, board)
  const { drawn, queues } = board
  const below = `${drawn === undefined ? '' : ' has-drawn'}${names === null ? '' : ' has-names'}`
  return (
    <div className={`screen-opened${below}`}>
      <Opening deadline={deadline} queues={queues} />
      {drawn !== undefined && <DrawnOrder drawn={drawn} queues={queues} now={now} />}
      {names !== null && (
        <OpeningNamesView names={names} queues={queues} now={now} many={drawn === undefined ? 10 : 4} />
      )}
    </div>
  )
}
