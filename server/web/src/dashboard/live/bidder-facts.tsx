import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import { useText } from '../texts'

/** Who hands the bid over, to be held against the papers. */
export function BidderFacts({ bidder }: { bidder: NonNullable<StaffTicket['bidder']> }): ReactElement {
  const say = useText()
  return (
    <dl className="bidder">
      <div>
        <dt>{say('live.company')}</dt>
        <dd>{bidder.companyName}</dd>
      </div>
      <div>
        <dt>{say('live.creditCode')}</dt>
        <dd>{bidder.creditCode}</dd>
      </div>
      <div>
        <dt>{say('live.delegate')}</dt>
        <dd>{bidder.delegateName}</dd>
      </div>
      <div>
        <dt>{say('live.phone')}</dt>
        <dd>{bidder.phone}</dd>
      </div>
    </dl>
  )
}
