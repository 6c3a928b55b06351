import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useApi } from '../login/login-context'
import { Problem } from '../problem'
import { useText } from '../texts'

/** For those who watch over rooms: how many are under way, and whether one needs a look. */
export function SupervisionToday(): ReactElement {
  const say = useText()
  const api = useApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['supervision'],
    queryFn: () => api.call('getSupervision'),
    refetchInterval: 10_000,
  })
  const rooms = data?.rooms ?? []
  const concerns = rooms.filter(room => room.concerns.length > 0).length
  const alarms = rooms.reduce((sum, room) => sum + room.alarms.length, 0)
  const stopped = data?.server.stoppedLogs ?? 0
  const figures = [
    { text: say('home.rooms'), n: rooms.length, bad: false },
    { text: say('home.concerns'), n: concerns, bad: concerns > 0 },
    { text: say('home.alarms'), n: alarms, bad: false },
    { text: say('home.stopped'), n: stopped, bad: stopped > 0 },
  ]
  return (
    <section className="home-part" aria-label={say('home.now')}>
      <header>
        <h2>{say('home.now')}</h2>
        {data !== undefined && concerns + stopped === 0 && (
          <span className="soft">{say('home.allFine')}</span>
        )}
        <Link to="/supervision">{say('home.toSupervision')}</Link>
      </header>
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      <dl className="figures">
        {figures.map(({ text, n, bad }) => (
          <div key={text} className="card" data-bad={bad}>
            <dt>{text}</dt>
            <dd>{data === undefined ? '–' : n}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
