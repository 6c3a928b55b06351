import { setTimeout as sleep } from 'node:timers/promises'
import type { CallResult } from './wechat-call'

/** WeChat is busy: it has done nothing, and asks to be asked again in a moment. A code that is good once is not used up by it. */
const BUSY = -1
/** Between these (ms), so that what was refused together does not come back together. */
const [SOONEST, LATEST] = [150, 600]

/**
 * The same question once more where WeChat said that it is busy: a person waits for the answer, and nothing was done.
 * What may have been done is not asked again, and messages have a line of their own.
 */
export async function askAgain(ask: () => Promise<CallResult>): Promise<CallResult> {
  const first = await ask()
  if (first.kind !== 'json' || first.errcode !== BUSY) return first
  await sleep(SOONEST + Math.random() * (LATEST - SOONEST))
  return await ask()
}
