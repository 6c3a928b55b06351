import type { Client } from '@paihao/shared/contract/client'
import type { ReactElement } from 'react'
import { arriveLink } from '../lib/phone-links'
import { useSay } from '../lib/text'
import { useVenueCode } from '../lib/use-venue-code'
import { QrCode } from '../parts/qr-code'
import { texts } from './texts'

/** The code by which those who have come sign in: another every few seconds, so that a picture of it is of no use elsewhere. */
export function SignInCode({ api, venueId }: { api: Client; venueId: string }): ReactElement | null {
  const say = useSay(texts)
  const code = useVenueCode(api, venueId, true)
  if (code === null) return null
  return (
    <div className="screen-take">
      <span>
        {say('signIn')}
        <small className="screen-updated">{say('signInLead')}</small>
      </span>
      <QrCode text={arriveLink(venueId, code.code)} label={say('signIn')} />
    </div>
  )
}
