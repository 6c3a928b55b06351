import type { ReactElement } from 'react'
import { bidSessionLink, hallLink } from '../lib/phone-links'
import { useTopic } from '../lib/use-live'
import { BoardView } from './board-view'
import { Refused } from './refused'

/** A hall's board: follows the hall, and with it moves on to the next day by itself. */
export function BoardOfHall({ hallId }: { hallId: string }): ReactElement {
  const { snapshot, refused } = useTopic('hall', hallId)
  if (snapshot === null) return <Refused problem={refused} />
  return <BoardOfVenue venueId={snapshot.today.venueId} takeLink={hallLink(hallId)} />
}

interface Props {
  venueId: string
  takeLink?: string
}

export function BoardOfVenue({ venueId, takeLink = bidSessionLink(venueId) }: Props): ReactElement {
  const { snapshot, at, refused } = useTopic('board', venueId)
  if (snapshot === null || at === null) return <Refused problem={refused} />
  return <BoardView key={venueId} board={snapshot} at={at} takeLink={takeLink} />
}
