import './admin.css'
import type { Account } from '@paihao/shared/contract/account'
import { type Role, roles } from '@paihao/shared/contract/roles'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Dropdown, Input, Select, Space } from 'antd'
import type { TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { useList } from '../../lib/use-list'
import { LastSeen } from '../last-seen'
import { useApi, useStaff } from '../login/login-context'
import { ListTable } from '../list-table'
import { StateTag } from '../state-tag'
import { useText } from '../texts'
import { type AccountFilter, isFound, placesOf } from './account-filter'
import { AccountForm } from './account-form'
import { FirstPassword } from './first-password'
import { useAccountActs } from './use-account-acts'
import { useHalls } from '../halls/use-halls'
import { useAgencies } from './use-places'

const none: never[] = []

/** Who may log in, as what. */
export function AccountsPage(): ReactElement {
  const say = useText()
  const joined = useList()
  const api = useApi()
  const me = useStaff()
  const agencies = useAgencies()
  const halls = useHalls().data ?? none
  const [edits, setEdits] = useState<Account | 'new' | null>(null)
  const [made, setMade] = useState<{ account: Account; password: string } | null>(null)
  const [filter, setFilter] = useState<AccountFilter>({ search: '', role: null, state: null })
  const acts = useAccountActs(setMade)
  const list = useInfiniteQuery({
    queryKey: ['accounts'],
    queryFn: ({ pageParam }) =>
      api.call('listAccounts', {
        query: { limit: 200, ...(pageParam === null ? {} : { after: pageParam }) },
      }),
    initialPageParam: null as string | null, // null alone would narrow the type of later pages
    getNextPageParam: page => page.next,
    refetchInterval: 60_000,
  })
  const { hasNextPage, isFetching, fetchNextPage } = list
  // The filter looks through all of them.
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const accounts = list.data?.pages.flatMap(page => page.accounts) ?? []
  const found = accounts.filter(account => isFound(account, placesOf(account, agencies, halls), filter))

  const columns: TableColumnsType<Account> = [
    {
      title: say('accounts.name'),
      render: (_, { name, username }) => (
        <>
          <span className="row-title">{name}</span>
          <div className="soft">{username}</div>
        </>
      ),
    },
    {
      title: say('accounts.roles'),
      render: (_, { roles: own }) => (
        <Space size={6} wrap>
          {own.map(role => (
            <StateTag key={role}>{say(`role.${role}`)}</StateTag>
          ))}
        </Space>
      ),
    },
    {
      title: say('accounts.where'),
      render: (_, account) => joined(placesOf(account, agencies, halls)) || '–',
    },
    {
      title: say('accounts.lastSeen'),
      width: 170,
      render: (_, { lastSeenAt }) => (
        <LastSeen at={lastSeenAt} online={say('accounts.online')} never={say('accounts.never')} />
      ),
    },
    {
      title: say('accounts.state'),
      width: 120,
      render: (_, { disabled }) => (
        <StateTag tone={disabled ? 'plain' : 'good'}>
          {say(disabled ? 'accounts.disabled' : 'accounts.active')}
        </StateTag>
      ),
    },
    {
      title: <span className="visually-hidden">{say('common.actions')}</span>,
      width: 210,
      align: 'right',
      render: (_, account) => {
        const isMe = account.staffId === me.staffId
        const items = [
          {
            key: 'reset',
            label: say('accounts.reset'),
            disabled: account.disabled,
            onClick: () => acts.reset(account),
          },
          { key: 'end', label: say('accounts.endLogIns'), onClick: () => acts.endLogIns(account) },
          account.disabled
            ? { key: 'enable', label: say('accounts.enable'), onClick: () => acts.enable(account) }
            : {
                key: 'disable',
                label: say('accounts.disable'),
                danger: true,
                disabled: isMe,
                onClick: () => acts.disable(account),
              },
        ]
        return (
          <Space>
            <Button onClick={() => setEdits(account)}>{say('accounts.edit')}</Button>
            <Dropdown menu={{ items }} trigger={['click']} autoFocus>
              <Button aria-label={`${say('accounts.more')} · ${account.name}`}>{say('accounts.more')}</Button>
            </Dropdown>
          </Space>
        )
      },
    },
  ]
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('accounts.heading')}</h1>
        <Button type="primary" onClick={() => setEdits('new')}>
          {say('accounts.create')}
        </Button>
      </header>
      <div className="list-filters" role="search">
        <Input
          type="search"
          allowClear
          aria-label={say('accounts.search')}
          placeholder={say('accounts.search')}
          value={filter.search}
          onChange={event => setFilter({ ...filter, search: event.target.value })}
        />
        <Select<Role | ''>
          aria-label={say('accounts.roles')}
          value={filter.role ?? ''}
          options={[
            { value: '', label: say('accounts.anyRole') },
            ...roles.map(value => ({ value, label: say(`role.${value}`) })),
          ]}
          onChange={role => setFilter({ ...filter, role: role === '' ? null : role })}
        />
        <Select<'active' | 'disabled' | ''>
          aria-label={say('accounts.state')}
          value={filter.state ?? ''}
          options={[
            { value: '', label: say('accounts.anyState') },
            { value: 'active', label: say('accounts.active') },
            { value: 'disabled', label: say('accounts.disabled') },
          ]}
          onChange={state => setFilter({ ...filter, state: state === '' ? null : state })}
        />
      </div>
      <ListTable<Account>
        {...{ list, columns, rows: found, rowKey: 'staffId', pageSize: 50 }}
        none={say('accounts.noneFound')}
      />
      {edits !== null && (
        <AccountForm
          account={edits === 'new' ? null : edits}
          onClose={() => setEdits(null)}
          onMade={password => {
            setEdits(null)
            setMade(password)
          }}
        />
      )}
      {made !== null && <FirstPassword {...made} onClose={() => setMade(null)} />}
    </section>
  )
}
