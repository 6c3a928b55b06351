import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { showKey, type Ticket } from '@paihao/shared/contract/ticket'
import { SHOW_STEP, showCode } from '@paihao/shared/proof/show-code'
import { services } from './services'
import { ticketLink } from './ticket-link'
import { useLoaded } from './use-loaded'
import { useNow } from './use-now'

/** How often (ms) it is looked whether the next code is due. */
const LOOK = SHOW_STEP / 5

/** What the QR code of a ticket says now. Its last part changes, also without a network once the key is on this phone. */
export function useShownLink({ ticketId }: Ticket): string {
  const { value } = useLoaded(`show/${ticketId}`, showKey, () =>
    services.api.call('getShowKey', { params: { ticketId } }),
  )
  const now = useNow(LOOK)
  if (value === null) return ticketLink(ticketId)
  const key = Uint8Array.from(value.key.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
  return ticketLink(
    ticketId,
    showCode(message => hmac(sha256, key, message), now),
  )
}
