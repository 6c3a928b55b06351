import { pino, type Logger } from 'pino'

/** Says nothing. */
export const silentLogger: Logger = pino({ level: 'silent' })

/** Keeps what it was told: `lines` are the JSON records. */
export function recordingLogger(): { logger: Logger; lines: string[] } {
  const lines: string[] = []
  return { logger: pino({ level: 'debug' }, { write: line => lines.push(line) }), lines }
}
