import { createHmac } from 'node:crypto'
import { isShowCode } from '@paihao/shared/proof/show-code'
import type { ArrivalWay, Ticket } from '@paihao/shared/rules/ticket'
import type { Caller } from '../../auth/caller'
import { Refused } from '../../refused'
import type { VenueKeys } from '../../venues/venue-keys'
import type { DeskGuesses } from './desk-guesses'

const DESK_CODE = /^\d{6}$/

interface Codes {
  venueCode?: string | undefined
  showCode?: string | undefined
}

interface Place {
  venueId: string
  ticket: Ticket
  keys: VenueKeys
  now: number
  guesses: DeskGuesses
}

/** In which way a caller shows that the holder of this ticket is there. Throws Refused when it shows nothing of the kind. */
export async function arrivalWay(
  caller: Caller,
  { venueCode = '', showCode }: Codes,
  { venueId, ticket, keys, now, guesses }: Place,
): Promise<ArrivalWay> {
  if (caller.kind === 'holder') {
    const isDesk = DESK_CODE.test(venueCode)
    const way = () => keys.wayOf(venueCode, now)
    // What a screen shows is too long to be guessed: it lets in whoever has entered too many wrong digits, too.
    if (!isDesk && way() === 'screen') return 'screen'
    if (isDesk && (await guesses.check(venueId, ticket.holderKey, () => way() === 'desk'))) return 'desk'
    throw new Refused('arrival/code_invalid')
  }
  if (showCode === undefined) return caller.kind === 'staff' ? 'staff' : 'scan'
  const mac = (message: Uint8Array) => createHmac('sha256', keys.showKey(ticket)).update(message).digest()
  if (!isShowCode(mac, showCode, now)) throw new Refused('arrival/shown_invalid')
  return 'scan'
}
