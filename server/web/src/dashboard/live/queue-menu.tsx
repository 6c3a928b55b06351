import { Button, Dropdown } from 'antd'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import type { Place } from '@paihao/shared/desk/place'

/** The taking of numbers in each queue of a hall: pause and go on. */
export function QueueMenu({ queues }: { queues: Place['queues'] }): ReactElement {
  const say = useText()
  const api = useApi()
  const fail = useFailure()

  const set = (name: 'openQueue' | 'pauseQueue' | 'closeQueue', queueId: string): void =>
    void api.call(name, { params: { queueId }, idempotencyKey: requestKey() }).catch(fail)

  const items = queues.map(({ queueId, prefix, name, state }) => ({
    key: queueId,
    label: `${prefix} ${name} · ${say(`queue.${state}`)}`,
    children: [
      {
        key: `${queueId} pause`,
        label: say('live.pauseTaking'),
        disabled: state !== 'open',
        onClick: () => set('pauseQueue', queueId),
      },
      {
        key: `${queueId} open`,
        label: say('live.resumeTaking'),
        disabled: state === 'open' || state === 'scheduled',
        onClick: () => set('openQueue', queueId),
      },
      {
        key: `${queueId} close`,
        label: say('live.closeTaking'),
        disabled: state === 'closed',
        onClick: () => set('closeQueue', queueId),
      },
    ],
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']} autoFocus>
      <Button>{say('live.queueMenu')}</Button>
    </Dropdown>
  )
}
