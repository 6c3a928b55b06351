import { ApiError } from '@paihao/shared/contract/client'
import type { Client } from '@paihao/shared/contract/client'
import type { Device } from '@paihao/shared/contract/account'
import { useId, useRef, useState } from 'react'
import type { FormEvent, ReactElement } from 'react'
import { keepDeviceLogin } from '../lib/device-login'
import type { DeviceLogin } from '../lib/device-login'
import './pairing-form.css'

interface Words {
  heading: string
  lead: string
  code: string
  pair: string
  wrongCode: string
  unreachable: string
}

interface Props {
  kind: Device['kind']
  api: Client
  words: Words
  onPaired: (login: DeviceLogin) => void
}

/** Where a screen or kiosk is given the code that staff made for it on the dashboard. */
export function PairingForm({ kind, api, words, onPaired }: Props): ReactElement {
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()
  const field = useRef<HTMLInputElement>(null)

  /** Where the code is typed again: the key that was pressed has had the focus, or has lost it while it could not be pressed. */
  function refuse(why: string): void {
    setProblem(why)
    field.current?.focus()
    field.current?.select()
  }

  async function pair(): Promise<void> {
    setBusy(true)
    // Said anew, also when it is the same again.
    setProblem(null)
    try {
      const login = await api.call('logInDevice', { body: { pairingCode: code } })
      // A bid is never handed in at a kiosk: it needs a hall.
      if (login.device.kind === kind && (kind === 'screen' || login.device.hallId !== null)) {
        keepDeviceLogin(kind, login)
        onPaired(login)
      } else refuse(words.wrongCode)
    } catch (error) {
      const refused = error instanceof ApiError && error.code !== 'network'
      refuse(refused ? error.message : words.unreachable)
    } finally {
      setBusy(false)
    }
  }

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    void pair()
  }

  return (
    <main className="pairing">
      <form onSubmit={submit}>
        <h1>{words.heading}</h1>
        <p>{words.lead}</p>
        <label>
          <span className="visually-hidden">{words.code}</span>
          <input
            ref={field}
            value={code}
            aria-invalid={problem !== null}
            aria-describedby={problemId}
            onChange={typed => setCode(typed.target.value.toUpperCase())}
            placeholder={words.code}
            autoFocus
            autoComplete="off"
            maxLength={20}
            required
          />
        </label>
        <button type="submit" disabled={busy || code.trim().length < 4}>
          {words.pair}
        </button>
        <p role="alert" id={problemId} className="pairing-problem">
          {problem}
        </p>
      </form>
    </main>
  )
}
