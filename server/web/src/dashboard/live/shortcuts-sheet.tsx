import { Modal } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useShortcuts } from '../../lib/use-shortcuts'
import { useText } from '../texts'
import { letters } from './desk-keys'
import type { DeskKey } from './desk-keys'

// Object.keys widens the keys of this very object to string.
const keys = Object.keys(letters) as DeskKey[]

/** The sheet of letters; `?` opens it too. */
export function ShortcutsSheet(): ReactElement {
  const say = useText()
  const [open, setOpen] = useState(false)
  useShortcuts({ '?': () => setOpen(true) })
  return (
    <>
      <button type="button" className="desk-key" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <span>{say('key.help')}</span>
        <small>
          <kbd>?</kbd>
        </small>
      </button>
      <Modal open={open} title={say('live.keys')} footer={null} onCancel={() => setOpen(false)}>
        <p className="soft">{say('live.keysLead')}</p>
        <dl className="shortcuts">
          {keys.map(key => (
            <div key={key}>
              <dt>
                <kbd>{letters[key].toUpperCase()}</kbd>
              </dt>
              <dd>{say(`key.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  )
}
