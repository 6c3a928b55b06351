import type { ErrorCode } from '@paihao/shared/contract/error-codes'
import { statusOf } from '@paihao/shared/contract/error-codes'

export interface StubReply {
  status: number
  body: unknown
}

export const ok = (body: unknown, status = 200): StubReply => ({ status, body })

export const refusal = (code: ErrorCode, message: string = code): StubReply => ({
  status: statusOf(code),
  body: { error: { code, message, id: 'e1' } },
})
