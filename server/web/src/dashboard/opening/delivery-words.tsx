import type { Delivery } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import { useText } from '../texts'

/** A record of a delivery in one line. */
export function DeliveryWords({ delivery }: { delivery: Delivery }): ReactElement {
  const say = useText()
  const { accepted, seal, copies, refusalReason, idChecked, powerSeen, remark } = delivery
  const words = [
    say(accepted ? 'delivery.yes' : 'delivery.no'),
    refusalReason,
    say(`seal.${seal}`),
    `${say('delivery.copies')} ${copies}`,
    idChecked === true ? say('delivery.idChecked') : undefined,
    powerSeen === true ? say('delivery.powerSeen') : undefined,
    remark,
  ]
  return <span>{words.filter(word => word !== undefined).join(' · ')}</span>
}
