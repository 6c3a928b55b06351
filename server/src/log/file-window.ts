import { readSync } from 'node:fs'

export interface FileWindow {
  readonly size: number
  /** The bytes from `from` up to `to`, fewer at the end of the file; valid until the next call. */
  bytes(from: number, to: number): Buffer
}

const CHUNK_BYTES = 1 << 20

/** Reads an open file of any size by position, one chunk in memory at a time. */
export function createFileWindow(fd: number, size: number): FileWindow {
  let chunk = Buffer.alloc(0)
  let start = 0
  return {
    size,
    bytes: (from, to) => {
      const end = Math.min(to, size)
      if (from >= end) return Buffer.alloc(0)
      if (from < start || end > start + chunk.length) {
        start = from
        chunk = Buffer.alloc(Math.min(Math.max(CHUNK_BYTES, end - from), size - from))
        let filled = 0
        while (filled < chunk.length) {
          const read = readSync(fd, chunk, filled, chunk.length - filled, from + filled)
          if (read === 0) throw new Error('The file became shorter while it was read')
          filled += read
        }
      }
      return chunk.subarray(from - start, end - start)
    },
  }
}
