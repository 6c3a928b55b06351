import { closeSync, fstatSync, openSync } from 'node:fs'
import { createFileWindow, type FileWindow } from './file-window'

/** What an append-only file holds: whole commands up to `end`, and what follows them. */
export interface AofScan {
  size: number
  /** Where the last whole command outside a transaction ends. */
  end: number
  /** `torn`: behind `end` stands the beginning of one more command (or transaction), and nothing else. */
  state: 'whole' | 'torn' | 'damaged'
}

/** Why reading stopped before the end of the file. */
class Stop extends Error {
  constructor(readonly state: 'torn' | 'damaged') {
    super(state)
  }
}

const NUMBER_BYTES = 16
const SEARCH_BYTES = 1 << 20
const [STAR, DOLLAR, CR, LF, ZERO] = [0x2a, 0x24, 0x0d, 0x0a, 0x30]

/** What only the beginning of a command looks like: the text in a log is JSON, which has no bare CR LF. */
const NEXT_COMMAND = /\r\n\*\d+\r\n\$\d+\r\n/

/**
 * Reads an append-only file of Redis (commands in RESP). Unlike redis-check-aof it tells a command cut short by a
 * crash from damage that has more commands behind it.
 */
export function scanAof(path: string): AofScan {
  const fd = openSync(path, 'r')
  try {
    return scan(createFileWindow(fd, fstatSync(fd).size))
  } finally {
    closeSync(fd)
  }
}

function scan(file: FileWindow): AofScan {
  const { size } = file
  let end = 0
  let at = 0
  let inTransaction = false
  try {
    while (at < size) {
      const command = readCommand(file, at)
      // Only Redis's next start writes these behind a transaction that was cut short: what follows was acknowledged.
      if (inTransaction && (command.name === 'select' || command.name === 'multi')) throw new Stop('damaged')
      if (command.name === 'multi') inTransaction = true
      if (command.name === 'exec') inTransaction = false
      at = command.end
      if (!inTransaction) end = at
    }
    return { size, end, state: end === size ? 'whole' : 'torn' }
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
    return { size, end, state: hidesCommands(file, at) ? 'damaged' : stop.state }
  }
}

function readCommand(file: FileWindow, at: number): { name: string; end: number } {
  const count = readNumber(file, at, STAR)
  if (count.value === 0) throw new Stop('damaged')
  let name = ''
  let next = count.end
  for (let i = 0; i < count.value; i++) {
    const length = readNumber(file, next, DOLLAR)
    const end = length.end + length.value
    const close = file.bytes(end, end + 2)
    if ((close.length > 0 && close[0] !== CR) || (close.length > 1 && close[1] !== LF))
      throw new Stop('damaged')
    if (close.length < 2) throw new Stop('torn')
    if (i === 0)
      name = file
        .bytes(length.end, Math.min(end, length.end + NUMBER_BYTES))
        .toString()
        .toLowerCase()
    next = end + 2
  }
  return { name, end: next }
}

/** `*` or `$`, digits, CR LF. */
function readNumber(file: FileWindow, at: number, mark: number): { value: number; end: number } {
  const line = file.bytes(at, at + NUMBER_BYTES)
  if (line.length > 0 && line[0] !== mark) throw new Stop('damaged')
  let value = 0
  for (let i = 1; i < line.length; i++) {
    const digit = (line[i] ?? 0) - ZERO
    if (digit >= 0 && digit <= 9) value = value * 10 + digit
    else if (line[i] !== CR || i === 1) throw new Stop('damaged')
    else if (i + 1 === line.length) break
    else if (line[i + 1] !== LF) throw new Stop('damaged')
    else return { value, end: at + i + 2 }
  }
  throw new Stop(line.length < NUMBER_BYTES ? 'torn' : 'damaged')
}

/** A damaged length can make a command seem to reach beyond the file's end, with whole commands inside. */
function hidesCommands(file: FileWindow, from: number): boolean {
  for (let at = from; at < file.size; at += SEARCH_BYTES - 64)
    if (NEXT_COMMAND.test(file.bytes(at, at + SEARCH_BYTES).toString('latin1'))) return true
  return false
}
