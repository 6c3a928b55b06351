import type { ReactElement } from 'react'
import { Notice } from '@/parts/notice'
import { usePending } from '../lib/use-staff'
import { useStaffText } from '../lib/use-staff-text'

/** What was pressed and does not count as done yet, because the server has not said so. */
export function PendingLine(): ReactElement | null {
  const { tell } = useStaffText()
  const pending = usePending()
  if (pending === null) return null
  const what = [tell(`key.${pending.key}`), pending.label ?? ''].join(' ').trim()
  return (
    <Notice tone={pending.isUnanswered ? 'turn' : 'neutral'}>
      {tell(pending.isUnanswered ? 'key.unanswered' : 'key.sending', { what })}
    </Notice>
  )
}
