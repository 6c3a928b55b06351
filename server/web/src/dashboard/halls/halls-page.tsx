import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Skeleton } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useApi, useStaff } from '../login/login-context'
import { Problem } from '../problem'
import { useText } from '../texts'
import { HallForm } from './hall-form'

/** The halls one works in, and for the administrator a new one. */
export function HallsPage(): ReactElement {
  const say = useText()
  const api = useApi()
  const { roles, hallIds } = useStaff()
  const [creates, setCreates] = useState(false)
  const list = useQuery({
    queryKey: ['halls'],
    queryFn: () => api.call('listHalls', { query: { limit: 200 } }),
  })
  const isOwn = (hallId: string): boolean =>
    !roles.includes('clerk') || hallIds.length === 0 || hallIds.includes(hallId)
  const halls = list.data?.halls.filter(({ hallId }) => isOwn(hallId)) ?? []
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('halls.heading')}</h1>
        {roles.includes('admin') && (
          <Button type="primary" onClick={() => setCreates(true)}>
            {say('halls.create')}
          </Button>
        )}
      </header>
      {list.isError && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton active className="card" />}
      {list.isSuccess && halls.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('halls.empty')} />
      )}
      <ul className="tiles">
        {halls.map(({ hallId, name, level, queues, counters }) => (
          <li key={hallId}>
            <Link to={`/halls/${hallId}`} className="card tile">
              <span className="soft">{say(`level.${level}`)}</span>
              <strong>{name}</strong>
              <span className="soft">
                {queues.map(({ prefix, name: matter }) => `${prefix} ${matter}`).join('、')}
              </span>
              <span>
                {say('halls.counterCount', { n: counters.length })} · <b>{say('halls.openLive')}</b>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {creates && <HallForm halls={halls} onClose={() => setCreates(false)} />}
    </section>
  )
}
