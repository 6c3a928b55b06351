import { createClient } from '@paihao/shared/contract/client'
import type { Client, TransportRequest } from '@paihao/shared/contract/client'

export type Answer = { status: number; body: unknown } | 'no answer'

/** The contract's own client over a network that the test writes: one answer for each request, in turn. */
export function createFakeApi(answers: Answer[]): { api: Client; sent: TransportRequest[] } {
  const sent: TransportRequest[] = []
  const api = createClient({
    sleep: () => Promise.resolve(),
    transport(request) {
      sent.push(request)
      const answer = answers.shift() ?? 'no answer'
      return answer === 'no answer' ? Promise.reject(new Error('no answer')) : Promise.resolve(answer)
    },
  })
  return { api, sent }
}

/** How the server refuses. */
export function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message, id: 'e1' } } }
}
