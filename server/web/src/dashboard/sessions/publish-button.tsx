import type { BidSession } from '@paihao/shared/contract/bid-session'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { dayAndTime } from '../../lib/shanghai-time'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

/** Shows a draft to everybody, after asking once. */
export function PublishButton({ session }: { session: BidSession }): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const { modal, message } = App.useApp()
  const fail = useFailure()
  // One key for this button: a second press after a lost reply is the same publication.
  const [idempotencyKey] = useState(requestKey)

  async function publish(): Promise<void> {
    try {
      const { bidSession } = await api.call('publishBidSession', {
        params: { venueId: session.venueId },
        idempotencyKey,
      })
      void message.success(say('sessions.published', { time: dayAndTime(bidSession.takingOpensAt) }))
      await queries.invalidateQueries({ queryKey: ['bid-sessions'] })
      await queries.invalidateQueries({ queryKey: ['bid-session', session.venueId] })
    } catch (error) {
      fail(error)
    }
  }

  return (
    <Button
      type="primary"
      onClick={() =>
        void modal.confirm({
          title: session.projectName,
          content: say('sessions.publishConfirm'),
          okText: say('sessions.publish'),
          onOk: publish,
        })
      }
    >
      {say('sessions.publish')}
    </Button>
  )
}
