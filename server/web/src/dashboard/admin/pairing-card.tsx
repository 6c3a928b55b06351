import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { timeOfDay } from '../../lib/shanghai-time'
import { useHalls } from '../halls/use-halls'
import { useApi, useStaff } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

interface Typed {
  kind: 'screen' | 'kiosk'
  name: string
  /** `hall/<hallId>` or `session/<venueId>`. */
  place: string
}

/** Makes the code that is typed at a new screen or kiosk. */
export function PairingCard(): ReactElement {
  const say = useText()
  const api = useApi()
  const { roles } = useStaff()
  const fail = useFailure()
  const [form] = Form.useForm<Typed>()
  const kind = Form.useWatch('kind', form)
  const [busy, setBusy] = useState(false)
  const [pairing, setPairing] = useState<{ pairingCode: string; expiresAt: string } | null>(null)
  const isAgent = roles.includes('agent')

  const sessions = useQuery({
    queryKey: ['bid-sessions', 'to pair'],
    queryFn: () => api.call('listBidSessions', { query: { mine: 'true', limit: 100 } }),
    enabled: isAgent,
  })
  const halls = useHalls({ isWanted: roles.some(role => role !== 'agent') })
  const hallOptions = (halls.data ?? []).map(({ hallId, name }) => ({
    value: `hall/${hallId}`,
    label: name,
  }))
  const sessionOptions = (sessions.data?.bidSessions ?? [])
    .filter(({ state }) => state !== 'archived')
    .map(({ venueId, projectName, openingRoom }) => ({
      value: `session/${venueId}`,
      label: `${openingRoom} · ${projectName}`,
    }))

  async function make({ kind: chosen, name, place }: Typed): Promise<void> {
    setBusy(true)
    const id = place.slice(place.indexOf('/') + 1)
    const where = place.startsWith('hall/') ? { hallId: id } : { venueId: id }
    try {
      setPairing(
        await api.call('createPairingCode', {
          body: { kind: chosen, name, ...where },
          idempotencyKey: requestKey(),
        }),
      )
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }

  const required = { required: true, message: say('sessionForm.required') }
  return (
    <section className="card pairing-card">
      <div>
        <p className="soft">{say('devices.lead')}</p>
        <Form<Typed>
          form={form}
          layout="vertical"
          initialValues={{ kind: 'screen' }}
          onFinish={typed => void make(typed)}
        >
          <Form.Item name="kind" label={say('devices.kind')}>
            <Radio.Group>
              <Radio.Button value="screen">{say('device.screen')}</Radio.Button>
              <Radio.Button value="kiosk" disabled={isAgent}>
                {say('device.kiosk')}
              </Radio.Button>
            </Radio.Group>
          </Form.Item>
          <div className="two">
            <Form.Item name="place" label={say('devices.place')} rules={[required]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={kind === 'kiosk' ? hallOptions : [...hallOptions, ...sessionOptions]}
              />
            </Form.Item>
            <Form.Item name="name" label={say('devices.name')} rules={[required, { max: 60 }]}>
              <Input placeholder={say('devices.namePlaceholder')} />
            </Form.Item>
          </div>
          <Button type="primary" htmlType="submit" loading={busy}>
            {say('devices.newCode')}
          </Button>
        </Form>
      </div>
      {/* There before the code, else no voice says it. */}
      <div role="status">
        {pairing !== null && (
          <div className="pairing-code">
            <span className="soft">{say('devices.code')}</span>
            <strong aria-hidden="true">{pairing.pairingCode}</strong>
            <span className="visually-hidden">{[...pairing.pairingCode].join(' ')}</span>
            <span className="soft">{say('devices.codeLead', { time: timeOfDay(pairing.expiresAt) })}</span>
          </div>
        )}
      </div>
    </section>
  )
}
