import type { Account } from '@paihao/shared/contract/account'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Space, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi, useStaff } from '../login/login-context'
import { Problem } from '../problem'
import { StateTag } from '../state-tag'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { AccountForm } from './account-form'
import { FirstPassword } from './first-password'

/** Who may log in, as what. */
export function AccountsPage(): ReactElement {
  const say = useText()
  const api = useApi()
  const me = useStaff()
  const queries = useQueryClient()
  const { modal } = App.useApp()
  const fail = useFailure()
  const [creates, setCreates] = useState(false)
  const [made, setMade] = useState<{ account: Account; password: string } | null>(null)
  const list = useQuery({
    queryKey: ['accounts'],
    queryFn: () => api.call('listAccounts', { query: { limit: 200 } }),
  })

  async function run<T>(send: () => Promise<T>): Promise<T | null> {
    try {
      const reply = await send()
      await queries.invalidateQueries({ queryKey: ['accounts'] })
      return reply
    } catch (error) {
      fail(error)
      return null
    }
  }

  const reset = ({ staffId, name }: Account): void =>
    void modal.confirm({
      title: `${say('accounts.reset')} · ${name}`,
      content: say('accounts.resetLead'),
      okText: say('accounts.reset'),
      onOk: async () =>
        setMade(
          await run(() => api.call('resetPassword', { params: { staffId }, idempotencyKey: requestKey() })),
        ),
    })
  const setDisabled = ({ staffId, disabled }: Account): void =>
    void run(() =>
      api.call(disabled ? 'enableAccount' : 'disableAccount', {
        params: { staffId },
        idempotencyKey: requestKey(),
      }),
    )

  const columns: TableColumnsType<Account> = [
    { title: say('accounts.username'), dataIndex: 'username' },
    { title: say('accounts.name'), dataIndex: 'name' },
    {
      title: say('accounts.roles'),
      render: (_, { roles }) => roles.map(role => <StateTag key={role}>{say(`role.${role}`)}</StateTag>),
    },
    {
      title: say('accounts.state'),
      width: 110,
      render: (_, { disabled }) => say(disabled ? 'accounts.disabled' : 'accounts.active'),
    },
    {
      title: <span className="visually-hidden">{say('common.actions')}</span>,
      width: 240,
      align: 'right',
      render: (_, account) => (
        <Space>
          <Button onClick={() => reset(account)}>{say('accounts.reset')}</Button>
          <Button onClick={() => setDisabled(account)} disabled={account.staffId === me.staffId}>
            {say(account.disabled ? 'accounts.enable' : 'accounts.disable')}
          </Button>
        </Space>
      ),
    },
  ]
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('accounts.heading')}</h1>
        <Button type="primary" onClick={() => setCreates(true)}>
          {say('accounts.create')}
        </Button>
      </header>
      {list.isError && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      <Table<Account>
        className="card flush"
        rowKey="staffId"
        columns={columns}
        dataSource={list.data?.accounts ?? []}
        loading={list.isPending}
        pagination={false}
      />
      {creates && (
        <AccountForm
          onClose={() => setCreates(false)}
          onMade={account => {
            setCreates(false)
            setMade(account)
          }}
        />
      )}
      {made !== null && <FirstPassword {...made} onClose={() => setMade(null)} />}
    </section>
  )
}
