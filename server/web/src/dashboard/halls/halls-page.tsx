import './halls.css'
import { Empty, Input, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { LinkButton } from '../link-button'
import { useStaff } from '../login/login-context'
import { Problem } from '../problem'
import { useText } from '../texts'
import { treeOf } from './hall-setup'
import { HallTiles } from './hall-tiles'
import { useHalls } from './use-halls'

/** From so many halls on, one looks for them by name. */
const MANY = 7

/** The halls one works in, in the order of their tree; the administrator sets them up. */
export function HallsPage(): ReactElement {
  const say = useText()
  const { roles, hallIds } = useStaff()
  const isAdmin = roles.includes('admin')
  const [search, setSearch] = useState('')
  const list = useHalls()
  const isOwn = (hallId: string): boolean =>
    !roles.includes('clerk') || hallIds.length === 0 || hallIds.includes(hallId)
  const tree = useMemo(() => treeOf(list.data ?? []), [list.data])
  const halls = tree.filter(({ hall }) => isOwn(hall.hallId))
  const found = halls.filter(({ hall }) => hall.name.toLowerCase().includes(search.trim().toLowerCase()))
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
          {isAdmin && <LinkButton to="/halls/new">{say('halls.create')}</LinkButton>}
        </div>
      </header>
      {list.isError && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton active title={false} className="card" />}
      {list.isSuccess && found.length === 0 && (
        <Empty
          className="card"
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={say(halls.length > 0 ? 'halls.noneFound' : isAdmin ? 'halls.empty' : 'halls.emptyOwn')}
        />
      )}
      <HallTiles key={search} places={found} isAdmin={isAdmin} />
    </section>
  )
}
