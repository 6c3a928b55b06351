import type { StaffTicket } from '@paihao/shared/contract/ticket'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import { mainKeys, otherKeys, usualKey } from '@paihao/shared/desk/desk-keys'
import { letters } from './desk-keys'
import type { DeskKey } from '@paihao/shared/desk/desk-keys'
import { ShortcutsSheet } from './shortcuts-sheet'
import type { DeskActions } from './use-desk-actions'

interface Props {
  focus: StaffTicket | null
  actions: DeskActions
  /** Whether the letters work. */
  keysOn: boolean
  onKeysOn: (keysOn: boolean) => void
}

/** The large keys. One that has been pressed says so until the server has confirmed it. */
export function KeyPad({ focus, actions, keysOn, onKeysOn }: Props): ReactElement {
  const say = useText()
  const { pending, presses } = actions
  const usual = usualKey(focus)

  function key(name: DeskKey): ReactElement {
    const waits = pending?.key === name
    return (
      <button
        key={name}
        type="button"
        className="desk-key"
        data-usual={name === usual}
        data-pending={waits}
        disabled={presses[name] === undefined}
        aria-keyshortcuts={keysOn ? letters[name] : undefined}
        onClick={presses[name]}
      >
        <span>{say(`key.${name}`)}</span>
        <small>
          {waits ? say('live.waitingToConfirm') : keysOn && <kbd>{letters[name].toUpperCase()}</kbd>}
        </small>
      </button>
    )
  }

  return (
    <div className="key-pad">
      <div className="keys main">{mainKeys.map(key)}</div>
      <div className="keys other">
        {otherKeys.map(key)}
        <ShortcutsSheet keysOn={keysOn} onKeysOn={onKeysOn} />
      </div>
      <p className="key-note" role="status">
        {pending?.unanswered === true && say('live.unanswered')}
      </p>
      {actions.callThis !== null && (
        <button type="button" className="desk-key wide" onClick={actions.callThis}>
          {say('live.callThis')}
        </button>
      )}
    </div>
  )
}
