import type { ErrorCode } from '@paihao/shared/contract/error-codes'
import type { DeviceSettings, SnapshotOf, TopicKind } from '@paihao/shared/contract/sockets'
import type { LinkState } from '../../src/lib/link-state'
import type { Live, TopicHandler } from '../../src/lib/live'

/** A connection whose server is the test. */
export interface FakeLive {
  readonly live: Live
  tell<K extends TopicKind>(kind: K, id: string, snapshot: SnapshotOf<K>): void
  refuse(kind: TopicKind, id: string, code: ErrorCode, message: string): void
  link(state: LinkState['state']): void
  set(message: DeviceSettings): void
}

export function createFakeLive(): FakeLive {
  const handlers = new Map<string, (snapshot: never) => void>()
  const refusals = new Map<string, TopicHandler<TopicKind>['onRefused']>()
  const listeners = new Set<() => void>()
  const setters = new Set<(message: DeviceSettings) => void>()
  let link: LinkState = { state: 'live', since: 0 }
  return {
    live: {
      watch(kind, id, { onSnapshot, onRefused }) {
        handlers.set(`${kind}/${id}`, onSnapshot)
        refusals.set(`${kind}/${id}`, onRefused)
        return () => handlers.delete(`${kind}/${id}`)
      },
      link: () => link,
      onLink(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      onSettings(listener) {
        setters.add(listener)
        return () => setters.delete(listener)
      },
      close: () => undefined,
    },
    set(message) {
      for (const listener of setters) listener(message)
    },
    tell(kind, id, snapshot) {
      handlers.get(`${kind}/${id}`)?.(snapshot as never) // the handler under a topic's name takes its snapshots
    },
    refuse: (kind, id, code, message) => refusals.get(`${kind}/${id}`)?.({ code, message }),
    link(state) {
      link = { state, since: 0 }
      for (const listener of listeners) listener()
    },
  }
}
