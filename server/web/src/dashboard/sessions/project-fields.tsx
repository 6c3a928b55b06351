import { Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'

/** What is put out to tender, for whom, and where the bids are opened. */
export function ProjectFields(): ReactElement {
  const say = useText()
  const text = (max: number) => [
    { required: true, whitespace: true, message: say('sessionForm.required') },
    { max, message: say('sessionForm.tooLong', { n: max }) },
  ]
  return (
    <fieldset className="card">
      <legend>{say('sessionForm.project')}</legend>
      <div className="two">
        <Form.Item name="projectName" label={say('sessionForm.projectName')} rules={text(200)}>
          <Input />
        </Form.Item>
        <Form.Item name="projectCode" label={say('sessionForm.projectCode')} rules={text(60)}>
          <Input />
        </Form.Item>
        <Form.Item name="tenderer" label={say('sessionForm.tenderer')} rules={text(120)}>
          <Input />
        </Form.Item>
        <Form.Item name="openingRoom" label={say('sessionForm.openingRoom')} rules={text(60)}>
          <Input />
        </Form.Item>
      </div>
    </fieldset>
  )
}
