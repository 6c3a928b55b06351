import type * as z from '@paihao/shared/contract/z'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createAsking } from './asking'
import { createDated } from './kept'
import { services } from './services'
import { useFailure } from './use-failure'

export interface Loaded<T> {
  /** At once the last state from storage, then the server's. */
  readonly value: T | null
  /** When (ms, the server's time) it was so. */
  readonly at: number
  /** From this phone's storage: the server has not answered yet. */
  readonly isKept: boolean
  /** The server could not be asked; null while all is well. */
  readonly failure: string | null
  reload(): Promise<void>
}

interface State<T> {
  readonly name: string
  readonly value: T | null
  readonly at: number
  readonly isKept: boolean
  readonly failure: string | null
}

/** What a page shows of one answer of the server: asked for whenever the page comes to the front. */
export function useLoaded<S extends z.core.$ZodType>(
  name: string,
  schema: S,
  load: () => Promise<z.output<S>>,
  /** Whether the last state is worth keeping on the phone. */
  isWorthKeeping = true,
): Loaded<z.output<S>> {
  type Value = z.output<S>
  const failureOf = useFailure()
  const kept = useMemo(() => createDated(name, schema), [name, schema])
  const first = useCallback((): State<Value> => {
    const last = kept.get()
    return { name, value: last?.value ?? null, at: last?.at ?? 0, isKept: true, failure: null }
  }, [kept, name])
  const [state, setState] = useState(first)
  const present = useRef({ name, load })
  useEffect(() => {
    present.current = { name, load }
  })

  const asking = useMemo(
    () =>
      createAsking(async () => {
        try {
          const value = await present.current.load()
          const at = services.clock.now()
          if (isWorthKeeping) kept.set({ at, value })
          if (present.current.name === name) setState({ name, value, at, isKept: false, failure: null })
        } catch (error) {
          if (present.current.name !== name) return
          setState(before => ({ ...(before.name === name ? before : first()), failure: failureOf(error) }))
        }
      }),
    [kept, name, first, failureOf, isWorthKeeping],
  )

  useDidShow(() => void asking.join())
  usePullDownRefresh(() => void asking.anew().finally(() => stopPullDownRefresh()))
  useEffect(() => void asking.join(), [asking])

  return { ...(state.name === name ? state : first()), reload: asking.anew }
}

/** Asks anew when more of a list is to be shown: what is shown already stays meanwhile. */
export function useMore(limit: number, reload: () => Promise<void>): void {
  const shown = useRef(limit)
  useEffect(() => {
    if (shown.current === limit) return
    shown.current = limit
    void reload()
  }, [limit, reload])
}
