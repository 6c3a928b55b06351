/** Every way in which a request can fail, and the HTTP status that says so. Closed: nothing else leaves the server. */
export const errorStatus = {
  // who is asking
  'login/required': 401,
  'login/failed': 401,
  'login/code_invalid': 401,
  'login/otp_required': 401,
  'login/locked': 429,
  'login/unavailable': 503,
  'login/guests_refused': 403,
  'login/password_change_required': 403,
  'role/forbidden': 403,
  not_found: 404,

  // what was asked
  'request/unsupported': 415,
  'request/not_allowed': 405,
  'header/invalid': 400,
  'body/not_json': 400,
  'body/invalid': 400,
  'body/too_large': 413,
  'query/invalid': 400,
  'key/reused': 409,
  'protocol/outdated': 426,
  'rate/limited': 429,

  // the venue
  'venue/ended': 409,
  'session/wrong_state': 409,
  'session/before_deadline': 409,
  'session/called_off': 409,
  'session/names_hidden': 404,
  'session/times': 400,
  'session/deadline_earlier': 409,
  'deadline/passed': 409,
  'policy/contradiction': 400,
  'policy/prefix': 400,
  'policy/prefix_twice': 400,
  'draw/not_due': 409,
  'draw/list_open': 409,
  'draw/list_closed': 409,
  'draw/no_commitment': 409,
  'draw/secret_wrong': 409,
  'draw/number_required': 400,
  'draw/already_drawn': 409,

  // queue and counter
  'queue/closed': 409,
  'queue/empty': 409,
  'queue/full': 409,
  'counter/busy': 409,
  'counter/unknown': 400,

  // the ticket
  'bidder/required': 400,
  'bidder/sealed': 409,
  'bidder/relief': 409,
  'bidder/not_invited': 409,
  'credit/unknown': 400,
  'ticket/wrong_state': 409,
  'ticket/bidder_exists': 409,
  'ticket/has_newer': 409,
  'ticket/id_taken': 409,
  'ticket/recall_limit': 409,
  'ticket/return_expired': 409,
  'ticket/not_arrived': 409,
  'ticket/pass_limit': 409,
  'ticket/none_behind': 409,
  'ticket/reason_required': 400,
  'ticket/undo_expired': 409,
  'ticket/already_claimed': 409,
  'ticket/claim_invalid': 404,
  'arrival/code_invalid': 409,
  'arrival/locked': 429,
  'arrival/shown_invalid': 409,
  'slot/unknown': 400,
  'slot/early': 409,
  'slot/passed': 409,
  'slot/full': 409,
  'transfer/nowhere': 400,
  'transfer/other_lot': 409,
  'delivery/required': 400,
  'delivery/late': 409,
  'delivery/unsealed': 409,
  'delivery/reason_required': 400,

  // files
  'file/unreadable': 400,
  'file/columns': 400,
  'file/too_long': 400,

  // the browser's notifications
  'push/unavailable': 409,

  // the phone number that WeChat knows
  'phone/code_invalid': 400,
  'phone/unavailable': 503,

  // records
  'record/sealed': 404,

  // accounts, agencies, halls, devices
  'account/exists': 409,
  'account/weak_password': 400,
  'account/disabled': 409,
  'account/self': 409,
  'agency/exists': 409,
  'agency/unknown': 400,
  'hall/unknown': 400,
  'hall/level': 400,
  'hall/changed': 409,
  'device/code_invalid': 401,

  // not the caller's fault
  'server/fault': 500,
  'server/unavailable': 503,
  'server/stopping': 503,
  'log/forked': 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatus

export const errorCodes: readonly ErrorCode[] = Object.keys(errorStatus).filter(isErrorCode)

/** The HTTP status of a code. */
export function statusOf(code: ErrorCode): number {
  return errorStatus[code]
}

/** Whether a string (a rulebook's refusal, something from the wire) is one of the codes. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.prototype.hasOwnProperty.call(errorStatus, code)
}
