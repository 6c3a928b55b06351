import { ApiError } from '@paihao/shared/contract/client'
import type { Client } from '@paihao/shared/contract/client'
import type { Device } from '@paihao/shared/contract/account'
import { useId, useRef, useState } from 'react'
import type { FormEvent, ReactElement } from 'react'
import { keepDeviceLogin } from '../lib/device-login'
import type { DeviceLogin } from '../lib/device-login'
import type { Say } from '../lib/text'
import './pairing-form.css'

interface Props {
  kind: Device['kind']
  api: Client
  say: Say<'pairing' | 'pairingLead' | 'pairingCode' | 'pair' | 'pairFailed' | 'unreachable'>
  onPaired: (login: DeviceLogin) => void
}

/** Where a screen or kiosk is given the code that staff made for it on the dashboard. */
export function PairingForm({ kind, api, say, onPaired }: Props): ReactElement {
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
      } else refuse(say('pairFailed'))
    } catch (error) {
      const refused = error instanceof ApiError && error.code !== 'network'
      refuse(refused ? error.message : say('unreachable'))
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
        <h1>{say('pairing')}</h1>
        <p>{say('pairingLead')}</p>
        <label>
          <span className="visually-hidden">{say('pairingCode')}</span>
          <input
            ref={field}
            value={code}
            aria-invalid={problem !== null}
            aria-describedby={problemId}
            onChange={typed => setCode(typed.target.value.toUpperCase())}
            placeholder={say('pairingCode')}
            autoFocus
            autoComplete="off"
            maxLength={20}
            required
          />
        </label>
        <button type="submit" disabled={busy || code.trim().length < 4}>
          {say('pair')}
        </button>
        <p role="alert" id={problemId} className="pairing-problem">
          {problem}
        </p>
      </form>
    </main>
  )
}
