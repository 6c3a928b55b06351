import { Button, Checkbox, Form } from 'antd'
import type { ReactElement } from 'react'
import { type Key, useText } from '../texts'
import { SpanFields } from './span-fields'

const days: readonly (readonly [day: number, text: Key])[] = [
  [1, 'day.1'],
  [2, 'day.2'],
  [3, 'day.3'],
  [4, 'day.4'],
  [5, 'day.5'],
  [6, 'day.6'],
  [7, 'day.7'],
]

/** When numbers are given out, week by week. */
export function HoursFields(): ReactElement {
  const say = useText()
  // Not `required`: a group of boxes may not be said to be so (ARIA 1.2).
  const someDay = {
    validator: (_: unknown, chosen: unknown) =>
      Array.isArray(chosen) && chosen.length > 0
        ? Promise.resolve()
        : Promise.reject(new Error(say('sessionForm.required'))),
  }
  return (
    <Form.List name="hours">
      {(fields, { add, remove }) => (
        <fieldset className="card">
          <legend>{say('hallForm.hours')}</legend>
          <p className="soft">{say('hallForm.hoursHint')}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="hours-row" role="group" aria-label={say('common.row', { n: name + 1 })}>
              <Form.Item name={[name, 'days']} label={say('hallForm.days')} rules={[someDay]}>
                <Checkbox.Group options={days.map(([value, text]) => ({ value, label: say(text) }))} />
              </Form.Item>
              <SpanFields at={[name]} within={['hours', name]} />
              <Button onClick={() => remove(name)}>{say('common.remove')}</Button>
            </div>
          ))}
          <Button
            disabled={fields.length >= 28}
            onClick={() => add({ days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' })}
          >
            {say('common.add')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
