import type { Board } from '@paihao/shared/contract/venue'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { dayOf, timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { useLink } from '../lib/use-live'
import { useNow } from '../lib/use-now'
import { useReloadWhenOutdated } from '../lib/use-reload-when-outdated'
import { QrCode } from '../parts/qr-code'
import { Counters } from './counters'
import { LastCalls } from './last-calls'
import { SoundButton } from './voice/sound-button'
import { StateLine } from './state-line'
import { texts } from './texts'
import { TopBar } from './top-bar'
import { useAnnouncements } from './voice/use-announcements'
import { useRecentCalls } from './use-recent-calls'

const SHIFT_EVERY = 10 * 60_000

interface Props {
  board: Board
  /** When (ms) this state of the board came. */
  at: number
  takeLink: string
}

/** The whole picture of a hall screen. */
export function BoardView({ board, at, takeLink }: Props): ReactElement {
  const say = useSay(texts)
  const link = useLink()
  useReloadWhenOutdated(link)
  const now = useNow()
  const { calls, newest } = useRecentCalls(board)
  const isBidSession = board.deadline !== undefined
  const voice = useAnnouncements(board.calling, isBidSession)
  const qr = useMemo(() => <QrCode text={takeLink} label={say('take')} />, [takeLink, say])
  return (
    <div className="screen" data-shift={Math.floor(now / SHIFT_EVERY) % 4}>
      <TopBar name={board.name} now={now}>
        <SoundButton voice={voice} />
      </TopBar>
      <StateLine link={link} at={at} />
      <main className="screen-body">
        <LastCalls calls={calls} newest={newest} state={board.state} />
        <Counters counters={board.counters} calling={board.calling} queues={board.queues} />
      </main>
      <footer className="screen-foot">
        <p className="screen-notice">
          {board.deadline !== undefined && (
            <strong>
              {say('deadline', { time: `${dayOf(board.deadline)} ${timeOfDay(board.deadline)}` })}{' '}
            </strong>
          )}
          {say(isBidSession ? 'noticeBid' : 'notice')}
        </p>
        <div className="screen-take">
          <span>
            {say('take')}
            <small className="screen-updated">{say('updated', { time: timeOfDay(at) })}</small>
          </span>
          {qr}
        </div>
      </footer>
    </div>
  )
}
