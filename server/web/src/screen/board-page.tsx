import type { Client } from '@paihao/shared/contract/client'
import type { ReactElement } from 'react'
import { bidSessionLink, hallLink } from '../lib/phone-links'
import { useTopic } from '../lib/use-live'
import { BoardView } from './board-view'
import { Refused } from './refused'

/** A hall's board: follows the hall, and with it moves on to the next day by itself. */
export function BoardOfHall({ hallId, api }: { hallId: string; api: Client | null }): ReactElement {
  const { snapshot, refused } = useTopic('hall', hallId)
  if (snapshot === null) return <Refused problem={refused} />
  return <BoardOfVenue venueId={snapshot.today.venueId} api={api} takeLink={hallLink(hallId)} />
}

interface Props {
  venueId: string
  /** As this paired screen; null for one that anybody opened. */
  api: Client | null
  takeLink?: string
}

export function BoardOfVenue({ venueId, api, takeLink = bidSessionLink(venueId) }: Props): ReactElement {
  const { snapshot, at, refused } = useTopic('board', venueId)
  if (snapshot === null || at === null) return <Refused problem={refused} />
  return <BoardView key={venueId} board={snapshot} at={at} takeLink={takeLink} api={api} />
}
