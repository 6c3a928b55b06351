import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { texts } from './texts'

/** Nothing can be done for a moment, and why. */
export function Waiting({ text }: { text: string }): ReactElement {
  return (
    <div className="kiosk-message" role="status">
      <h2>{text}</h2>
    </div>
  )
}

/** The server said no; nothing was taken. */
export function Refused({ message, onBack }: { message: string; onBack: () => void }): ReactElement {
  const say = useSay(texts)
  return (
    <div className="kiosk-message" role="alert">
      <h2>{say('failed')}</h2>
      <p>{message}</p>
      <button type="button" className="kiosk-button" onClick={onBack}>
        {say('back')}
      </button>
    </div>
  )
}

/** No answer came. Trying again is safe: it is the same request. */
export function Unknown({ onAgain }: { onAgain: () => void }): ReactElement {
  const say = useSay(texts)
  return (
    <div className="kiosk-message" role="alert">
      <h2>{say('failed')}</h2>
      <p>{say('unknown')}</p>
      <button type="button" className="kiosk-button" onClick={onAgain}>
        {say('again')}
      </button>
      <p className="kiosk-facts">{say('lostHelp')}</p>
    </div>
  )
}
