import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useApi, useStaff } from '../login/login-context'
import { Problem } from '../problem'
import { draftFrom, keptDraft } from './session-draft'
import { SessionWizard } from './session-wizard'

/** A new bid session: from nothing, from what was typed here before, or after an earlier session or a template. */
export function SessionFormPage(): ReactElement {
  const api = useApi()
  const { staffId } = useStaff()
  const navigate = useNavigate()
  const [begun, setBegun] = useState(0)
  const from = useSearchParams()[0].get('from')
  const [first] = useState(from)
  const earlier = useQuery({
    queryKey: ['bid-session', from],
    queryFn: async () => (await api.call('getBidSession', { params: { venueId: from ?? '' } })).bidSession,
    enabled: from !== null,
    staleTime: Infinity,
  })
  if (from !== null && earlier.isError)
    return <Problem error={earlier.error} onRetry={() => void earlier.refetch()} />
  if (from !== null && earlier.data === undefined) return <Skeleton active title={false} className="card" />
  const draft = earlier.data === undefined ? keptDraft(staffId).get() : draftFrom(earlier.data, Date.now())
  function startAnew(): void {
    keptDraft(staffId).set(null)
    setBegun(count => count + 1)
    if (from !== null) void navigate('/bid-sessions/new')
  }

  return (
    <SessionWizard
      key={`${from ?? ''} ${begun}`}
      from={from}
      isAnew={begun > 0 || from !== first}
      draft={draft}
      onStartAnew={startAnew}
      earlier={earlier.data === undefined ? null : (earlier.data.template ?? earlier.data.projectName)}
    />
  )
}
