import type { ErrorCode } from '@paihao/shared/contract/error-codes'
import type { SnapshotOf, TopicKind } from '@paihao/shared/contract/sockets'
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { LinkState } from './link-state'
import type { Live } from './live'

/** The page's connection. Pages put it here once. */
export const LiveContext = createContext<Live | null>(null)

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (live === null) throw new Error('No LiveContext around this component')
  return live
}

export function useLink(): LinkState {
  const live = useLive()
  return useSyncExternalStore(live.onLink, live.link)
}

export interface Watching<K extends TopicKind> {
  /** The last state known; it stays while the link is lost. */
  readonly snapshot: SnapshotOf<K> | null
  /** When (ms, device clock) that state came. */
  readonly at: number | null
  readonly refused: { code: ErrorCode; message: string } | null
}

/** Follows one topic; `id` null follows nothing. */
export function useTopic<K extends TopicKind>(kind: K, id: string | null): Watching<K> {
  const live = useLive()
  const nothing: Watching<K> = { snapshot: null, at: null, refused: null }
  const [state, setState] = useState<{ id: string | null; watching: Watching<K> }>({ id, watching: nothing })
  useEffect(() => {
    if (id === null) return
    return live.watch(kind, id, {
      onSnapshot: snapshot => setState({ id, watching: { snapshot, at: Date.now(), refused: null } }),
      onRefused: refused =>
        setState(before => ({
          id,
          watching:
            before.id === id ? { ...before.watching, refused } : { snapshot: null, at: null, refused },
        })),
    })
  }, [live, kind, id])
  return state.id === id ? state.watching : nothing
}
