import { StateTag } from './state-tag'
import type { ReactElement } from 'react'
import { clockOffset } from '../lib/fetch-transport'
import { dayAndTime, dayOf, timeOfDay } from '../lib/shanghai-time'
import { useNow } from '../lib/use-now'

interface Props {
  at: string | null | undefined
  /** Said of somebody who is there, and of one who never was. */
  online: string
  never: string
}

/** It is kept to the minute; whoever was there within two is there. */
const ONLINE = 2 * 60_000

/** When an account or a device was last there. */
export function LastSeen({ at, online, never }: Props): ReactElement {
  const now = useNow(30_000, clockOffset())
  if (at === null || at === undefined) return <span className="soft">{never}</span>
  if (now - Date.parse(at) < ONLINE) return <StateTag tone="good">{online}</StateTag>
  return <span>{dayOf(at) === dayOf(now) ? timeOfDay(at) : dayAndTime(at)}</span>
}
