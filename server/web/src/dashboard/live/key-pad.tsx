import type { StaffTicket } from '@paihao/shared/contract/ticket'
import { type ReactElement, useState } from 'react'
import { Named } from '../../parts/named'
import { useText } from '../texts'
import type { DeskCommand } from './desk-command'
import { undoLeft, usualKey } from '@paihao/shared/desk/desk-keys'
import { largeKeys, letters, smallKeys } from './live-keys'
import type { LiveKey } from './live-keys'
import type { Place } from '@paihao/shared/desk/place'
import { ShortcutsSheet } from './shortcuts-sheet'
import type { DeskActions } from './use-desk-actions'

interface Props {
  place: Place
  focus: StaffTicket | null
  actions: DeskActions
  now: number
  /** The key that was confirmed last. */
  confirmed: DeskCommand | null
  /** Whether the letters work. */
  keysOn: boolean
  onKeysOn: (keysOn: boolean) => void
}

/** The large keys. One that has been pressed says so until the server has confirmed it. */
export function KeyPad({ place, focus, actions, now, confirmed, keysOn, onKeysOn }: Props): ReactElement {
  const say = useText()
  const { unconfirmed, presses, undoes } = actions
  const usual = usualKey(focus)
  const [oldest] = unconfirmed
  // The key that the keyboard is on keeps the focus when there is nothing left to press: what has it is never disabled.
  const [held, setHeld] = useState<LiveKey | null>(null)
  const undo = Math.ceil(undoLeft(undoes, now) / 1000)

  function key(name: LiveKey): ReactElement {
    const waits = unconfirmed.some(({ command }) => command.key === name)
    return (
      <button
        key={name}
        type="button"
        className="desk-key"
        data-key={name}
        data-usual={name === usual}
        data-pending={waits}
        disabled={presses[name] === undefined && held !== name}
        aria-disabled={presses[name] === undefined}
        onFocus={({ currentTarget }) => setHeld(currentTarget.matches(':focus-visible') ? name : null)}
        onBlur={() => setHeld(null)}
        // Held down, it is pressed once: the next one is not called before anybody has looked.
        onKeyDown={pressed => {
          if (pressed.repeat && pressed.key !== 'Tab') pressed.preventDefault()
        }}
        aria-keyshortcuts={keysOn ? letters[name] : undefined}
        onClick={presses[name]}
      >
        <span>{say(`key.${name}`)}</span>
        <small>
          {waits ? (
            say('live.waitingToConfirm')
          ) : (
            <>
              {keysOn && <kbd>{letters[name].toUpperCase()}</kbd>}
              {name === 'undo' && undo > 0 && ` ${say('undo.left', { n: undo })}`}
            </>
          )}
        </small>
      </button>
    )
  }

  return (
    <div className="key-pad">
      <div className="keys main">{largeKeys.map(key)}</div>
      {place.kind === 'bidSession' && <div className="keys wide">{key('accept')}</div>}
      <div className="keys other">
        {smallKeys.map(key)}
        <ShortcutsSheet keysOn={keysOn} onKeysOn={onKeysOn} />
      </div>
      <p className="key-note">
        {oldest !== undefined &&
          say('outbox.waiting', {
            n: unconfirmed.length,
            seconds: Math.max(0, Math.round((now - oldest.command.at) / 1000)),
          })}{' '}
        {/* The seconds are not read out, each of them, to who listens. */}
        <span role="status" aria-atomic="true">
          {oldest === undefined && confirmed !== null && (
            <span className="soft">
              {say('outbox.done', { key: say(`key.${confirmed.key}`), label: confirmed.label ?? '' })}
              {(confirmed.key === 'call' || confirmed.key === 'recall') &&
                confirmed.counterName !== undefined && <Named>{` · ${confirmed.counterName}`}</Named>}
            </span>
          )}
          {oldest?.unanswered === true && say('live.unanswered')}
        </span>
      </p>
    </div>
  )
}
