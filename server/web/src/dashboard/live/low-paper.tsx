import { isLow } from '@paihao/shared/rules/paper'
import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { ReactElement } from 'react'
import { NewRollButton } from '../admin/new-roll-button'
import { useApi } from '../login/login-context'
import { useText } from '../texts'

const ASK_EVERY = 60_000

/** The kiosks of a hall that will soon be out of paper, told to whoever works there. */
export function LowPaper({ hallId }: { hallId: string }): ReactElement {
  const say = useText()
  const api = useApi()
  const { data } = useQuery({
    queryKey: ['devices', hallId],
    queryFn: async () => (await api.call('listDevices', { query: { hallId, limit: 200 } })).devices,
    refetchInterval: ASK_EVERY,
  })
  return (
    <>
      {(data ?? []).map(
        device =>
          device.paper !== undefined &&
          !device.revoked &&
          isLow(device.paper) && (
            <Alert
              key={device.deviceId}
              type="warning"
              showIcon
              title={say('paper.lowAt', { name: device.name, left: device.paper.left })}
              action={<NewRollButton {...device} />}
            />
          ),
      )}
    </>
  )
}
