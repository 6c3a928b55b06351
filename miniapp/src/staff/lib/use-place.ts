import { bidSessionReply } from '@paihao/shared/contract/bid-session'
import { hallSnapshot } from '@paihao/shared/contract/hall'
import * as z from '@paihao/shared/contract/z'
import { type Place, placeOfHall, placeOfSession } from '@paihao/shared/desk/place'
import { useMemo } from 'react'
import { type Loaded, useLoaded } from '@/lib/use-loaded'
import { useTopic } from '@/lib/use-topic'
import { staffServices } from './staff-services'

export type WorkPlace = { venueId: string } | { hallId: string }

const answer = z.union([bidSessionReply, hallSnapshot])

interface PlaceNow extends Pick<Loaded<unknown>, 'failure' | 'at' | 'reload'> {
  readonly place: Place | null
  /** Nobody has a number yet: the order of a session is still to be drawn. */
  readonly isToBeDrawn: boolean
}

/** Where one works, as it is now: a hall moves on to its next day by itself, a session's deadline may be moved. */
export function usePlace(at: WorkPlace): PlaceNow {
  const { api, live } = staffServices
  const isHall = 'hallId' in at
  const id = isHall ? at.hallId : at.venueId
  const loaded = useLoaded(`staff-place/${id}`, answer, () =>
    isHall
      ? api.call('getHall', { params: { hallId: id } })
      : api.call('getBidSession', { params: { venueId: id } }),
  )
  const today = useTopic('hall', isHall ? id : null, live)
  const given = today ?? loaded.value
  const there = useMemo(() => {
    if (given === null) return null
    return 'bidSession' in given ? placeOfSession(given.bidSession) : placeOfHall(given.hall, given.today)
  }, [given])
  const board = useTopic('board', there?.venueId ?? null, live)
  const place = useMemo(() => {
    if (there === null || board === null) return there
    const deadline = board.deadline === undefined ? there.deadline : Date.parse(board.deadline)
    return { ...there, state: board.state, deadline, queues: board.queues }
  }, [there, board])
  const isToBeDrawn =
    given !== null &&
    'bidSession' in given &&
    given.bidSession.policy.order === 'draw' &&
    given.bidSession.draw?.seed == null
  return { place, isToBeDrawn, failure: loaded.failure, at: loaded.at, reload: loaded.reload }
}

/** How many wait in these queues, as the venue's board counts them; null while it is not known. */
export function useWaitingCount(venueId: string | null, queueIds: readonly string[]): number | null {
  const board = useTopic('board', venueId, staffServices.live)
  if (board === null) return null
  return board.queues
    .filter(({ queueId }) => queueIds.includes(queueId))
    .reduce<number | null>((sum, { waiting }) => (sum === null || waiting === null ? null : sum + waiting), 0)
}
