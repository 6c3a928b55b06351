import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import { type TypedHall, USUAL_PLACES } from './hall-setup'

const PREFIX = /^[A-HJ-NP-Za-hj-np-z]{1,3}$/

/** How long (minutes) a slot that can be booked may be. */
const LENGTHS = [10, 15, 20, 30, 60]

/** The matters of a hall, a queue each, and the counters that serve them. */
export function MatterFields(): ReactElement {
  const say = useText()
  const form = Form.useFormInstance<TypedHall>()
  const queues = Form.useWatch((typed: Partial<TypedHall>) => typed.queues ?? [], form)
  const options = queues.flatMap(({ prefix = '', name = '' }) =>
    prefix === '' ? [] : [{ value: prefix.toUpperCase(), label: `${prefix.toUpperCase()} ${name}` }],
  )
  const lengths = LENGTHS.map(n => ({ value: n, label: say('hallForm.slotMinutes', { n }) }))
  const required = { required: true, message: say('sessionForm.required') }
  const isTwice = (prefix: string): boolean =>
    queues.filter(queue => queue.prefix?.toUpperCase() === prefix.toUpperCase()).length > 1
  const once = {
    validator: (_: unknown, prefix: string | undefined) =>
      prefix !== undefined && isTwice(prefix)
        ? Promise.reject(new Error(say('hallForm.lettersTwice')))
        : Promise.resolve(),
  }
  return (
    <>
      <Form.List name="queues">
        {(fields, { add, remove }) => (
          <fieldset className="card">
            <legend>{say('halls.queues')}</legend>
            {fields.map(({ key, name }) => (
              <div
                key={key}
                className="matter-row"
                role="group"
                aria-label={say('common.row', { n: name + 1 })}
              >
                <Form.Item
                  name={[name, 'prefix']}
                  label={say('hallForm.letters')}
                  rules={[required, { pattern: PREFIX, message: say('halls.prefixHint') }, once]}
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
                <Form.Item name={[name, 'minutes']} label={say('hallForm.slots')}>
                  <Select allowClear placeholder={say('hallForm.noSlots')} options={lengths} />
                </Form.Item>
                <Form.Item name={[name, 'places']} label={say('hallForm.places')}>
                  <InputNumber
                    controls={false}
                    min={1}
                    max={500}
                    precision={0}
                    placeholder={String(USUAL_PLACES)}
                    disabled={queues[name]?.minutes == null}
                  />
                </Form.Item>
                <Button onClick={() => remove(name)} disabled={fields.length === 1}>
                  {say('common.remove')}
                </Button>
              </div>
            ))}
            <Button disabled={fields.length >= 50} onClick={() => add({})}>
              {say('common.add')}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Form.List name="counters">
        {(fields, { add, remove }) => (
          <fieldset className="card">
            <legend>{say('halls.counters')}</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="row" role="group" aria-label={say('common.row', { n: name + 1 })}>
                <Form.Item
                  name={[name, 'name']}
                  label={say('halls.counterName')}
                  rules={[required, { max: 60 }]}
                >
                  <Input />
                </Form.Item>
                <Form.Item name={[name, 'prefixes']} label={say('hallForm.countersOf')} rules={[required]}>
                  <Select mode="multiple" options={options} />
                </Form.Item>
                <Button onClick={() => remove(name)} disabled={fields.length === 1}>
                  {say('common.remove')}
                </Button>
              </div>
            ))}
            <Button
              disabled={fields.length >= 200}
              onClick={() => add({ name: say('sessionForm.counterDefault', { n: fields.length + 1 }) })}
            >
              {say('common.add')}
            </Button>
          </fieldset>
        )}
      </Form.List>
    </>
  )
}
