import type { ReactElement } from 'react'
import { AheadCell } from './ahead-cell'
import { TravelCell } from './travel-cell'
import { useMarks } from './use-marks'

interface Props {
  ticketId: string
  /** Whether this holder is told how many are ahead: in a sealed session nobody is. */
  tellsAhead: boolean
}

/** When one who waits is reminded: with so many ahead, and in time for the way. */
export function RemindingCells({ ticketId, tellsAhead }: Props): ReactElement {
  const { marks, setAhead } = useMarks(ticketId)
  return (
    <>
      {tellsAhead && marks !== null && <AheadCell ahead={marks.ahead} onChoose={setAhead} />}
      <TravelCell />
    </>
  )
}
