import { ApiError } from '@paihao/shared/contract/client'
import * as z from '@paihao/shared/contract/z'
import { services } from './services'
import { useLoaded } from './use-loaded'

const facts = z.object({
  name: z.string(),
  /** The opening room of a bid session. */
  room: z.nullable(z.string()),
  deadline: z.nullable(z.string()),
  arrivalRequired: z.boolean(),
  signsIn: z.boolean(),
})
type VenueFacts = z.infer<typeof facts>

/** What a ticket does not say of its venue: its name, its room, its deadline. */
export function useVenue(venueId: string | null): VenueFacts | null {
  const { value } = useLoaded(`venue/${venueId ?? ''}`, facts, async () => {
    const none = { name: '', room: null, deadline: null, arrivalRequired: false, signsIn: false }
    return venueId === null ? none : await venueFacts(venueId)
  })
  return venueId === null ? null : value
}

async function venueFacts(venueId: string): Promise<VenueFacts> {
  const board = await services.api.call('getBoard', { params: { venueId } })
  const { name, deadline = null, arrivalRequired } = board
  const signsIn = deadline !== null || arrivalRequired
  const known = { name, room: null, deadline, arrivalRequired, signsIn }
  if (deadline === null) return known
  try {
    const { bidSession } = await services.api.call('getBidSession', { params: { venueId } })
    const { projectName, openingRoom, policy } = bidSession
    return { ...known, name: projectName, room: openingRoom, arrivalRequired: policy.arrivalRequired }
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return known
    throw error
  }
}
