import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { keptIn } from '../lib/kept'

export const appearances = ['system', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

interface Choice {
  readonly appearance: Appearance
  readonly dark: boolean
  readonly choose: (appearance: Appearance) => void
}

const AppearanceContext = createContext<Choice>({
  appearance: 'system',
  dark: false,
  choose: () => undefined,
})
const kept = keptIn(() => localStorage, 'paihao.appearance')

function keptAppearance(): Appearance {
  return appearances.find(one => one === kept.get()) ?? 'system'
}

/** Whether the machine asks for dark pages; follows it when it changes its mind. */
function useDarkSystem(): boolean {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), [])
  return useSyncExternalStore(
    listener => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => query.matches,
  )
}

/** Light or dark, as chosen on this machine; said to the document, whose tokens follow. */
export function AppearanceProvider({ children }: { children: ReactNode }): ReactElement {
  const [appearance, setAppearance] = useState(keptAppearance)
  const darkSystem = useDarkSystem()
  const dark = appearance === 'system' ? darkSystem : appearance === 'dark'
  // Before the first paint and before antd reads the tokens, so not in an effect.
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
  useEffect(() => kept.set(appearance === 'system' ? null : appearance), [appearance])
  const choice = useMemo(() => ({ appearance, dark, choose: setAppearance }), [appearance, dark])
  return <AppearanceContext.Provider value={choice}>{children}</AppearanceContext.Provider>
}

export function useAppearance(): Choice {
  return useContext(AppearanceContext)
}
