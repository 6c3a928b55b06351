import type { PairedDevice } from '@paihao/shared/contract/device'
import { isLow } from '@paihao/shared/rules/paper'
import type { ReactElement } from 'react'
import { StateTag } from '../state-tag'
import { useText } from '../texts'

/** How much paper a kiosk probably has, and whether that is little. */
export function PaperLeft({ paper }: { paper: NonNullable<PairedDevice['paper']> }): ReactElement {
  const say = useText()
  return (
    <div className="soft">
      {say('paper.left', { left: paper.left, holds: paper.holds })}{' '}
      {isLow(paper) && <StateTag tone="turn">{say('paper.low')}</StateTag>}
    </div>
  )
}
