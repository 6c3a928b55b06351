import type { SnapshotOf, TopicKind } from '@paihao/shared/contract/sockets'
import type { LinkState } from '../../src/lib/link-state'
import type { Live } from '../../src/lib/live'

/** A connection whose server is the test. */
export interface FakeLive {
  readonly live: Live
  tell<K extends TopicKind>(kind: K, id: string, snapshot: SnapshotOf<K>): void
  link(state: LinkState['state']): void
}

export function createFakeLive(): FakeLive {
  const handlers = new Map<string, (snapshot: never) => void>()
  const listeners = new Set<() => void>()
  let link: LinkState = { state: 'live', since: 0 }
  return {
    live: {
      watch(kind, id, { onSnapshot }) {
        handlers.set(`${kind}/${id}`, onSnapshot)
        return () => handlers.delete(`${kind}/${id}`)
      },
      link: () => link,
      onLink(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      close: () => undefined,
    },
    tell(kind, id, snapshot) {
      handlers.get(`${kind}/${id}`)?.(snapshot as never) // the handler under a topic's name takes its snapshots
    },
    link(state) {
      link = { state, since: 0 }
      for (const listener of listeners) listener()
    },
  }
}
