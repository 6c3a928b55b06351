import type { Hall, HallInput } from '@paihao/shared/contract/hall'
import { hallLevel } from '@paihao/shared/contract/hall'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

const levels = hallLevel.options
const PREFIX = /^[A-HJ-NP-Z]{1,3}$/

/** The letters typed so far; a row that was just added has none. */
function prefixesOf(typed: { queues?: { prefix?: string }[] }): string[] {
  return (typed.queues ?? []).flatMap(({ prefix }) => (prefix === undefined || prefix === '' ? [] : [prefix]))
}

/** A new hall: its name and level, its matters (a queue each) and its counters. */
export function HallForm({ halls, onClose }: { halls: readonly Hall[]; onClose: () => void }): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const fail = useFailure()
  const [form] = Form.useForm<HallInput>()
  const [busy, setBusy] = useState(false)
  const [idempotencyKey, setKey] = useState(requestKey)
  const prefixes = Form.useWatch(prefixesOf, form)
  const required = { required: true, message: say('sessionForm.required') }

  async function create(hall: HallInput): Promise<void> {
    setBusy(true)
    try {
      await api.call('createHall', { body: hall, idempotencyKey })
      void message.success(say('halls.created'))
      await queries.invalidateQueries({ queryKey: ['halls'] })
      onClose()
    } catch (error) {
      fail(error)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      width={720}
      title={say('halls.create')}
      okText={say('common.save')}
      cancelText={say('common.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<HallInput>
        form={form}
        layout="vertical"
        initialValues={{ level: 'city', queues: [{}], counters: [{}] }}
        onValuesChange={() => setKey(requestKey())}
        onFinish={hall => void create(hall)}
      >
        <Form.Item name="name" label={say('halls.name')} rules={[required, { max: 120 }]}>
          <Input autoFocus />
        </Form.Item>
        <div className="two">
          <Form.Item name="level" label={say('halls.level')}>
            <Select options={levels.map(level => ({ value: level, label: say(`level.${level}`) }))} />
          </Form.Item>
          <Form.Item name="parentId" label={say('halls.parent')}>
            <Select allowClear options={halls.map(({ hallId, name }) => ({ value: hallId, label: name }))} />
          </Form.Item>
        </div>
        <Form.List name="queues">
          {(fields, { add, remove }) => (
            <fieldset>
              <legend>{say('halls.queues')}</legend>
              {fields.map(({ key, name }) => (
                <div key={key} className="row">
                  <Form.Item
                    name={[name, 'prefix']}
                    label={say('halls.prefix')}
                    rules={[required, { pattern: PREFIX, message: say('halls.prefixHint') }]}
                  >
                    <Input maxLength={3} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'name']}
                    label={say('halls.queueName')}
                    rules={[required, { max: 60 }]}
                  >
                    <Input />
                  </Form.Item>
                  <Button onClick={() => remove(name)} disabled={fields.length === 1}>
                    {say('common.remove')}
                  </Button>
                </div>
              ))}
              <Button onClick={() => add({})}>{say('common.add')}</Button>
            </fieldset>
          )}
        </Form.List>
        <Form.List name="counters">
          {(fields, { add, remove }) => (
            <fieldset>
              <legend>{say('halls.counters')}</legend>
              {fields.map(({ key, name }) => (
                <div key={key} className="row">
                  <Form.Item
                    name={[name, 'name']}
                    label={say('halls.counterName')}
                    rules={[required, { max: 60 }]}
                  >
                    <Input />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'prefixes']}
                    label={say('halls.counterPrefixes')}
                    rules={[required]}
                  >
                    <Select mode="multiple" options={prefixes.map(value => ({ value }))} />
                  </Form.Item>
                  <Button onClick={() => remove(name)} disabled={fields.length === 1}>
                    {say('common.remove')}
                  </Button>
                </div>
              ))}
              <Button
                onClick={() => add({ name: say('sessionForm.counterDefault', { n: fields.length + 1 }) })}
              >
                {say('common.add')}
              </Button>
            </fieldset>
          )}
        </Form.List>
      </Form>
    </Modal>
  )
}
