import { Modal, Switch } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useShortcuts } from '../../lib/use-shortcuts'
import { useText } from '../texts'
import { letters, pageLetters } from './live-keys'
import type { LiveKey, PageKey } from './live-keys'

// Object.keys widens the keys of these very objects to string.
const keys = Object.keys(letters) as LiveKey[]
const pageKeys = Object.keys(pageLetters) as PageKey[]
const signs: Readonly<Record<string, string>> = { arrowdown: '↓', arrowup: '↑', escape: 'Esc' }

const sign = (letter: string): string => signs[letter] ?? letter.toUpperCase()

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
      <Modal open={open} width={680} title={say('live.keys')} footer={null} onCancel={() => setOpen(false)}>
        <p className="soft">{say('live.keysLead')}</p>
        <dl className="shortcuts">
          {keys.map(key => (
            <div key={key}>
              <dt>
                <kbd>{sign(letters[key])}</kbd>
              </dt>
              <dd>{say(`key.${key}`)}</dd>
            </div>
          ))}
          {pageKeys.map(key => (
            <div key={key}>
              <dt>
                <kbd>{sign(pageLetters[key])}</kbd>
              </dt>
              <dd>{say(`page.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="soft">{say('page.inDelivery')}</p>
        <label className="keys-on">
          <Switch checked={keysOn} onChange={onKeysOn} /> {say('live.keysOn')}
        </label>
      </Modal>
    </>
  )
}
