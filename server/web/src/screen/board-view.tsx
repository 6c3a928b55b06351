import type { Client } from '@paihao/shared/contract/client'
import type { Calling } from '@paihao/shared/contract/queue'
import type { Board } from '@paihao/shared/contract/venue'
import { useMemo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { clockOffset } from '../lib/fetch-transport'
import { dayOf, timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { useLink } from '../lib/use-live'
import { useNow } from '../lib/use-now'
import { useReloadWhenOutdated } from '../lib/use-reload-when-outdated'
import { QrCode } from '../parts/qr-code'
import { CalledOff } from './called-off'
import { Counters } from './counters'
import { DrawnOrder } from './drawn-order'
import { LastCalls } from './last-calls'
import { Opened } from './opened'
import { PlateView } from './plate-view'
import { SettingsGate } from './settings/settings-gate'
import { useAlwaysOn } from './settings/use-always-on'
import { useSettings } from './settings/use-settings'
import { useTheme } from './settings/use-theme'
import { silenceOf } from './silence'
import { SignInCode } from './sign-in-code'
import { StateLine } from './state-line'
import { texts } from './texts'
import { TopBar } from './top-bar'
import { useRecentCalls } from './use-recent-calls'
import { SoundButton } from './voice/sound-button'
import { useAnnouncements } from './voice/use-announcements'
import { zoneOf } from './zone'

const SHIFT_EVERY = 10 * 60_000

interface Props {
  board: Board
  /** When (ms) this state of the board came. */
  at: number
  takeLink: string
  /** As this paired screen; null for one that anybody opened. */
  api: Client | null
}

/** The whole picture of a hall screen, or of one counter's plate, as its settings say. */
export function BoardView({ board: whole, at, takeLink, api }: Props): ReactElement {
  const link = useLink()
  useReloadWhenOutdated(link)
  useAlwaysOn()
  const now = useNow(1000, clockOffset())
  const { settings } = useSettings()
  useTheme(settings.theme, now)
  const plate = whole.counters.find(({ counterId }) => counterId === settings.plate)
  const plateId = plate?.counterId
  const board = useMemo(
    () => zoneOf(whole, plateId === undefined ? settings.zone : [plateId]),
    [whole, plateId, settings.zone],
  )
  const { calls, newest } = useRecentCalls(board)
  const isBidSession = board.deadline !== undefined
  const voice = useAnnouncements(board.calling, { isBidSession, isPlate: plate !== undefined })
  const isOpening = board.deadline !== undefined && now >= Date.parse(board.deadline)
  const isOver = isOpening || board.calledOff !== undefined
  // Once it is over a free counter invites nobody any more.
  const hasCounters = !isOver || board.calling.length > 0
  const state = link.state === 'live' ? 'is-live' : 'is-stale'
  return (
    <div
      className={`screen ${state}${plate === undefined ? '' : ' is-plate'}`}
      data-shift={Math.floor(now / SHIFT_EVERY) % 4}
    >
      <SettingsGate board={whole} voice={voice} />
      {plate === undefined && (
        <TopBar name={board.name} now={now}>
          <SoundButton voice={voice} />
        </TopBar>
      )}
      <div>
        <StateLine link={link} at={at} now={now} />
        <RoomLine board={board} />
      </div>
      {plate !== undefined ? (
        <PlateView board={board} counter={plate} isNew={newest !== null} now={now}>
          <SoundButton voice={voice} />
        </PlateView>
      ) : (
        <main className={hasCounters ? 'screen-body' : 'screen-body is-whole'}>
          {board.calledOff !== undefined ? (
            <CalledOff {...board.calledOff} />
          ) : isOpening && board.deadline !== undefined ? (
            <Opened board={board} deadline={board.deadline} now={now} api={api} />
          ) : (
            <Calls board={board} calls={calls} newest={newest} now={now} />
          )}
          {hasCounters && (
            <Counters counters={board.counters} calling={board.calling} queues={board.queues} now={now} />
          )}
        </main>
      )}
      {plate === undefined && (
        <Foot board={board} at={at} takeLink={isOver ? null : takeLink} notice={settings.notice}>
          {api !== null && board.signsIn && !isOpening && link.state === 'live' && (
            <SignInCode api={api} venueId={board.venueId} />
          )}
        </Foot>
      )}
    </div>
  )
}

/** Where the opening is now, as long as it matters. */
function RoomLine({ board: { openingRoom, roomMoved, calledOff } }: { board: Board }): ReactElement | null {
  const say = useSay(texts)
  if (roomMoved === undefined || openingRoom === undefined || calledOff !== undefined) return null
  return (
    <p className="screen-link is-room" role="status">
      {say('roomMoved', { room: openingRoom })}
    </p>
  )
}

interface CallsProps {
  board: Board
  calls: readonly Calling[]
  newest: string | null
  now: number
}

/** The last calls; until the first of them, what was drawn just now. */
function Calls({ board, calls, newest, now }: CallsProps): ReactElement {
  if (calls.length === 0 && board.drawn !== undefined)
    return <DrawnOrder drawn={board.drawn} queues={board.queues} now={now} />
  return <LastCalls calls={calls} newest={newest} silence={silenceOf(board, now)} />
}

interface FootProps {
  board: Board
  at: number
  /** Null when no number can be taken any more. */
  takeLink: string | null
  notice: string
  /** The code to sign in with, where there is one. */
  children: ReactNode
}

/** One line of notice, and the code to take a number with. */
function Foot({ board: { deadline }, at, takeLink, notice, children }: FootProps): ReactElement {
  const say = useSay(texts)
  const qr = useMemo(
    () => (takeLink === null ? null : <QrCode text={takeLink} label={say('take')} />),
    [takeLink, say],
  )
  const usual = takeLink === null ? '' : say(deadline === undefined ? 'notice' : 'noticeBid')
  return (
    <footer className="screen-foot">
      <p className="screen-notice">
        {deadline !== undefined && takeLink !== null && (
          <strong>{say('deadline', { time: `${dayOf(deadline)} ${timeOfDay(deadline)}` })} </strong>
        )}
        {notice === '' ? usual : notice}
      </p>
      {children}
      <div className="screen-take">
        <span>
          {takeLink !== null && say('take')}
          <small className="screen-updated">{say('updated', { time: timeOfDay(at + clockOffset()) })}</small>
        </span>
        {qr}
      </div>
    </footer>
  )
}
