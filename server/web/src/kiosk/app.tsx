import { useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { createApi } from '../lib/api'
import { keepDeviceLogin, readDeviceLogin } from '../lib/device-login'
import { LanguageProvider } from '../lib/language'
import { LiveProvider } from '../lib/live-provider'
import { useSay } from '../lib/text'
import { useTitle } from '../lib/use-title'
import { PairingForm } from '../parts/pairing-form'
import './kiosk.css'
import { HallKiosk } from './hall-kiosk'
import { texts } from './texts'

export function KioskApp(): ReactElement {
  return (
    <LanguageProvider remembers={false}>
      <Kiosk />
    </LanguageProvider>
  )
}

function Kiosk(): ReactElement {
  const say = useSay(texts)
  useTitle(say('title'))
  const [login, setLogin] = useState(() => readDeviceLogin('kiosk'))
  const token = login?.token
  const api = useMemo(() => createApi(() => token ?? null), [token])

  function forget(): void {
    keepDeviceLogin('kiosk', null)
    setLogin(null)
  }

  const hallId = login?.device.hallId ?? null
  if (login === null || hallId === null)
    return <PairingForm kind="kiosk" {...{ api, say }} onPaired={setLogin} />
  return (
    <LiveProvider token={token} onLoginLost={forget}>
      <HallKiosk hallId={hallId} deviceId={login.device.deviceId} api={api} onLoginLost={forget} />
    </LiveProvider>
  )
}
