import type { Account } from '@paihao/shared/contract/account'
import { roles } from '@paihao/shared/contract/roles'
import type { Role } from '@paihao/shared/contract/roles'
import { useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { FormDialog } from '../form-dialog'
import { useText } from '../texts'
import { useFailure } from '../use-failure'
import { NewAgency } from './new-agency'
import { useHalls } from '../halls/use-halls'
import { useAgencies } from './use-places'

interface Typed {
  username: string
  name: string
  roles: Role[]
  agencyId?: string | null
  hallIds?: string[]
}

const none: never[] = []

interface Props {
  /** Null: a new one. */
  account: Account | null
  /** A new account and its first password. */
  onMade: (made: { account: Account; password: string }) => void
  onClose: () => void
}

/** An account: an agent belongs to an agency, a clerk to halls. */
export function AccountForm({ account, onMade, onClose }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const fail = useFailure()
  const [form] = Form.useForm<Typed>()
  const chosen = Form.useWatch((typed: Partial<Typed>) => typed.roles ?? [], form)
  const [busy, setBusy] = useState(false)
  const [idempotencyKey, setKey] = useState(requestKey)
  const agencies = useAgencies()
  const halls = useHalls().data ?? none

  async function save({ username, name, roles: own, agencyId, hallIds }: Typed): Promise<void> {
    setBusy(true)
    // What a role has no use for is not kept.
    const agency = own.includes('agent') && agencyId ? { agencyId } : {}
    const body = { name, roles: own, ...agency, hallIds: own.includes('clerk') ? (hallIds ?? []) : [] }
    try {
      if (account === null) {
        onMade(await api.call('createAccount', { body: { username, ...body }, idempotencyKey }))
      } else {
        await api.call('changeAccount', { params: { staffId: account.staffId }, body, idempotencyKey })
        void message.success(say('common.saved'))
        onClose()
      }
      await queries.invalidateQueries({ queryKey: ['accounts'] })
    } catch (error) {
      fail(error)
      setBusy(false)
    }
  }

  const required = { required: true, message: say('sessionForm.required') }
  return (
    <FormDialog
      {...{ form, busy, onClose }}
      heading={account === null ? say('accounts.create') : `${say('accounts.edit')} · ${account.name}`}
      first={account === null ? 'username' : 'name'}
      initialValues={account ?? {}}
      onValuesChange={() => setKey(requestKey())}
      onFinish={typed => void save(typed)}
    >
      <Form.Item
        name="username"
        label={say('accounts.username')}
        rules={[
          required,
          { pattern: /^[a-zA-Z0-9][a-zA-Z0-9._-]{1,39}$/, message: say('accounts.usernameHint') },
        ]}
      >
        <Input autoComplete="off" disabled={account !== null} />
      </Form.Item>
      <Form.Item name="name" label={say('accounts.name')} rules={[required, { max: 60 }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="roles" label={say('accounts.roles')} rules={[required]}>
        <Select mode="multiple" options={roles.map(role => ({ value: role, label: say(`role.${role}`) }))} />
      </Form.Item>
      {chosen.includes('agent') && (
        <>
          <Form.Item name="agencyId" label={say('accounts.agency')} rules={[required]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={agencies.map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
            />
          </Form.Item>
          <NewAgency onMade={agencyId => form.setFieldValue('agencyId', agencyId)} />
        </>
      )}
      {chosen.includes('clerk') && (
        <Form.Item name="hallIds" label={say('accounts.halls')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={say('accounts.allHalls')}
            options={halls.map(({ hallId, name }) => ({ value: hallId, label: name }))}
          />
        </Form.Item>
      )}
    </FormDialog>
  )
}
