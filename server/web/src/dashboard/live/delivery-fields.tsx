import type { Delivery } from '@paihao/shared/contract/ticket'
import { refusedByLaw } from '@paihao/shared/rules/bids'
import { Checkbox, Form, Input, InputNumber, Radio } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'

/** What is recorded of a delivery: the papers, the seal, the copies, accepted or refused (实施条例 art. 36). What came too late, or unsealed, can only be refused. */
export function DeliveryFields({ late, refused }: { late: boolean; refused: boolean }): ReactElement {
  const say = useText()
  const form = Form.useFormInstance<Delivery>()
  const seal = Form.useWatch('seal', form)
  const byLaw = (given: Delivery['seal'] | undefined): boolean =>
    refusedByLaw(late, given ?? 'intact') !== null
  return (
    <>
      <Form.Item name="seal" label={say('delivery.seal')}>
        <Radio.Group
          onChange={({ target }) => {
            const chosen = target.value as Delivery['seal'] // given as any; one of the buttons below
            if (byLaw(chosen)) form.setFieldValue('accepted', false)
          }}
        >
          <Radio.Button value="intact">{say('seal.intact')}</Radio.Button>
          <Radio.Button value="broken">{say('seal.broken')}</Radio.Button>
          <Radio.Button value="missing">{say('seal.missing')}</Radio.Button>
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="copies"
        label={say('delivery.copies')}
        rules={[{ required: true, message: say('sessionForm.required') }]}
      >
        <InputNumber
          controls={false}
          min={0}
          max={999}
          precision={0}
          autoFocus
          onFocus={({ target }) => target.select()}
        />
      </Form.Item>
      <Form.Item label={say('delivery.papers')}>
        <Form.Item name="idChecked" valuePropName="checked" noStyle>
          <Checkbox>{say('delivery.idChecked')}</Checkbox>
        </Form.Item>
        <Form.Item name="powerSeen" valuePropName="checked" noStyle>
          <Checkbox>{say('delivery.powerSeen')}</Checkbox>
        </Form.Item>
      </Form.Item>
      <Form.Item
        name="accepted"
        label={say('delivery.accepted')}
        {...(seal === 'missing' ? { extra: say('delivery.unsealed') } : {})}
      >
        <Radio.Group>
          <Radio.Button value={true} disabled={byLaw(seal)}>
            {say('delivery.yes')}
          </Radio.Button>
          <Radio.Button value={false}>{say('delivery.no')}</Radio.Button>
        </Radio.Group>
      </Form.Item>
      {refused && (
        <Form.Item
          name="refusalReason"
          label={say('delivery.refusalReason')}
          rules={[{ required: true, whitespace: true, message: say('delivery.refusalNeeded') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="remark" label={say('delivery.remark')} extra={say('delivery.remarkHint')}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}
