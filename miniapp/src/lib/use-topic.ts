import type { SnapshotOf, TopicKind } from '@paihao/shared/contract/sockets'
import { useEffect, useState } from 'react'
import type { Live } from './live'
import { services } from './services'
import { useShown } from './use-shown'

/** What a topic says now, while the page is in front; null until it has been heard of. */
export function useTopic<K extends TopicKind>(
  kind: K,
  id: string | null,
  live: Live = services.live,
): SnapshotOf<K> | null {
  const isShown = useShown()
  const [heard, setHeard] = useState<{ id: string; snapshot: SnapshotOf<K> } | null>(null)
  useEffect(() => {
    if (id === null || !isShown) return
    return live.watch(kind, id, { onState: snapshot => setHeard({ id, snapshot }) })
  }, [kind, id, isShown, live])
  return heard !== null && heard.id === id ? heard.snapshot : null
}
