import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { ReactElement, ReactNode } from 'react'
import { useList } from '../../lib/use-list'
import { useText } from '../texts'

interface Props {
  bidder: NonNullable<StaffTicket['bidder']>
  /** Beside the telephone number. */
  children: ReactNode
}

/** Who hands the bid over, to be held against the papers. */
export function BidderFacts({ bidder, children }: Props): ReactElement {
  const say = useText()
  const list = useList()
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
        <dd>
          {bidder.phone} {children}
        </dd>
      </div>
      {bidder.members !== undefined && (
        <div>
          <dt>{say('live.members')}</dt>
          <dd>{list(bidder.members.map(({ companyName, creditCode }) => `${companyName} ${creditCode}`))}</dd>
        </div>
      )}
    </dl>
  )
}
