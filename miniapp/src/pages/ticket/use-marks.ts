import { useEffect, useState } from 'react'
import type { Marks } from '@/lib/marks'
import { services } from '@/lib/services'
import { usePreferences } from '@/lib/use-preferences'

interface UsedMarks {
  /** Null while it is not known. */
  readonly marks: Marks | null
  setAhead(ahead: number): void
}

/** When the server reminds the holder of a ticket; it is told here how long this person is on the way. */
export function useMarks(ticketId: string): UsedMarks {
  const { travelMinutes } = usePreferences()
  const leaveMinutes = travelMinutes === 0 ? null : travelMinutes
  const [marks, setMarks] = useState<Marks | null>(null)

  useEffect(() => {
    let isGone = false
    async function tell(): Promise<void> {
      const { of, set } = services.marks
      const known = await of(ticketId)
      const told = known.leaveMinutes === leaveMinutes ? known : await set(ticketId, { leaveMinutes })
      if (!isGone) setMarks(told)
    }
    // Not to be reached now: told when the page is opened again.
    tell().catch(() => undefined)
    return () => void (isGone = true)
  }, [ticketId, leaveMinutes])

  return {
    marks,
    setAhead(ahead) {
      services.marks.set(ticketId, { ahead }).then(setMarks, () => undefined)
    },
  }
}
