import './halls.css'
import type { Hall } from '@paihao/shared/contract/hall'
import { hallLevel } from '@paihao/shared/contract/hall'
import { standsUnder } from '@paihao/shared/rules/halls'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { ExceptionFields } from './exception-fields'
import { emptyHall, hallChangeOf, type TypedHall, typedOf } from './hall-setup'
import { HoursFields } from './hours-fields'
import { MatterFields } from './matter-fields'

interface Props {
  /** Null: a new one. */
  hall: Hall | null
  halls: readonly Hall[]
}

/** A hall's set-up: what it is, its matters, counters, hours and holidays. */
export function HallForm({ hall, halls }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const fail = useFailure()
  const [form] = Form.useForm<TypedHall>()
  const [busy, setBusy] = useState(false)
  const [idempotencyKey, setKey] = useState(requestKey)
  const level = Form.useWatch((typed: Partial<TypedHall>) => typed.level ?? 'city', form)
  const parents = halls.filter(one => one.hallId !== hall?.hallId && standsUnder(level, one.level))
  const required = { required: true, message: say('sessionForm.required') }

  async function save(typed: TypedHall): Promise<void> {
    setBusy(true)
    try {
      const body = hallChangeOf(typed, hall?.revision)
      if (hall === null) {
        await api.call('createHall', { body, idempotencyKey })
        void message.success(say('halls.created'))
      } else {
        const { effectiveFrom } = await api.call('changeHall', {
          params: { hallId: hall.hallId },
          body,
          idempotencyKey,
        })
        void message.success(say('hallForm.saved', { date: effectiveFrom }))
      }
      await queries.invalidateQueries({ queryKey: ['halls'] })
      await navigate('/halls')
    } catch (error) {
      fail(error)
      setBusy(false)
    }
  }

  return (
    <Form<TypedHall>
      form={form}
      layout="vertical"
      className="hall-form"
      initialValues={hall === null ? emptyHall : typedOf(hall)}
      onValuesChange={() => setKey(requestKey())}
      onFinish={typed => void save(typed)}
    >
      <fieldset className="card">
        <legend>{say('hallForm.basics')}</legend>
        <Form.Item name="name" label={say('halls.name')} rules={[required, { max: 120 }]}>
          <Input autoFocus={hall === null} />
        </Form.Item>
        <div className="two">
          <Form.Item name="level" label={say('halls.level')}>
            <Select
              options={hallLevel.options.map(value => ({ value, label: say(`level.${value}`) }))}
              onChange={() => form.setFieldValue('parentId', null)}
            />
          </Form.Item>
          <Form.Item name="parentId" label={say('halls.parent')}>
            <Select
              allowClear
              placeholder={say('hallForm.topLevel')}
              showSearch={{ optionFilterProp: 'label' }}
              options={parents.map(({ hallId, name }) => ({ value: hallId, label: name }))}
            />
          </Form.Item>
        </div>
      </fieldset>
      <MatterFields />
      <HoursFields />
      <ExceptionFields />
      <div className="form-foot">
        <Button onClick={() => void navigate('/halls')}>{say('common.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {say('common.save')}
        </Button>
      </div>
    </Form>
  )
}
