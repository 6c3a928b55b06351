import type { Account } from '@paihao/shared/contract/account'
import { roles } from '@paihao/shared/contract/roles'
import type { Role } from '@paihao/shared/contract/roles'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select, Space } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

interface Typed {
  username: string
  name: string
  roles: Role[]
  agencyId?: string
  hallIds?: string[]
}

interface Props {
  onMade: (made: { account: Account; password: string }) => void
  onClose: () => void
}

/** A new account: an agent belongs to an agency, a clerk to halls. */
export function AccountForm({ onMade, onClose }: Props): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const fail = useFailure()
  const [form] = Form.useForm<Typed>()
  const chosen = Form.useWatch((typed: Partial<Typed>) => typed.roles ?? [], form)
  const [busy, setBusy] = useState(false)
  const [idempotencyKey, setKey] = useState(requestKey)
  const agencies = useQuery({
    queryKey: ['agencies'],
    queryFn: async () => (await api.call('listAgencies', { query: { limit: 200 } })).agencies,
  })
  const halls = useQuery({
    queryKey: ['halls'],
    queryFn: () => api.call('listHalls', { query: { limit: 200 } }),
  })

  async function create(typed: Typed): Promise<void> {
    setBusy(true)
    try {
      const made = await api.call('createAccount', { body: typed, idempotencyKey })
      await queries.invalidateQueries({ queryKey: ['accounts'] })
      onMade(made)
    } catch (error) {
      fail(error)
      setBusy(false)
    }
  }

  const required = { required: true, message: say('sessionForm.required') }
  return (
    <Modal
      open
      title={say('accounts.create')}
      okText={say('common.save')}
      cancelText={say('common.cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Typed>
        form={form}
        layout="vertical"
        onValuesChange={() => setKey(requestKey())}
        onFinish={typed => void create(typed)}
      >
        <Form.Item
          name="username"
          label={say('accounts.username')}
          rules={[
            required,
            { pattern: /^[a-zA-Z0-9][a-zA-Z0-9._-]{1,39}$/, message: say('accounts.usernameHint') },
          ]}
        >
          <Input autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="name" label={say('accounts.name')} rules={[required, { max: 60 }]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="roles" label={say('accounts.roles')} rules={[required]}>
          <Select
            mode="multiple"
            options={roles.map(role => ({ value: role, label: say(`role.${role}`) }))}
          />
        </Form.Item>
        {chosen.includes('agent') && (
          <>
            <Form.Item name="agencyId" label={say('accounts.agency')} rules={[required]}>
              <Select
                options={agencies.data?.map(({ agencyId, name }) => ({ value: agencyId, label: name })) ?? []}
              />
            </Form.Item>
            <NewAgency onMade={agencyId => form.setFieldValue('agencyId', agencyId)} />
          </>
        )}
        {chosen.includes('clerk') && (
          <Form.Item name="hallIds" label={say('accounts.halls')}>
            <Select
              mode="multiple"
              placeholder={say('accounts.allHalls')}
              options={halls.data?.halls.map(({ hallId, name }) => ({ value: hallId, label: name })) ?? []}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

/** An agency that is not in the list yet. */
function NewAgency({ onMade }: { onMade: (agencyId: string) => void }): ReactElement {
  const say = useText()
  const api = useApi()
  const queries = useQueryClient()
  const fail = useFailure()
  const [name, setName] = useState('')

  async function create(): Promise<void> {
    try {
      const { agency } = await api.call('createAgency', { body: { name }, idempotencyKey: requestKey() })
      await queries.invalidateQueries({ queryKey: ['agencies'] })
      setName('')
      onMade(agency.agencyId)
    } catch (error) {
      fail(error)
    }
  }

  return (
    <Space.Compact block className="new-agency">
      <Input
        value={name}
        maxLength={120}
        aria-label={say('accounts.agencyName')}
        placeholder={say('accounts.agencyName')}
        onChange={typed => setName(typed.target.value)}
      />
      <Button onClick={() => void create()} disabled={name.trim() === ''}>
        {say('accounts.newAgency')}
      </Button>
    </Space.Compact>
  )
}
