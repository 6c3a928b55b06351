import { createHmac } from 'node:crypto'
import { isShowCode } from '@paihao/shared/proof/show-code'
import type { ArrivalWay, Ticket } from '@paihao/shared/rules/ticket'
import type { Caller } from '../../auth/caller'
import { Refused } from '../../refused'
import type { VenueKeys } from '../../venues/venue-keys'

interface Codes {
  venueCode?: string | undefined
  showCode?: string | undefined
}

/** In which way a caller shows that the holder of this ticket is there. Throws Refused when it shows nothing of the kind. */
export function arrivalWay(
  caller: Caller,
  { venueCode, showCode }: Codes,
  { ticket, keys, now }: { ticket: Ticket; keys: VenueKeys; now: number },
): ArrivalWay {
  if (caller.kind === 'holder') {
    const way = keys.wayOf(venueCode ?? '', now)
    if (way === null) throw new Refused('arrival/code_invalid')
    return way
  }
  if (showCode === undefined) return caller.kind === 'staff' ? 'staff' : 'scan'
  const mac = (message: Uint8Array) => createHmac('sha256', keys.showKey(ticket)).update(message).digest()
  if (!isShowCode(mac, showCode, now)) throw new Refused('arrival/shown_invalid')
  return 'scan'
}
