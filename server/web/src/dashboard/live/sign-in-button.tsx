import { Button, Popover } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { arriveLink } from '../../lib/phone-links'
import { timeOfDay } from '../../lib/shanghai-time'
import { useVenueCode } from '../../lib/use-venue-code'
import { QrCode } from '../../parts/qr-code'
import { useApi } from '../login/login-context'
import { useText } from '../texts'

/** For a room without a screen of its own: the code to sign in with, and the six digits to tell somebody. */
export function SignInButton({ venueId }: { venueId: string }): ReactElement {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      title={say('live.signIn')}
      content={<SignInCode venueId={venueId} isShown={isOpen} />}
      destroyOnHidden
    >
      <Button>{say('live.signIn')}</Button>
    </Popover>
  )
}

function SignInCode({ venueId, isShown }: { venueId: string; isShown: boolean }): ReactElement {
  const say = useText()
  const api = useApi()
  const code = useVenueCode(api, venueId, isShown)
  return (
    <div className="sign-in-code" role="status">
      <p>{say('live.signInLead')}</p>
      {code !== null && <QrCode text={arriveLink(venueId, code.code)} label={say('live.signIn')} />}
      {code?.deskCode !== undefined && (
        <>
          <strong aria-hidden="true">{code.deskCode}</strong>
          <span className="visually-hidden">{[...code.deskCode].join(' ')}</span>
        </>
      )}
      {code?.deskCodeExpiresAt !== undefined && (
        <small className="soft">{say('live.signInUntil', { time: timeOfDay(code.deskCodeExpiresAt) })}</small>
      )}
    </div>
  )
}
