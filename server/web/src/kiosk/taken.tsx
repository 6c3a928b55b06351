import { spelled } from '@paihao/shared/text/spelled'
import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { claimLink } from '../lib/phone-links'
import { timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { useNow } from '../lib/use-now'
import { Named } from '../parts/named'
import { QrCode } from '../parts/qr-code'
import { texts } from './texts'
import type { Slip } from './use-taking'

interface Props {
  slip: Slip
  /** How long (ms) it stays before the kiosk is the next visitor's. */
  span: number
  /** Called with every copy that goes to the printer. */
  onPrint: () => void
  onDone: () => void
}

/** The number, as the server committed it, and the slip from the printer. */
export function Taken({ slip, span, onPrint, onDone }: Props): ReactElement {
  const say = useSay(texts)
  const now = useNow()
  const [until, setUntil] = useState(() => Date.now() + span)
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  const { ticket, claimCode } = slip.taken
  const { ahead = null, wait = null } = slip.place ?? {}
  const aheadWords = ahead === null ? '' : ahead === 0 ? say('nobodyAhead') : say('ahead', { n: ahead })
  const waitWords = wait === null ? '' : say('wait', { from: timeOfDay(wait.from), to: timeOfDay(wait.to) })
  const number = `${say('yourNumber')} ${spelled(ticket.label ?? '')}`
  const words = [number, ticket.queueName, aheadWords, waitWords].filter(Boolean)

  const printed = useRef(onPrint)
  useEffect(() => {
    printed.current = onPrint
  }, [onPrint])
  useEffect(() => {
    // After the slip was painted, else the first copy comes out blank.
    const timer = setTimeout(() => {
      window.print()
      printed.current()
    }, 200)
    return () => clearTimeout(timer)
  }, [ticket.ticketId])
  useEffect(() => {
    if (left === 0) onDone()
  }, [left, onDone])

  function printAgain(): void {
    setUntil(Date.now() + span)
    window.print()
    onPrint()
  }

  return (
    <div className="kiosk-message kiosk-taken">
      {/* It alone is read out, in one piece and in its order: seconds are counted below it. */}
      <p role="alert" className="visually-hidden">
        <Named>{words.join(' · ')}</Named>
      </p>
      <div aria-hidden="true">
        <p>
          {say('yourNumber')} · <Named>{ticket.queueName}</Named>
        </p>
        <strong className="kiosk-number">{ticket.label}</strong>
        {aheadWords !== '' && <h2>{aheadWords}</h2>}
        {waitWords !== '' && <p>{waitWords}</p>}
      </div>
      <div>
        {claimCode !== undefined && (
          <div className="kiosk-follow">
            <QrCode text={claimLink(ticket.ticketId, claimCode)} label={say('slipFollow')} />
            <span>{say('follow')}</span>
          </div>
        )}
        <p>{say('printing')}</p>
        <p className="kiosk-facts">{say('noPaper')}</p>
        <div className="kiosk-actions">
          <button type="button" className="kiosk-button second" onClick={printAgain}>
            {say('printAgain')}
          </button>
          <button type="button" className="kiosk-button" onClick={onDone}>
            {say('done')}
          </button>
        </div>
        <p className="kiosk-facts">{say('backIn', { n: left })}</p>
      </div>
    </div>
  )
}
