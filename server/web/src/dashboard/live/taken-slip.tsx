import type { Taken } from '@paihao/shared/contract/ticket'
import { spelled } from '@paihao/shared/text/spelled'
import { Button, Modal } from 'antd'
import { createPortal } from 'react-dom'
import type { ReactElement } from 'react'
import { claimLink } from '../../lib/phone-links'
import { dayAndTime } from '../../lib/shanghai-time'
import { Named } from '../../parts/named'
import { QrCode } from '../../parts/qr-code'
import { useText } from '../texts'
import './paper.css'
import type { Place } from '@paihao/shared/desk/place'
import { usePrinting } from './use-printing'

interface Props {
  place: Place
  taken: Pick<Taken, 'ticket' | 'claimCode'>
  onClose: () => void
}

/** The number that was taken for a walk-in: on the page, and as a slip on paper. No name, no phone number. */
export function TakenSlip({ place, taken, onClose }: Props): ReactElement {
  const say = useText()
  const printing = usePrinting()
  const { ticket, claimCode } = taken
  const label = ticket.label ?? say('ticket.registered')
  const code =
    claimCode === undefined ? null : (
      <QrCode text={claimLink(ticket.ticketId, claimCode)} label={say('take.follow')} />
    )
  return (
    <Modal
      open
      title={say('take.done')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {say('common.close')}
        </Button>,
        <Button key="print" type="primary" autoFocus onClick={() => window.print()}>
          {say('take.print')}
        </Button>,
      ]}
    >
      {/* The focus is on the key that prints: the number is read out before it. */}
      <p role="alert" className="visually-hidden">
        <Named>{`${say('take.done')} · ${spelled(label)} · ${ticket.queueName}`}</Named>
      </p>
      <div className="taken">
        <strong>{label}</strong>
        <p className="soft">
          {ticket.queueName} · {say('live.takenAt', { time: dayAndTime(ticket.takenAt) })}
        </p>
        {code}
        {claimCode !== undefined && (
          <p>
            {say('take.follow')}
            <br />
            <code>{claimCode}</code>
          </p>
        )}
      </div>
      {printing &&
        createPortal(
          <article className="paper walk-in-slip">
            <h1>{place.title}</h1>
            <p className="number">{label}</p>
            <p>{ticket.queueName}</p>
            <p>{say('live.takenAt', { time: dayAndTime(ticket.takenAt) })}</p>
            {code}
            {claimCode !== undefined && <p>{say('take.follow')}</p>}
            <p>{say('take.slipFoot', { minutes: place.policy.returnWithin })}</p>
          </article>,
          document.body,
        )}
    </Modal>
  )
}
