import './halls.css'
import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useApi, useStaff } from '../login/login-context'
import { Problem } from '../problem'
import { useText } from '../texts'
import { type HallPlace, treeOf } from './hall-setup'

/** From so many halls on, one looks for them by name. */
const MANY = 7

/** The halls one works in, in the order of their tree; the administrator sets them up. */
export function HallsPage(): ReactElement {
  const say = useText()
  const api = useApi()
  const { roles, hallIds } = useStaff()
  const [search, setSearch] = useState('')
  const list = useQuery({
    queryKey: ['halls'],
    queryFn: () => api.call('listHalls', { query: { limit: 200 } }),
  })
  const isOwn = (hallId: string): boolean =>
    !roles.includes('clerk') || hallIds.length === 0 || hallIds.includes(hallId)
  const halls = treeOf(list.data?.halls ?? []).filter(({ hall }) => isOwn(hall.hallId))
  const found = halls.filter(({ hall }) => hall.name.includes(search.trim()))
  return (
    <section className="page">
      <header className="page-head">
        <h1>{say('halls.heading')}</h1>
        <div className="page-links">
          {halls.length >= MANY && (
            <Input
              type="search"
              allowClear
              value={search}
              aria-label={say('halls.search')}
              placeholder={say('halls.search')}
              onChange={event => setSearch(event.target.value)}
            />
          )}
          {roles.includes('admin') && (
            <Link to="/halls/new">
              <Button type="primary">{say('halls.create')}</Button>
            </Link>
          )}
        </div>
      </header>
      {list.isError && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton active className="card" />}
      {list.isSuccess && found.length === 0 && (
        <Empty
          className="card"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say(halls.length === 0 ? 'halls.empty' : 'halls.noneFound')}
        />
      )}
      <ul className="tiles">
        {found.map(place => (
          <HallTile key={place.hall.hallId} place={place} isAdmin={roles.includes('admin')} />
        ))}
      </ul>
    </section>
  )
}

function HallTile({ place, isAdmin }: { place: HallPlace; isAdmin: boolean }): ReactElement {
  const say = useText()
  const { hall, parent } = place
  const { hallId, name, level, queues, counters } = hall
  return (
    <li className="card hall-tile">
      <span className="soft">
        {say(`level.${level}`)}
        {parent !== null && ` · ${say('halls.under', { name: parent.name })}`}
      </span>
      <Link to={`/halls/${hallId}`} className="hall-name">
        {name}
      </Link>
      <span className="soft">
        {queues.map(({ prefix, name: matter }) => `${prefix} ${matter}`).join('、')}
      </span>
      <span className="hall-links">
        <span>{say('halls.counterCount', { n: counters.length })}</span>
        <Link to={`/halls/${hallId}`}>{say('halls.openLive')}</Link>
        <Link to={`/halls/${hallId}/statistics`}>{say('halls.statistics')}</Link>
        {isAdmin && <Link to={`/halls/${hallId}/set-up`}>{say('halls.setUp')}</Link>}
      </span>
    </li>
  )
}
