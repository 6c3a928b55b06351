import './admin.css'
import type { PairedDevice } from '@paihao/shared/contract/device'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Space } from 'antd'
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { dayAndTime } from '../../lib/shanghai-time'
import { LastSeen } from '../last-seen'
import { useApi } from '../login/login-context'
import { undecided } from '../first-field'
import { ListTable } from '../list-table'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { DeviceNameForm } from './device-name-form'
import { NewRollButton } from './new-roll-button'
import { PairingCard } from './pairing-card'
import { PaperLeft } from './paper-left'
import { ScreenSettingsForm } from './screen-settings-form'
import { useDevicePlaces } from './use-device-places'

/** From so many devices on, one looks for them by name. */
const MANY = 7

/** The screens and kiosks of one's venues, and a code for a new one. */
export function DevicesPage(): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const { modal, message } = App.useApp()
  const fail = useFailure()
  const placeOf = useDevicePlaces()
  const [renames, setRenames] = useState<PairedDevice | null>(null)
  const [sets, setSets] = useState<PairedDevice | null>(null)
  const [search, setSearch] = useState('')
  const list = useQuery({
    queryKey: ['devices'],
    queryFn: () => api.call('listDevices', { query: { limit: 200 } }),
    refetchInterval: 10_000,
  })
  const devices = list.data?.devices.filter(({ revoked }) => !revoked) ?? []
  const found = devices.filter(device =>
    `${device.name} ${placeOf(device)}`.toLowerCase().includes(search.trim().toLowerCase()),
  )

  async function run(send: () => Promise<unknown>, done = say('common.saved')): Promise<boolean> {
    try {
      await send()
      void message.success(done)
      await queries.invalidateQueries({ queryKey: ['devices'] })
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }

  async function reload({ deviceId }: PairedDevice): Promise<void> {
    await run(
      () => api.call('reloadDevice', { params: { deviceId }, idempotencyKey: requestKey() }),
      say('devices.reloadSent'),
    )
  }

  const columns: TableColumnsType<PairedDevice> = [
    {
      title: say('devices.name'),
      render: (_, { name, kind }) => (
        <>
          <span className="row-title">{name}</span>
          <div className="soft">{say(`device.${kind}`)}</div>
        </>
      ),
    },
    { title: say('devices.where'), render: (_, device) => placeOf(device) },
    {
      title: say('devices.lastSeen'),
      width: 170,
      render: (_, { lastSeenAt, paper }) => (
        <>
          <LastSeen at={lastSeenAt} online={say('devices.online')} never={say('devices.never')} />
          {paper !== undefined && <PaperLeft paper={paper} />}
        </>
      ),
    },
    { title: say('devices.pairedAt'), width: 170, render: (_, { pairedAt }) => dayAndTime(pairedAt) },
    {
      title: <span className="visually-hidden">{say('common.actions')}</span>,
      width: 570,
      align: 'right',
      render: (_, device) => (
        <Space wrap>
          {device.kind === 'screen' && (
            <Button onClick={() => setSets(device)}>{say('devices.settings')}</Button>
          )}
          {device.kind === 'kiosk' && <NewRollButton {...device} />}
          <Button onClick={() => setRenames(device)}>{say('devices.rename')}</Button>
          <Button
            onClick={() =>
              void modal.confirm({
                title: `${say('devices.reload')} · ${device.name}`,
                content: say('devices.reloadLead'),
                okText: say('devices.reload'),
                onOk: () => reload(device),
              })
            }
          >
            {say('devices.reload')}
          </Button>
          <Button
            danger
            onClick={() =>
              void modal.confirm({
                title: device.name,
                content: say('devices.unpairConfirm'),
                okText: say('devices.unpair'),
                okButtonProps: { danger: true },
                ...undecided,
                onOk: async () => {
                  const { deviceId } = device
                  await run(
                    () => api.call('revokeDevice', { params: { deviceId }, idempotencyKey: requestKey() }),
                    say('devices.unpaired'),
                  )
                },
              })
            }
          >
            {say('devices.unpair')}
          </Button>
        </Space>
      ),
    },
  ]
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('devices.heading')}</h1>
      </header>
      <PairingCard />
      {devices.length >= MANY && (
        <div className="list-filters" role="search">
          <Input
            type="search"
            allowClear
            aria-label={say('devices.search')}
            placeholder={say('devices.search')}
            value={search}
            onChange={event => setSearch(event.target.value)}
          />
        </div>
      )}
      <ListTable<PairedDevice>
        {...{ list, columns, rows: found, rowKey: 'deviceId' }}
        none={say(devices.length === 0 ? 'devices.empty' : 'devices.noneFound')}
      />
      {renames !== null && (
        <DeviceNameForm
          device={renames}
          onSave={name =>
            run(() =>
              api.call('changeDevice', {
                params: { deviceId: renames.deviceId },
                body: { name },
                idempotencyKey: requestKey(),
              }),
            )
          }
          onClose={() => setRenames(null)}
        />
      )}
      {sets !== null && (
        <ScreenSettingsForm
          device={sets}
          onSave={settings =>
            run(() =>
              api.call('setScreen', {
                params: { deviceId: sets.deviceId },
                body: settings,
                idempotencyKey: requestKey(),
              }),
            )
          }
          onClose={() => setSets(null)}
        />
      )}
    </section>
  )
}
