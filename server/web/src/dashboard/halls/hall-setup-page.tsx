import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import type { ReactElement } from 'react'
import { Navigate, useParams } from 'react-router'
import { useApi, useStaff } from '../login/login-context'
import { usePageTitle } from '../page-title'
import { Problem } from '../problem'
import { useText } from '../texts'
import { HallForm } from './hall-form'

/** Sets up a new hall, or changes one. */
export function HallSetupPage(): ReactElement {
  const say = useText()
  const api = useApi()
  const { hallId } = useParams()
  const { roles } = useStaff()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['halls'],
    queryFn: () => api.call('listHalls', { query: { limit: 200 } }),
    // What is being typed is compared with the hall as it was opened.
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
  const halls = data?.halls ?? []
  const hall = halls.find(one => one.hallId === hallId) ?? null
  usePageTitle(hall?.name)
  if (!roles.includes('admin')) return <Navigate to="/halls" replace />
  return (
    <section className="page narrow">
      <header className="page-head">
        <h1>{hall === null ? say('hallForm.new') : `${say('hallForm.edit')} · ${hall.name}`}</h1>
      </header>
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton active className="card" paragraph={{ rows: 8 }} />}
      {hall !== null && <Alert type="info" showIcon title={say('hallForm.effective')} />}
      {data !== undefined && (hallId === undefined || hall !== null) && (
        <HallForm hall={hall} halls={halls} />
      )}
    </section>
  )
}
