import { type ReactElement, useLayoutEffect, useRef, useState } from 'react'
import { useLanguage } from '../lib/language'
import { claimLink } from '../lib/phone-links'
import { dayAndTime, timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { QrCode } from '../parts/qr-code'
import { pageRule, paperHere } from './paper'
import './slip.css'
import { texts } from './texts'
import type { Slip } from './use-taking'

interface Props {
  hallName: string
  slip: Slip
  /** Minutes within which a missed number may come back. */
  returnWithin: number
}

/** What comes out of the printer; on the panel itself it is not seen. No name, no identity number. */
export function PrintedSlip({ hallName, slip, returnWithin }: Props): ReactElement {
  const say = useSay(texts)
  const { language } = useLanguage()
  const [paper] = useState(paperHere)
  const { ticket, claimCode } = slip.taken
  const { ahead = null, wait = null } = slip.place ?? {}
  const section = useRef<HTMLElement>(null)
  const [length, setLength] = useState(0)
  useLayoutEffect(() => setLength(section.current?.getBoundingClientRect().height ?? 0), [slip, language])
  return (
    <section ref={section} className="slip" data-paper={paper} aria-hidden="true">
      <style>{pageRule(paper, length)}</style>
      <h1>{hallName}</h1>
      <p className="number">{ticket.label}</p>
      <p className="matter">{ticket.queueName}</p>
      <hr />
      {ahead !== null && <p>{ahead === 0 ? say('nobodyAhead') : say('ahead', { n: ahead })}</p>}
      {wait !== null && <p>{say('wait', { from: timeOfDay(wait.from), to: timeOfDay(wait.to) })}</p>}
      <p>{say('takenAt', { time: dayAndTime(ticket.takenAt) })}</p>
      {claimCode !== undefined && (
        <>
          <QrCode text={claimLink(ticket.ticketId, claimCode)} label={say('slipFollow')} />
          <p className="small">{say('slipFollow')}</p>
        </>
      )}
      <hr />
      <p className="small">{say('slipFoot', { minutes: returnWithin })}</p>
      <p className="small">{say('slipKeep')}</p>
    </section>
  )
}
