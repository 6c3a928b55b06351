import type * as z from '@paihao/shared/contract/z'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createDated } from './kept'
import { services } from './services'
import { useFailure } from './use-failure'

export interface Loaded<T> {
  /** At once the last state from storage, then the server's. */
  readonly value: T | null
  /** When (ms, the server's time) it was so. */
  readonly at: number
  /** The server could not be asked; null while all is well. */
  readonly failure: string | null
  reload(): Promise<void>
}

interface State<T> {
  readonly name: string
  readonly value: T | null
  readonly at: number
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
    return { name, value: last?.value ?? null, at: last?.at ?? 0, failure: null }
  }, [kept, name])
  const [state, setState] = useState(first)
  const present = useRef({ name, load })
  useEffect(() => {
    present.current = { name, load }
  })

  const flight = useRef<{ name: string; done: Promise<void> } | null>(null)
  const loadNow = useCallback(async () => {
    try {
      const value = await present.current.load()
      const at = services.clock.now()
      if (isWorthKeeping) kept.set({ at, value })
      if (present.current.name === name) setState({ name, value, at, failure: null })
    } catch (error) {
      if (present.current.name !== name) return
      setState(before => ({ ...(before.name === name ? before : first()), failure: failureOf(error) }))
    }
  }, [kept, name, first, failureOf, isWorthKeeping])

  /** Mounting, showing and pulling may come together: one question answers them all. */
  const reload = useCallback((): Promise<void> => {
    if (flight.current?.name === name) return flight.current.done
    const done = loadNow().finally(() => {
      if (flight.current?.done === done) flight.current = null
    })
    flight.current = { name, done }
    return done
  }, [name, loadNow])

  useDidShow(() => void reload())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  useEffect(() => void reload(), [reload])

  return { ...(state.name === name ? state : first()), reload }
}
