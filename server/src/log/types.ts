/** One entry of a log: a batch of events as it was appended. `payload` is the previous id, then one event a line. */
export interface LogEntry {
  /** `<events so far>-<first 48 bits of the chain hash>`; '0-0' stands for the empty log. */
  id: string
  payload: string
}

/** One encrypted row of personal data, kept beside the log and never in it. */
export interface VaultRow {
  ticketId: string
  row: string
}

export interface AppendRequest {
  /** The id of the entry this batch was decided on. */
  head: string
  id: string
  /** '' appends nothing and only asks whether `head` is still the head. */
  payload: string
  /** The time (ms) the batch was decided at; 0 = none. */
  at: number
  /** The last instant (ms) at which the batch may still be committed; 0 = none. */
  notAfter: number
  /** This server keeps losing the race and asks for the next turn. */
  wantTurn: boolean
  /** Written before the append on the same connection; a batch that loses leaves harmless rows. */
  vault?: VaultRow[]
  /** Added to the index of who holds something where, before the append. */
  holders?: [holderId: string, venueId: string][]
}

/**
 * What the log said, always with Redis's own time (ms):
 * OK (appended, or already there), NEW (the head has moved: these entries are missing; when the first of them is the
 * batch itself, an earlier sending got through), LATE (past `notAfter`), EARLY (`at` is ahead of Redis's clock),
 * TURN (another server has the next turn), LOST (the log no longer holds the expected head: a failover forgot it).
 */
export type AppendReply =
  | { status: 'OK'; time: number }
  | { status: 'NEW'; time: number; entries: LogEntry[] }
  | { status: 'LATE' | 'EARLY' | 'TURN'; time: number }
  | { status: 'LOST'; time: number; head: string }

/** The logs of one Redis. A `logId` is a venueId or the name of a registry (`registry/accounts`). */
export interface VenueLog {
  /** Resends the same bytes until the outcome is known. Throws only when Redis says for certain that nothing was written, or when the connection was closed. */
  append(logId: string, request: AppendRequest): Promise<AppendReply>
  /** At most `count` entries behind `after` ('0-0' = from the beginning). */
  read(logId: string, after: string, count: number): Promise<LogEntry[]>
  head(logId: string): Promise<{ id: string; time: number }>
  /** The entry that holds the event with this index (the first event is 0), or null. */
  entry(logId: string, eventIndex: number): Promise<LogEntry | null>
  /** Tells the followers; call it only after the commit. A message may be lost: followers find the gap by its id. */
  publish(logId: string, id: string, payload: string): void
  /** Calls back with every published entry until the returned function is called; one without a payload is to be read. */
  follow(logId: string, onMessage: (id: string, payload: string) => void): Promise<() => Promise<void>>
}

/** Short-lived keys and look-ups. Nothing here is part of a log, and `append.lua` touches none of it. */
export interface Store {
  /** Staff's and devices' log-ins: gone after `idleMs` without a `touch`. */
  logins: {
    open(login: { sid: string; owner: string; value: string; idleMs: number }): Promise<void>
    /** What was stored, its idle time begun anew; null when unknown, idle for too long, or revoked. */
    touch(sid: string, idleMs: number): Promise<string | null>
    revoke(sid: string): Promise<void>
    /** Keeps when (ms) an account or device was last there, and tells it; null for one that never was. */
    noteSeen(owner: string, at: number): Promise<void>
    lastSeen(owners: readonly string[]): Promise<(number | null)[]>
    /** Ends every log-in of an account (its password was reset), but for one. */
    revokeAll(owner: string, exceptSid?: string): Promise<void>
  }
  /** How many slips each kiosk has printed since its last roll of paper. */
  slips: {
    add(deviceId: string): Promise<void>
    printed(deviceIds: readonly string[]): Promise<number[]>
    restart(deviceId: string): Promise<void>
  }
  /** Failures per account and address: they lock that pair, and nobody else. */
  failures: {
    /** Adds one and gives the count; the first one starts the window. */
    add(account: string, address: string, windowMs: number): Promise<number>
    /** The count, and in how many ms the window ends. */
    read(account: string, address: string): Promise<{ count: number; endsIn: number }>
    clear(account: string, address: string): Promise<void>
  }
  /** Values that can be taken out exactly once, under a kind (`pairing`, `claim` ...). */
  once: {
    /** False when the name is in use already. */
    put(kind: string, name: string, value: string, ttlMs: number): Promise<boolean>
    /** The value without taking it. */
    peek(kind: string, name: string): Promise<string | null>
    take(kind: string, name: string): Promise<string | null>
  }
  /** The venues that are not finished, and the listed ones (bid sessions) by the time they were made. */
  venues: {
    /** `createdAt` (ms) lists it; null: a hall's day, which is found by its hall. */
    add(venueId: string, createdAt: number | null): Promise<void>
    /** Newest first; `next` is the cursor of the following page, or null. */
    page(options: { limit: number; cursor?: string }): Promise<{ venueIds: string[]; next: string | null }>
    live(): Promise<string[]>
    finished(venueId: string): Promise<void>
    remove(venueId: string): Promise<void>
  }
  /** In which venues a holder has taken something (written with the append). */
  holders: {
    venuesOf(holderId: string): Promise<string[]>
    /** For a ticket that was taken by somebody else and claimed. */
    add(holderId: string, venueId: string): Promise<void>
    remove(pairs: [holderId: string, venueId: string][]): Promise<void>
  }
}
