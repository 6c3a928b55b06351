import type { PairedDevice } from '@paihao/shared/contract/device'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, type GetRef, InputNumber, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

/** Says that a kiosk has a new roll of paper, and how many slips it gives. */
export function NewRollButton({ deviceId, name, paper }: PairedDevice): ReactElement {
  const say = useText()
  const api = useApi()
  const fail = useFailure()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const [holds, setHolds] = useState<number | null>(paper?.holds ?? null)
  const field = useRef<GetRef<typeof InputNumber>>(null)

  async function save(): Promise<void> {
    const body = holds === null ? {} : { holds }
    try {
      await api.call('changeRoll', { params: { deviceId }, body, idempotencyKey: requestKey() })
      void message.success(say('common.saved'))
      await queries.invalidateQueries({ queryKey: ['devices'] })
      setOpen(false)
    } catch (error) {
      fail(error)
    }
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('paper.newRoll')}</Button>
      <Modal
        open={isOpen}
        title={`${say('paper.newRoll')} · ${name}`}
        okText={say('common.save')}
        cancelText={say('common.cancel')}
        onOk={() => void save()}
        afterOpenChange={shown => shown && field.current?.focus()}
        onCancel={() => setOpen(false)}
      >
        <p className="soft">{say('paper.newRollLead')}</p>
        <Form layout="vertical" component={false}>
          <Form.Item label={say('paper.holds')}>
            <InputNumber
              controls={false}
              ref={field}
              aria-label={say('paper.holds')}
              min={20}
              max={20_000}
              precision={0}
              value={holds}
              onChange={setHolds}
            />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}
