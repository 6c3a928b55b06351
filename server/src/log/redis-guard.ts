import { spawn } from 'node:child_process'
import { processMark, type RedisFiles } from './redis-folder'

/** Exit code of the guard when another server holds the folder. */
export const FOLDER_HELD = 75

/**
 * A shell between the server and its Redis. Its input is a pipe from the server: when the server closes it, or dies in
 * whatever way, the input ends and Redis is told to stop. The lock is waited for a little: an earlier guard may just be
 * ending. Arguments: binary, configuration, lock, owner file, owner.
 */
const GUARD = `
exec 3<&0 9>>"$3"
if command -v flock >/dev/null 2>&1; then
  tries=0
  until flock -n 9; do
    tries=$((tries + 1))
    if [ "$tries" -gt 50 ]; then exit ${FOLDER_HELD}; fi
    sleep 0.1
  done
fi
printf '%s\\n' "$5" >"$4"
"$1" "$2" </dev/null 3<&- &
redis=$!
{ read -r _ <&3; kill "$redis"; } 9>&- 2>/dev/null &
watcher=$!
wait "$redis"
code=$?
rm -f "$4"
kill "$watcher" 2>/dev/null
exit "$code"
`

export interface GuardedRedis {
  /** Settles when it is gone, with its exit code (or that of the signal) and its last words. */
  gone: Promise<{ code: number | null; words: string }>
  /** Lets it write what it has and end. */
  stop(): void
}

/** Starts redis-server so that it cannot outlive this process. `detached`: Ctrl-C reaches the server only. */
export function startGuarded(
  binary: string,
  files: RedisFiles,
  onLine: (line: string) => void,
): GuardedRedis {
  const owner = processMark(process.pid) ?? String(process.pid)
  const guard = spawn(
    '/bin/sh',
    ['-c', GUARD, 'guard', binary, files.config, files.lock, files.owner, owner],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    },
  )
  const last: string[] = []
  const listen = (chunk: Buffer) => {
    for (const line of chunk
      .toString()
      .split('\n')
      .filter(text => text.trim() !== '')) {
      last.push(line.trim())
      if (last.length > 8) last.shift()
      onLine(line.trim())
    }
  }
  guard.stdout.on('data', listen)
  guard.stderr.on('data', listen)
  // The pipe breaks when the guard is killed; its exit tells that already.
  guard.stdin.on('error', () => undefined)
  const gone = new Promise<{ code: number | null; words: string }>((resolve, reject) => {
    guard.once('error', reject)
    guard.once('exit', code => {
      // If only the guard was killed, the end of its input still stops Redis.
      guard.stdin.end()
      resolve({ code, words: last.join('\n') })
    })
  })
  return { gone, stop: () => void guard.stdin.end() }
}
