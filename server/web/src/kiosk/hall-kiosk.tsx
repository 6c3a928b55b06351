import type { Client } from '@paihao/shared/contract/client'
import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { useLanguage } from '../lib/language'
import { timeOfDay } from '../lib/shanghai-time'
import { useSay } from '../lib/text'
import { useIdle } from '../lib/use-idle'
import { useLink, useTopic } from '../lib/use-live'
import { useNow } from '../lib/use-now'
import { useReloadWhenOutdated } from '../lib/use-reload-when-outdated'
import { Choosing } from './choosing'
import { KioskTop } from './kiosk-top'
import { Refused, Unknown, Waiting } from './messages'
import { PrintedSlip } from './printed-slip'
import { StillThere } from './still-there'
import { Taken } from './taken'
import { texts } from './texts'
import { useTaking } from './use-taking'

const IDLE = 30_000
/** So long (ms) before that it asks whether somebody is still there. */
const ASKED = 10_000

interface Props {
  hallId: string
  deviceId: string
  api: Client
  onLoginLost: () => void
}

/** A hall's kiosk: choose a matter, get a number, take the slip; then it is the next visitor's. */
export function HallKiosk({ hallId, deviceId, api, onLoginLost }: Props): ReactElement {
  const say = useSay(texts)
  const { language, first, choose } = useLanguage()
  const link = useLink()
  useReloadWhenOutdated(link)
  const now = useNow(5_000)
  const hall = useTopic('hall', hallId)
  const board = useTopic('board', hall.snapshot?.today.venueId ?? null)
  const { taking, take, tryAgain, reset } = useTaking(api, onLoginLost)
  const [elderly, setElderly] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)

  function startAgain(): void {
    reset()
    setElderly(false)
    setTyped(null)
    choose(first)
  }
  // A slip that could not be told of is left uncounted: nobody waits for it.
  const notePrinted = (): void => void api.call('noteSlip', { params: { deviceId } }).catch(() => undefined)
  // A number on the panel counts down by itself, and a request under way is never given up for want of a touch.
  const left = useIdle(
    IDLE,
    taking.step === 'choosing' || taking.step === 'refused' || taking.step === 'unknown',
    startAgain,
    ASKED,
  )
  // Nobody is asked who has not begun.
  const hasBegun = taking.step !== 'choosing' || elderly || typed !== null || language !== first

  const isThere = hall.snapshot !== null
  // What was pressed goes with its step, as does the form that paired it: the keyboard, and the reading, go on in the next one.
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [taking.step, isThere])

  if (hall.snapshot === null) {
    const why = say(link.state === 'lost' ? 'lost' : 'connecting')
    return <Waiting text={hall.refused?.message ?? why} />
  }
  const { name, policy } = hall.snapshot.hall
  return (
    <>
      <div className="kiosk">
        <KioskTop name={name} />
        <main className="kiosk-body" tabIndex={-1} ref={main}>
          {link.state !== 'live' && taking.step === 'choosing' && (
            <p className="kiosk-warning" role="alert">
              <span>{say('lost')}</span>
              <span>{say('lostHelp')}</span>
            </p>
          )}
          {taking.step === 'choosing' && (
            <Choosing
              today={hall.snapshot.today}
              queues={board.snapshot?.queues ?? hall.snapshot.today.queues}
              offersPriority={policy.creditMinutes.elderly !== undefined}
              elderly={elderly}
              onElderly={setElderly}
              typed={typed}
              onType={setTyped}
              disabled={link.state !== 'live'}
              onTake={queueId => take(queueId, elderly ? 'elderly' : null)}
            />
          )}
          {taking.step === 'taking' && <Waiting text={say('taking')} />}
          {taking.step === 'taken' && (
            <Taken slip={taking.slip} span={IDLE} onPrint={notePrinted} onDone={startAgain} />
          )}
          {taking.step === 'refused' && <Refused message={taking.message} onBack={startAgain} />}
          {taking.step === 'unknown' && <Unknown onAgain={tryAgain} />}
        </main>
        {left !== null && hasBegun && <StillThere left={left} />}
        <footer className="kiosk-foot">
          <span>{say('lostHelp')}</span>
          <span>{timeOfDay(now)}</span>
        </footer>
      </div>
      {taking.step === 'taken' && (
        <PrintedSlip hallName={name} slip={taking.slip} returnWithin={policy.returnWithin} />
      )}
    </>
  )
}
