import type { Receipt } from '@paihao/shared/contract/receipt'
import type { PublicKey } from '@paihao/shared/contract/record'
import { checkReceipt } from '@paihao/shared/proof/receipt'
import type { ReceiptFault } from '@paihao/shared/proof/receipt'
import { checksOf } from './server-key'
import type { Step } from './step'

const order = {
  inclusion: ['malformed', 'signature', 'inclusion'],
  promise: ['malformed', 'hash', 'signature'],
} as const satisfies Record<Receipt['kind'], readonly ReceiptFault[]>

const words = {
  inclusion: {
    malformed: 'stepEvent',
    signature: 'stepCheckpoint',
    inclusion: 'stepInclusion',
    hash: 'stepPromise',
  },
  promise: {
    malformed: 'stepEvent',
    hash: 'stepPromise',
    signature: 'stepSignature',
    inclusion: 'stepInclusion',
  },
} as const

/** Checks a receipt on this device, by whichever of the server's keys signed it, and tells each step. */
export function receiptSteps(receipt: Receipt, keys: readonly PublicKey[]): Step[] {
  const faults = keys.flatMap(key => {
    const checks = checksOf(key)
    if (checks === null) return []
    const result = checkReceipt(receipt, checks)
    return [result.ok ? null : result.fault]
  })
  const steps = order[receipt.kind]
  const reached = faults.map(fault =>
    fault === null ? steps.length : steps.findIndex(step => step === fault),
  )
  const best = Math.max(0, ...reached)
  return steps.map((step, index) => ({
    text: words[receipt.kind][step],
    result: index < best ? 'passed' : index === best ? 'failed' : 'skipped',
  }))
}
