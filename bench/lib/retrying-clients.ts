import { setTimeout as sleep } from 'node:timers/promises'
import { createTokens } from '../../server/src/auth/tokens'
import { createSecret } from '../../server/src/log/wrapping'
import { type Connection, openConnection, post } from './connection'

/** Phones that each want one number and try again, with the same key, until they are told one. */
export interface RetryingClients {
  /** Waits until this share of them has a number. */
  reached(share: number): Promise<void>
  /** Waits for all; gives how many were told a number. */
  done(): Promise<number>
  /** Every number that somebody was told. */
  readonly labels: Map<string, number>
  /** People who were told a number that somebody else had been told. */
  readonly contradictions: number
  readonly retries: number
}

const CONNECTIONS = 64

export function retryingClients(
  ports: readonly number[],
  queueId: string,
  secretKey: string,
  people: number,
): RetryingClients {
  const tokens = createTokens(createSecret(secretKey).derive('tokens'), null)
  const labels = new Map<string, number>()
  let next = 0
  let answered = 0
  let retries = 0
  let contradictions = 0

  async function serve(lane: number): Promise<void> {
    let connection: Connection | null = null
    while (next < people) {
      const person = next++
      const token = tokens.ofHolder({ holderId: `g${String(person).padStart(24, '0')}`, kind: 'guest' })
      const request = post(`/api/queues/${queueId}/tickets`, '{}', {
        Authorization: `Bearer ${token}`,
        'Idempotency-Key': `take-${person}`,
      })
      for (let attempt = 0; ; attempt++) {
        try {
          connection ??= await openConnection(ports[(lane + attempt) % ports.length] ?? 0)
          const { status, body } = await connection.ask(request)
          if (status === 201 || status === 200) {
            note(person, /"label":"([^"]+)"/.exec(body)?.[1] ?? '')
            break
          }
        } catch {
          // the connection is gone, and with it the answer: whether a number was given is not known
        }
        connection?.close()
        connection = null
        retries++
        await sleep(20)
      }
    }
    connection?.close()
  }

  function note(person: number, label: string): void {
    answered++
    if (labels.has(label)) contradictions++
    labels.set(label, person)
  }

  const all = Promise.all(Array.from({ length: CONNECTIONS }, (_, lane) => serve(lane)))
  return {
    async reached(share) {
      while (answered < people * share) await sleep(5)
    },
    done: async () => {
      await all
      return answered
    },
    labels,
    get contradictions() {
      return contradictions
    },
    get retries() {
      return retries
    },
  }
}
