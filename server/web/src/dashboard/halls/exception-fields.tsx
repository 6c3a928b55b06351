import { Button, DatePicker, Form, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import type { TypedHall } from './hall-setup'
import { SpanFields } from './span-fields'

const FORMAT = 'YYYY-MM-DD'

/** Dates that do not follow the week: holidays, and days with longer hours. */
export function ExceptionFields(): ReactElement {
  const say = useText()
  return (
    <Form.List name="exceptions">
      {(fields, { add, remove }) => (
        <fieldset className="card">
          <legend>{say('hallForm.exceptions')}</legend>
          <p className="soft">{say('hallForm.exceptionsHint')}</p>
          {fields.map(({ key, name }) => (
            <ExceptionRow key={key} name={name} onRemove={() => remove(name)} />
          ))}
          <Button
            disabled={fields.length >= 400}
            onClick={() => add({ isClosed: true, spans: [{ from: '09:00', to: '17:00' }] })}
          >
            {say('hallForm.addException')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function ExceptionRow({ name, onRemove }: { name: number; onRemove: () => void }): ReactElement {
  const say = useText()
  const form = Form.useFormInstance<TypedHall>()
  const all = Form.useWatch((typed: Partial<TypedHall>) => typed.exceptions ?? [], form)
  const isClosed = all[name]?.isClosed !== false
  const once = {
    validator: (_: unknown, date: string | null | undefined) =>
      all.filter(one => one.date === date).length > 1
        ? Promise.reject(new Error(say('hallForm.dateTwice')))
        : Promise.resolve(),
  }
  return (
    <div className="exception-row" role="group" aria-label={say('common.row', { n: name + 1 })}>
      <Form.Item
        name={[name, 'date']}
        label={say('hallForm.date')}
        rules={[{ required: true, message: say('sessionForm.required') }, once]}
        getValueProps={(date: string | null | undefined) => ({ value: date ? dayjs(date) : null })}
        normalize={(picked: dayjs.Dayjs | null) => picked?.format(FORMAT) ?? null}
      >
        <DatePicker />
      </Form.Item>
      <Form.Item name={[name, 'isClosed']} label={say('hallForm.kind')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: say('hallForm.closed') },
            { value: false, label: say('hallForm.special') },
          ]}
        />
      </Form.Item>
      <Form.Item name={[name, 'note']} label={say('hallForm.note')}>
        <Input maxLength={60} placeholder={say('hallForm.notePlaceholder')} />
      </Form.Item>
      <Button onClick={onRemove}>{say('common.remove')}</Button>
      {!isClosed && (
        <Form.List name={[name, 'spans']}>
          {(spans, { add, remove }) => (
            <div className="exception-spans">
              {spans.map(({ key, name: span }) => (
                <div
                  key={key}
                  className="span-row"
                  role="group"
                  aria-label={say('common.row', { n: span + 1 })}
                >
                  <SpanFields at={[span]} within={['exceptions', name, 'spans', span]} />
                  <Button onClick={() => remove(span)} disabled={spans.length === 1}>
                    {say('common.remove')}
                  </Button>
                </div>
              ))}
              <Button disabled={spans.length >= 6} onClick={() => add({ from: '14:00', to: '17:00' })}>
                {say('hallForm.addSpan')}
              </Button>
            </div>
          )}
        </Form.List>
      )}
    </div>
  )
}
