import { usualSettings, type ScreenSettings } from '@paihao/shared/rules/screen-settings'
import { createContext, useContext, useMemo, useReducer } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { keepSettings, neverSaid, readSettings } from './screen-settings'
import { keepUnsent, readUnsent, type Unsent } from './unsent'

type Some = Partial<ScreenSettings>

interface State {
  readonly settings: ScreenSettings
  /** What was changed at this screen and is not yet known to the server. */
  readonly unsent: Some
  /** When each of these was changed. */
  readonly changedAt: Unsent['changedAt']
}

interface Held extends State {
  readonly change: (part: Some) => void
  /** The server says what has ever been set on this screen. */
  readonly told: (said: Some) => void
  /** The server knows this now, and says what holds: of each setting the last one. */
  readonly sent: (part: Some, said: Some) => void
}

const nothing = (): void => undefined
const SettingsContext = createContext<Held>({
  settings: usualSettings,
  unsent: {},
  changedAt: {},
  ...{ change: nothing, told: nothing, sent: nothing },
})

type Step = (state: State) => State

const changed =
  (part: Some, now: number): Step =>
  ({ settings, unsent, changedAt }) => ({
    settings: { ...settings, ...part },
    unsent: { ...unsent, ...part },
    changedAt: { ...changedAt, ...Object.fromEntries(Object.keys(part).map(key => [key, now])) },
  })

const told =
  (said: Some): Step =>
  ({ settings, unsent, changedAt }) => ({
    settings: { ...settings, ...said, ...unsent },
    unsent: { ...neverSaid(settings, said), ...unsent },
    changedAt,
  })

const sent =
  (part: Some, said: Some): Step =>
  ({ settings, unsent, changedAt }) => {
    // What was changed again meanwhile is still to be sent.
    const left: Some = Object.fromEntries(
      Object.entries(unsent).filter(([key, value]) => part[key as keyof Some] !== value), // its own keys
    )
    return { settings: { ...settings, ...said, ...left }, unsent: left, changedAt }
  }

function take(state: State, step: Step): State {
  const next = step(state)
  keepSettings(next.settings)
  keepUnsent(next)
  return next
}

/** Gives a screen its settings, and keeps what is changed. */
export function SettingsProvider({ children }: { children: ReactNode }): ReactElement {
  const [state, run] = useReducer(take, null, () => ({ settings: readSettings(), ...readUnsent() }))
  const steps = useMemo<Omit<Held, keyof State>>(
    () => ({
      change: part => run(changed(part, Date.now())),
      told: said => run(told(said)),
      sent: (part, said) => run(sent(part, said)),
    }),
    [],
  )
  const held = useMemo<Held>(() => ({ ...state, ...steps }), [state, steps])
  return <SettingsContext.Provider value={held}>{children}</SettingsContext.Provider>
}

export function useSettings(): Held {
  return useContext(SettingsContext)
}
