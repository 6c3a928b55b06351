import { createContext, useContext, useMemo, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { keepSettings, readSettings, usualSettings } from './screen-settings'
import type { ScreenSettings } from './screen-settings'

interface Held {
  readonly settings: ScreenSettings
  readonly change: (part: Partial<ScreenSettings>) => void
}

const SettingsContext = createContext<Held>({ settings: usualSettings, change: () => undefined })

/** Gives a screen its settings, and keeps what is changed. */
export function SettingsProvider({ children }: { children: ReactNode }): ReactElement {
  const [settings, setSettings] = useState(readSettings)
  const held = useMemo<Held>(
    () => ({
      settings,
      change(part) {
        const next = { ...settings, ...part }
        keepSettings(next)
        setSettings(next)
      },
    }),
    [settings],
  )
  return <SettingsContext.Provider value={held}>{children}</SettingsContext.Provider>
}

export function useSettings(): Held {
  return useContext(SettingsContext)
}
