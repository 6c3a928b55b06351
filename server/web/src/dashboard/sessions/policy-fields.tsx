import { Form, InputNumber, Radio, Switch } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import type { SessionForm } from './session-input'

/** The session's rules. They are published with it, and fixed from then on. */
export function PolicyFields(): ReactElement {
  const say = useText()
  const form = Form.useFormInstance<SessionForm>()
  const visibility = Form.useWatch(['policy', 'visibility'], form)
  return (
    <fieldset className="card">
      <legend>{say('sessionForm.policy')}</legend>
      <Form.Item
        name={['policy', 'visibility']}
        label={say('sessionForm.visibility')}
        extra={say('sessionForm.visibilityHint')}
      >
        <Radio.Group>
          <Radio value="sealed">{say('sessionForm.visibilitySealed')}</Radio>
          <Radio value="open">{say('sessionForm.visibilityOpen')}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item name={['policy', 'names']} label={say('sessionForm.names')}>
        <Radio.Group>
          <Radio value="never">{say('sessionForm.namesNever')}</Radio>
          <Radio value="afterDeadline">{say('sessionForm.namesAfterDeadline')}</Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item name={['policy', 'access']} label={say('sessionForm.access')}>
        <Radio.Group>
          <Radio value="open">{say('sessionForm.accessOpen')}</Radio>
          <Radio value="invited">{say('sessionForm.accessInvited')}</Radio>
        </Radio.Group>
      </Form.Item>
      {visibility === 'open' && (
        <Form.Item name={['policy', 'numbering']} label={say('sessionForm.numbering')}>
          <Radio.Group>
            <Radio value="opaque">{say('sessionForm.numberingOpaque')}</Radio>
            <Radio value="sequential">{say('sessionForm.numberingSequential')}</Radio>
          </Radio.Group>
        </Form.Item>
      )}
      <Form.Item
        name={['policy', 'order']}
        label={say('sessionForm.order')}
        extra={say('sessionForm.orderHint')}
      >
        <Radio.Group>
          <Radio value="arrival">{say('sessionForm.orderArrival')}</Radio>
          <Radio value="draw">{say('sessionForm.orderDraw')}</Radio>
        </Radio.Group>
      </Form.Item>
      <div className="four">
        <Form.Item name={['policy', 'recallLimit']} label={say('sessionForm.recallLimit')}>
          <InputNumber controls={false} min={0} max={20} precision={0} />
        </Form.Item>
        <Form.Item name={['policy', 'recallInterval']} label={say('sessionForm.recallInterval')}>
          <InputNumber controls={false} min={5} max={3600} precision={0} />
        </Form.Item>
        <Form.Item name={['policy', 'requeueAfter']} label={say('sessionForm.requeueAfter')}>
          <InputNumber controls={false} min={0} max={100} precision={0} />
        </Form.Item>
        <Form.Item name={['policy', 'returnWithin']} label={say('sessionForm.returnWithin')}>
          <InputNumber controls={false} min={0} max={1440} precision={0} />
        </Form.Item>
      </div>
      <div className="four">
        <Form.Item
          name={['policy', 'arrivalRequired']}
          label={say('sessionForm.arrivalRequired')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <Form.Item name={['policy', 'guests']} label={say('sessionForm.guests')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
    </fieldset>
  )
}
