import { usualSettings, type ScreenSettings } from '@paihao/shared/rules/screen-settings'
import { createContext, useContext, useMemo, useReducer } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { keepSettings, neverSaid, readSettings } from './screen-settings'

type Some = Partial<ScreenSettings>

interface State {
  readonly settings: ScreenSettings
  /** What was changed at this screen and is not yet known to the server. */
  readonly unsent: Some
}

interface Held extends State {
  readonly change: (part: Some) => void
  /** The server says what has ever been set on this screen. */
  readonly told: (said: Some) => void
  /** The server knows this now. */
  readonly sent: (part: Some) => void
}

const nothing = (): void => undefined
const SettingsContext = createContext<Held>({
  settings: usualSettings,
  unsent: {},
  ...{ change: nothing, told: nothing, sent: nothing },
})

type Step = (state: State) => State

const changed =
  (part: Some): Step =>
  ({ settings, unsent }) => ({ settings: { ...settings, ...part }, unsent: { ...unsent, ...part } })

const told =
  (said: Some): Step =>
  ({ settings, unsent }) => ({
    settings: { ...settings, ...said, ...unsent },
    unsent: { ...neverSaid(settings, said), ...unsent },
  })

const sent =
  (part: Some): Step =>
  ({ settings, unsent }) => ({
    settings,
    // What was changed again meanwhile is still to be sent.
    unsent: Object.fromEntries(
      Object.entries(unsent).filter(([key, value]) => part[key as keyof Some] !== value), // its own keys
    ),
  })

function take(state: State, step: Step): State {
  const next = step(state)
  keepSettings(next.settings)
  return next
}

/** Gives a screen its settings, and keeps what is changed. */
export function SettingsProvider({ children }: { children: ReactNode }): ReactElement {
  const [state, run] = useReducer(take, null, () => ({ settings: readSettings(), unsent: {} }))
  const steps = useMemo<Omit<Held, keyof State>>(
    () => ({
      change: part => run(changed(part)),
      told: said => run(told(said)),
      sent: part => run(sent(part)),
    }),
    [],
  )
  const held = useMemo<Held>(() => ({ ...state, ...steps }), [state, steps])
  return <SettingsContext.Provider value={held}>{children}</SettingsContext.Provider>
}

export function useSettings(): Held {
  return useContext(SettingsContext)
}
