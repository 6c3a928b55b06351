import { Button, Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'

/** The lots (标段): a queue each. */
export function LotFields(): ReactElement {
  const say = useText()
  const required = { required: true, whitespace: true, message: say('sessionForm.required') }
  return (
    <fieldset className="card">
      <legend>{say('sessionForm.lots')}</legend>
      <Form.List name="lots">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="row" role="group" aria-label={say('common.row', { n: name + 1 })}>
                <Form.Item
                  name={[name, 'code']}
                  label={say('sessionForm.lotCode')}
                  rules={[required, { max: 40 }]}
                >
                  <Input />
                </Form.Item>
                <Form.Item
                  name={[name, 'name']}
                  label={say('sessionForm.lotName')}
                  rules={[required, { max: 200 }]}
                >
                  <Input />
                </Form.Item>
                <Button onClick={() => remove(name)} disabled={fields.length === 1}>
                  {say('common.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ code: '', name: '' })} disabled={fields.length >= 50}>
              {say('sessionForm.addLot')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

/** The desks at which bids are handed over. */
export function CounterFields(): ReactElement {
  const say = useText()
  const required = { required: true, whitespace: true, message: say('sessionForm.required') }
  return (
    <fieldset className="card">
      <legend>{say('sessionForm.counters')}</legend>
      <Form.List name="counters">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div
                key={key}
                className="row single"
                role="group"
                aria-label={say('common.row', { n: name + 1 })}
              >
                <Form.Item
                  name={[name, 'name']}
                  label={say('sessionForm.counterName')}
                  rules={[required, { max: 60 }]}
                >
                  <Input />
                </Form.Item>
                <Button onClick={() => remove(name)} disabled={fields.length === 1}>
                  {say('common.remove')}
                </Button>
              </div>
            ))}
            <Button
              onClick={() => add({ name: say('sessionForm.counterDefault', { n: fields.length + 1 }) })}
              disabled={fields.length >= 50}
            >
              {say('sessionForm.addCounter')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
