import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useTimelineText } from './texts'

/** From a venue's live page to what happened there, in words and in figures. */
export function VenueLinks({ venueId }: { venueId: string }): ReactElement {
  const say = useTimelineText()
  return (
    <span className="venue-links">
      <Link to={`/venues/${venueId}/timeline`}>{say('link')}</Link>
      <Link to={`/venues/${venueId}/statistics`}>{say('statistics')}</Link>
    </span>
  )
}

/** From one number to everything that happened to it. */
export function TicketLink({ venueId, ticketId }: { venueId: string; ticketId: string }): ReactElement {
  const say = useTimelineText()
  return (
    <Link className="venue-links" to={`/venues/${venueId}/timeline?ticketId=${encodeURIComponent(ticketId)}`}>
      {say('link')}
    </Link>
  )
}
