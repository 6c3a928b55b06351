import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../login/login-context'
import { useText } from '../texts'

/** Begins a session from one of the agency's templates. */
export function BeginFrom({ value }: { value: string | null }): ReactElement | null {
  const say = useText()
  const api = useApi()
  const navigate = useNavigate()
  const templates = useQuery({
    queryKey: ['bid-sessions', 'templates'],
    queryFn: async () => {
      const query = { mine: 'true', templates: 'true', limit: 200 } as const
      return (await api.call('listBidSessions', { query })).bidSessions
    },
  })
  if (templates.data === undefined || templates.data.length === 0) return null
  const known = templates.data.some(({ venueId }) => venueId === value)
  return (
    <label className="begin-from">
      <span>{say('template.from')}</span>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        value={known ? value : null}
        placeholder={say('template.choose')}
        popupMatchSelectWidth={false}
        options={templates.data.map(({ venueId, template }) => ({ value: venueId, label: template ?? '' }))}
        onChange={venueId => void navigate(`/bid-sessions/new?from=${venueId}`)}
      />
    </label>
  )
}
