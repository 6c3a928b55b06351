import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { requestKey } from '../../lib/request-key'
import { useApi } from '../login/login-context'
import { useText } from '../texts'
import { useFailure } from '../use-failure'

/** An agency that is not in the list yet. */
export function NewAgency({ onMade }: { onMade: (agencyId: string) => void }): ReactElement {
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
        // Enter makes the agency: it does not send the form around it.
        onPressEnter={event => {
          event.preventDefault()
          if (name.trim() !== '') void create()
        }}
      />
      <Button onClick={() => void create()} disabled={name.trim() === ''}>
        {say('accounts.newAgency')}
      </Button>
    </Space.Compact>
  )
}
