import { Form, Select } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import type { Place } from '@paihao/shared/desk/place'

/** The kind of visitor, where the policy gives any of them an earlier place. */
export function CreditField({ policy }: { policy: Place['policy'] }): ReactElement | null {
  const say = useText()
  const kinds = Object.entries(policy.creditMinutes).filter(([, minutes]) => minutes > 0)
  if (kinds.length === 0) return null
  return (
    <Form.Item name="credit" label={say('take.credit')}>
      <Select
        allowClear
        placeholder={say('take.noCredit')}
        options={kinds.map(([kind, minutes]) => ({
          value: kind,
          label: `${kind === 'elderly' ? say('credit.elderly') : kind} · ${say('live.credit', { minutes })}`,
        }))}
      />
    </Form.Item>
  )
}
