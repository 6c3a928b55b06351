import { creditCodeFault, normaliseCreditCode } from '@paihao/shared/contract/credit-code'
import type { Bidder } from '@paihao/shared/contract/ticket'
import { Alert, Button, Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../texts'

const MOST_MEMBERS = 10

/** What was typed, as it is sent. */
export function bidderOf({ members = [], ...bidder }: Bidder): Bidder {
  const named = members.map(({ companyName, creditCode }) => ({
    companyName,
    creditCode: normaliseCreditCode(creditCode),
  }))
  return {
    ...bidder,
    creditCode: normaliseCreditCode(bidder.creditCode),
    ...(named.length === 0 ? {} : { members: named }),
  }
}

/** Whose bid it is, who hands it over, and who bids jointly. */
export function BidderFields({ focusFirst }: { focusFirst: boolean }): ReactElement {
  const say = useText()
  const needed = { required: true, whitespace: true, message: say('sessionForm.required') }
  return (
    <>
      <CompanyFields at={['bidder']} focusFirst={focusFirst} />
      <div className="two">
        <Form.Item name={['bidder', 'delegateName']} label={say('live.delegate')} rules={[needed]}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name={['bidder', 'phone']}
          label={say('live.phone')}
          rules={[needed, { pattern: /^\+?[0-9][0-9 -]{4,19}$/, message: say('take.phone') }]}
        >
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.List name={['bidder', 'members']}>
        {(members, { add, remove }) => (
          <>
            {members.map(({ key, name }) => (
              <fieldset key={key} className="member">
                <legend>{say('take.member', { n: name + 1 })}</legend>
                <CompanyFields at={[name]} list={['bidder', 'members']} focusFirst />
                <Button type="text" danger onClick={() => remove(name)}>
                  {say('take.removeMember')}
                </Button>
              </fieldset>
            ))}
            {members.length < MOST_MEMBERS && (
              <Button type="dashed" block onClick={() => add()}>
                {say('take.addMember')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </>
  )
}

interface CompanyProps {
  at: (string | number)[]
  /** The Form.List that `at` is relative to. */
  list?: string[]
  focusFirst: boolean
}

/** A company's name and code; a code whose check character is wrong warns, and staff look at the papers. */
function CompanyFields({ at, list = [], focusFirst }: CompanyProps): ReactElement {
  const say = useText()
  const needed = { required: true, whitespace: true, message: say('sessionForm.required') }
  const typed: unknown = Form.useWatch([...list, ...at, 'creditCode'])
  const code = typeof typed === 'string' ? normaliseCreditCode(typed) : ''
  return (
    <>
      <Form.Item name={[...at, 'companyName']} label={say('live.company')} rules={[needed]}>
        <Input maxLength={120} autoFocus={focusFirst} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[...at, 'creditCode']}
        label={say('live.creditCode')}
        rules={[
          needed,
          {
            validator: (_, value: string | undefined) =>
              value === undefined || value === '' || /^[0-9A-Z]{18}$/.test(normaliseCreditCode(value))
                ? Promise.resolve()
                : Promise.reject(new Error(say('take.creditCodeLength'))),
          },
        ]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      {code.length >= 18 && creditCodeFault(code) !== null && (
        <Alert type="warning" showIcon title={say('live.creditCodeDoubtful')} />
      )}
    </>
  )
}
