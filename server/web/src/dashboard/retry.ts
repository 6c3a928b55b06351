import { ApiError } from '@paihao/shared/contract/client'

/** Whether a question that failed is asked again: a refusal is final, a fault of the network may pass. */
export function retryWhenPassing(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiError && (error.code === 'network' || error.status >= 500)
}
