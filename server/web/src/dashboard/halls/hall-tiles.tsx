import { Pagination } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useList } from '../../lib/use-list'
import { Named } from '../../parts/named'
import { useText } from '../texts'
import type { HallPlace } from './hall-setup'

/** So many are looked through at a time. */
const PAGE = 48

interface Props {
  places: readonly HallPlace[]
  isAdmin: boolean
}

/** Halls as tiles, a page at a time. */
export function HallTiles({ places, isAdmin }: Props): ReactElement {
  const say = useText()
  const [page, setPage] = useState(1)
  return (
    <>
      <ul className="tiles">
        {places.slice((page - 1) * PAGE, page * PAGE).map(place => (
          <HallTile key={place.hall.hallId} place={place} isAdmin={isAdmin} />
        ))}
      </ul>
      <nav aria-label={say('halls.pages')} className="hall-pages" hidden={places.length <= PAGE}>
        <Pagination
          current={page}
          pageSize={PAGE}
          total={places.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      </nav>
    </>
  )
}

function HallTile({ place, isAdmin }: { place: HallPlace; isAdmin: boolean }): ReactElement {
  const say = useText()
  const list = useList()
  const { hall, parent } = place
  const { hallId, name, level, queues, counters } = hall
  return (
    <li className="card hall-tile">
      <span className="soft">
        {say(`level.${level}`)}
        {parent !== null && <Named>{` · ${say('halls.under', { name: parent.name })}`}</Named>}
      </span>
      <Link to={`/halls/${hallId}`} className="hall-name">
        <Named>{name}</Named>
      </Link>
      <span className="soft">
        <Named>{list(queues.map(({ prefix, name: matter }) => `${prefix} ${matter}`))}</Named>
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
