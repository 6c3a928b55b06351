import { useEffect, useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import { createApi } from '../lib/api'
import { keepDeviceLogin, readDeviceLogin } from '../lib/device-login'
import { LanguageProvider, useLanguage } from '../lib/language'
import { LiveProvider } from '../lib/live-provider'
import { useSay } from '../lib/text'
import { useTitle } from '../lib/use-title'
import { PairingForm } from '../parts/pairing-form'
import { BoardOfHall, BoardOfVenue } from './board-page'
import './screen.css'
import { useServerTime } from './screen-time'
import { SharedSettings } from './settings/shared-settings'
import { SettingsProvider, useSettings } from './settings/use-settings'
import { texts } from './texts'
import { createSound, SoundContext } from './voice/sound-context'

const api = createApi(() => null)

/** What the address asks for: an open session or hall is shown without pairing. */
function asked(): { venueId: string | null; hallId: string | null } {
  const query = new URLSearchParams(location.search)
  return { venueId: query.get('venue'), hallId: query.get('hall') }
}

export function ScreenApp(): ReactElement {
  const [sound] = useState(createSound)
  return (
    <LanguageProvider remembers={false}>
      <SettingsProvider>
        <SoundContext.Provider value={sound}>
          <Screen />
        </SoundContext.Provider>
      </SettingsProvider>
    </LanguageProvider>
  )
}

/** The language that staff have set, when the address asks for none. */
function useSetLanguage(): void {
  const { language } = useSettings().settings
  const { choose } = useLanguage()
  const [isAsked] = useState(() => new URLSearchParams(location.search).has('lang'))
  useEffect(() => {
    if (!isAsked && language !== null) choose(language)
  }, [isAsked, language, choose])
}

function Screen(): ReactElement {
  const say = useSay(texts)
  useTitle(say('title'))
  useServerTime()
  useSetLanguage()
  const [login, setLogin] = useState(() => readDeviceLogin('screen'))
  const { venueId, hallId } = login?.device ?? asked()

  const token = login?.token ?? null
  const screenApi = useMemo(() => (token === null ? null : createApi(() => token)), [token])

  function forget(): void {
    keepDeviceLogin('screen', null)
    setLogin(null)
  }

  if (venueId === null && hallId === null)
    return <PairingForm kind="screen" {...{ api, say }} onPaired={setLogin} />
  return (
    <LiveProvider token={login?.token} onLoginLost={forget}>
      {screenApi !== null && login !== null && (
        <SharedSettings api={screenApi} deviceId={login.device.deviceId} />
      )}
      {hallId !== null ? (
        <BoardOfHall hallId={hallId} api={screenApi} />
      ) : (
        venueId !== null && <BoardOfVenue venueId={venueId} api={screenApi} />
      )}
    </LiveProvider>
  )
}
