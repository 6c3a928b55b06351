import { createHash } from 'node:crypto'
import type { AppendRequest } from '../../src/log/types'

/** A batch of events decided on `head`, with an id as the engine makes it. */
export function batchOn(head: string, events: string[], more: Partial<AppendRequest> = {}): AppendRequest {
  const payload = [head, ...events].join('\n')
  const digest = createHash('sha256').update(payload).digest()
  const id = `${Number.parseInt(head, 10) + events.length}-${digest.readUIntBE(0, 6)}`
  return { head, id, payload, at: 0, notAfter: 0, wantTurn: false, ...more }
}

/** A question only: is `head` still the head? */
export function checkOf(head: string, more: Partial<AppendRequest> = {}): AppendRequest {
  return { head, id: '', payload: '', at: 0, notAfter: 0, wantTurn: false, ...more }
}
