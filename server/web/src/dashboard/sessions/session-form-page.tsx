import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { requestKey } from '../../lib/request-key'
import { dayAndTime } from '../../lib/shanghai-time'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { CounterFields, LotFields } from './list-fields'
import { PolicyFields } from './policy-fields'
import { firstPolicy, inputOf } from './session-input'
import type { SessionForm } from './session-input'
import { TimeFields } from './time-fields'

/** A new bid session: the project, its times, lots, counters and rules, on one page. */
export function SessionFormPage(): ReactElement {
  const say = useText()
  const api = useApi()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const fail = useFailure()
  const [form] = Form.useForm<SessionForm>()
  const [busy, setBusy] = useState<'draft' | 'publish' | null>(null)
  // The same form sent twice is the same session, until something in it is changed.
  const [idempotencyKey, setKey] = useState(requestKey)

  async function save(publish: boolean): Promise<void> {
    const typed = await form.validateFields().catch(() => null)
    if (typed === null) {
      const [first] = form.getFieldsError().filter(({ errors }) => errors.length > 0)
      if (first !== undefined) form.scrollToField(first.name, { block: 'center', focus: true })
      return
    }
    setBusy(publish ? 'publish' : 'draft')
    try {
      const { bidSession } = await api.call('createBidSession', { body: inputOf(typed), idempotencyKey })
      const { venueId } = bidSession
      if (publish)
        await api.call('publishBidSession', {
          params: { venueId },
          idempotencyKey: `${idempotencyKey}-publish`,
        })
      void message.success(
        publish
          ? say('sessions.published', { time: dayAndTime(bidSession.takingOpensAt) })
          : say('sessionForm.created'),
      )
      await queries.invalidateQueries({ queryKey: ['bid-sessions'] })
      void navigate(publish ? `/bid-sessions/${venueId}` : '/bid-sessions')
    } catch (error) {
      fail(error)
    } finally {
      setBusy(null)
    }
  }

  const text = (max: number) => [
    { required: true, whitespace: true, message: say('sessionForm.required') },
    { max, message: say('sessionForm.tooLong', { n: max }) },
  ]
  return (
    <section className="page narrow">
      <header className="page-head">
        <h1>{say('sessionForm.heading')}</h1>
      </header>
      <Form<SessionForm>
        form={form}
        layout="vertical"
        initialValues={{
          lots: [{ code: '', name: '' }],
          counters: [{ name: say('sessionForm.counterDefault', { n: 1 }) }],
          policy: firstPolicy,
        }}
        onValuesChange={() => setKey(requestKey())}
      >
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
        <TimeFields />
        <LotFields />
        <CounterFields />
        <PolicyFields />
        <footer className="form-foot">
          <Button onClick={() => void save(false)} loading={busy === 'draft'} disabled={busy === 'publish'}>
            {say('sessionForm.saveDraft')}
          </Button>
          <Button
            type="primary"
            onClick={() => void save(true)}
            loading={busy === 'publish'}
            disabled={busy === 'draft'}
          >
            {say('sessionForm.saveAndPublish')}
          </Button>
        </footer>
      </Form>
    </section>
  )
}
