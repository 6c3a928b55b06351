import type { SupervisedRoom } from '@paihao/shared/contract/supervision'
import type { ReactElement } from 'react'
import { dayAndTime, exactTime } from '../../lib/shanghai-time'
import { DrawForm } from '../live/draw-form'
import { useStaff } from '../login/login-context'
import { useText } from '../texts'
import { useSupervisionText } from './texts'

interface Props {
  venueId: string
  draw: NonNullable<SupervisedRoom['draw']>
  now: number
}

/** The draw of a room: what was drawn, or when it will be; and for a supervisor the place to type the number drawn before everybody. */
export function RoomDraw({ venueId, draw, now }: Props): ReactElement {
  const say = useSupervisionText()
  const sayDraw = useText()
  const { roles } = useStaff()
  const { closesAt, drawnAt, number, absent } = draw
  if (drawnAt !== undefined)
    return (
      // In the place of the form: whoever typed goes on from here.
      <p tabIndex={-1}>
        {number === undefined
          ? say('drawnAlone', { time: exactTime(drawnAt), reason: absent ?? '' })
          : say('drawnNumber', { time: exactTime(drawnAt), number })}
      </p>
    )
  if (now < Date.parse(closesAt)) return <p>{say('listClosesAt', { time: dayAndTime(closesAt) })}</p>
  return (
    <section className="supervised-draw" aria-label={sayDraw('draw.heading')}>
      <p>{say('listClosed')}</p>
      {roles.includes('supervisor') && <DrawForm venueId={venueId} mayBeAbsent={false} />}
    </section>
  )
}
