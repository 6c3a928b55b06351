import { Modal, Switch } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useShortcuts } from '../../lib/use-shortcuts'
import { useText } from '../texts'
import { letters } from './desk-keys'
import type { DeskKey } from '@paihao/shared/desk/desk-keys'

// Object.keys widens the keys of this very object to string.
const keys = Object.keys(letters) as DeskKey[]

interface Props {
  keysOn: boolean
  onKeysOn: (keysOn: boolean) => void
}

/** The sheet of letters; `?` opens it too. */
export function ShortcutsSheet({ keysOn, onKeysOn }: Props): ReactElement {
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
        <label className="keys-on">
          <Switch checked={keysOn} onChange={onKeysOn} /> {say('live.keysOn')}
        </label>
      </Modal>
    </>
  )
}
