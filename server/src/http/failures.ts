import type { ErrorBody } from '@paihao/shared/contract/error'
import { statusOf } from '@paihao/shared/contract/error-codes'
import { type Language, languageFrom, languages } from '@paihao/shared/text/language'
import { createText, type Translate } from '@paihao/shared/text/texts'
import type { BaseLogger } from 'pino'
import { Refused } from '../refused'
import { LogFault } from '../venues/faults'

/** Seconds after which a store that is away, or a server that restarts, is worth asking again. */
const RETRY_AFTER = 2
const AWAY =
  /^(?:MISCONF|LOADING|READONLY|OOM|CLUSTERDOWN|TRYAGAIN|MASTERDOWN|NOREPLICAS|Connection is closed)/
const AWAY_NAMES = new Set(['MaxRetriesPerRequestError', 'ClusterAllFailedError'])
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])

const texts = new Map<Language, Translate>(languages.map(language => [language, createText(language)]))

/** What a caller is told of any error: a fault's own words stay in the log. */
export function refusedBy(error: unknown): Refused {
  if (error instanceof Refused) return error
  if (error instanceof LogFault) return new Refused('log/forked', {}, { cause: error })
  return new Refused(isStoreAway(error) ? 'server/unavailable' : 'server/fault', {}, { cause: error })
}

/** Whether an error of the Redis client means that the store is out of reach or takes no writes for now. */
function isStoreAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (AWAY_NAMES.has(error.name) || AWAY.test(error.message)) return true
  return 'syscall' in error && 'code' in error && AWAY_CODES.has(String(error.code))
}

/** The seconds for Retry-After, or undefined when waiting does not help. */
export function retryAfter({ code, params }: Refused): number | undefined {
  if (typeof params?.retryAfter === 'number') return params.retryAfter
  return statusOf(code) === 503 ? RETRY_AFTER : undefined
}

/** A refusal as it crosses the wire; `id` stands in the server's log. */
export function errorBody({ code, params, fields }: Refused, language: Language, id: string): ErrorBody {
  const message = texts.get(language)?.(`errors.${code}`, params) ?? code
  return {
    error: {
      code,
      message,
      id,
      ...(fields === undefined
        ? {}
        : { fields: Object.entries(fields).map(([path, problem]) => ({ path, problem })) }),
      ...(params === undefined ? {} : { params: { ...params } }),
    },
  }
}

/** Writes what the caller is not told into the log, under the id that they are told. */
export function logFailure(logger: BaseLogger, refused: Refused, id: string, route: string): void {
  if (refused.cause === undefined) return
  const entry = { err: refused.cause, id, route }
  if (refused.code === 'server/fault') logger.error(entry, 'A request failed')
  else logger.warn(entry, 'A request could not be carried out')
}

/** For the live gateway: an error in the language of a handshake's header, logged like any other. */
export function createErrorTeller(logger: BaseLogger, newId: () => string) {
  return (error: unknown, acceptLanguage: string | undefined) => {
    const refused = refusedBy(error)
    const id = newId()
    logFailure(logger, refused, id, 'socket')
    return errorBody(refused, languageFrom(acceptLanguage), id).error
  }
}
