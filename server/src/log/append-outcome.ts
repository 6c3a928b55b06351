import { ReplyError } from 'ioredis'
import { parseAppendReply } from './replies'
import type { AppendReply } from './types'

/** What one sending of an append came to. Only `unknown` is to be sent again. */
export type Outcome =
  | { kind: 'answer'; reply: AppendReply }
  /** Redis does not know the script yet; nothing was appended. */
  | { kind: 'noScript' }
  /** Redis said for certain that it wrote nothing, and why. */
  | { kind: 'refused'; error: Error }
  | { kind: 'unknown'; error: Error }

/** Error replies of a Redis that is starting or failing over: soon it, or another node, will take the same bytes. */
const PASSING = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|MOVED|ASK|UNBLOCKED|BUSY) /

/** Judges the replies of the pipeline [rows…, script, WAIT?]. Throws on a reply of unknown form. */
export function judge(
  results: [error: Error | null, reply: unknown][] | null,
  scriptAt: number,
  waitForReplica: boolean,
): Outcome {
  const [scriptError, reply] = results?.[scriptAt] ?? [new Error('no reply')]
  if (scriptError) return judgeError(scriptError)
  // A row or the WAIT failed although the script ran: the same bytes again bring the missing half.
  const otherError = results?.find(([error]) => error)?.[0]
  if (otherError) return { kind: 'unknown', error: otherError }
  const answer = parseAppendReply(reply)
  const acknowledges = answer.status === 'OK' || answer.status === 'NEW'
  if (waitForReplica && acknowledges && !(Number(results?.at(-1)?.[1]) >= 1))
    return { kind: 'unknown', error: new Error('no replica has confirmed it') }
  return { kind: 'answer', reply: answer }
}

function judgeError(error: Error): Outcome {
  if (error.message.startsWith('NOSCRIPT')) return { kind: 'noScript' }
  const certain = error instanceof ReplyError && !PASSING.test(error.message)
  return { kind: certain ? 'refused' : 'unknown', error }
}
