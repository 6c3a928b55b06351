import type { PairedDevice } from '@paihao/shared/contract/device'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Empty, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { dayAndTime } from '../../lib/shanghai-time'
import { useApi } from '../login/login-context'
import { Problem } from '../problem'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { PairingCard } from './pairing-card'

/** The screens and kiosks of one's venues, and a code for a new one. */
export function DevicesPage(): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const { modal } = App.useApp()
  const fail = useFailure()
  const list = useQuery({
    queryKey: ['devices'],
    queryFn: () => api.call('listDevices', { query: { limit: 200 } }),
    refetchInterval: 10_000,
  })

  async function revoke({ deviceId }: PairedDevice): Promise<void> {
    try {
      await api.call('revokeDevice', { params: { deviceId }, idempotencyKey: requestKey() })
      await queries.invalidateQueries({ queryKey: ['devices'] })
    } catch (error) {
      fail(error)
    }
  }

  const columns: TableColumnsType<PairedDevice> = [
    { title: say('devices.name'), dataIndex: 'name' },
    { title: say('devices.kind'), width: 140, render: (_, { kind }) => say(`device.${kind}`) },
    { title: say('devices.pairedAt'), width: 180, render: (_, { pairedAt }) => dayAndTime(pairedAt) },
    {
      title: <span className="visually-hidden">{say('common.actions')}</span>,
      width: 140,
      align: 'right',
      render: (_, device) => (
        <Button
          danger
          onClick={() =>
            void modal.confirm({
              title: device.name,
              content: say('devices.unpairConfirm'),
              okText: say('devices.unpair'),
              okButtonProps: { danger: true },
              onOk: () => revoke(device),
            })
          }
        >
          {say('devices.unpair')}
        </Button>
      ),
    },
  ]
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('devices.heading')}</h1>
      </header>
      <PairingCard />
      {list.isError && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      <Table<PairedDevice>
        className="card flush"
        rowKey="deviceId"
        columns={columns}
        dataSource={list.data?.devices.filter(({ revoked }) => !revoked) ?? []}
        loading={list.isPending}
        pagination={false}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('devices.empty')} />,
        }}
      />
    </section>
  )
}
