import { Alert, Skeleton } from 'antd'
import type { ReactElement } from 'react'
import { Navigate, useParams } from 'react-router'
import { Named } from '../../parts/named'
import { useStaff } from '../login/login-context'
import { usePageTitle } from '../page-title'
import { PageMissing } from '../page-fault'
import { Problem } from '../problem'
import { useText } from '../texts'
import { HallForm } from './hall-form'
import { useHalls } from './use-halls'

const none: never[] = []

/** Sets up a new hall, or changes one. */
export function HallSetupPage(): ReactElement {
  const say = useText()
  const { hallId } = useParams()
  const { roles } = useStaff()
  const { data, error, isPending, refetch } = useHalls({ isEdited: true })
  const halls = data ?? none
  const hall = halls.find(one => one.hallId === hallId) ?? null
  usePageTitle(hall?.name)
  if (!roles.includes('admin')) return <Navigate to="/halls" replace />
  if (data !== undefined && hallId !== undefined && hall === null) return <PageMissing />
  return (
    <section className="page narrow set-up">
      <header className="page-head">
        <h1>
          {say(hallId === undefined ? 'hallForm.new' : 'hallForm.edit')}
          {hall !== null && <Named>{` · ${hall.name}`}</Named>}
        </h1>
      </header>
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton active title={false} className="card" paragraph={{ rows: 8 }} />}
      {hall !== null && <Alert type="info" showIcon title={say('hallForm.effective')} />}
      {data !== undefined && <HallForm hall={hall} halls={halls} />}
    </section>
  )
}
