const begun = Date.now()

/** Seconds since this command began, for people: `12 s`. */
function elapsed() {
  return `${Math.round((Date.now() - begun) / 1000)} s`
}

/** A line of progress. It goes to stderr: stdout belongs to what the command gives. */
export function say(line) {
  process.stderr.write(`[${elapsed()}] ${line}\n`)
}

/** Ends the command with one sentence that says what to do. */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

/** Runs a long step, telling every 15 seconds that it still goes on. */
export async function step(name, work) {
  say(`${name} …`)
  const from = Date.now()
  const seconds = () => Math.round((Date.now() - from) / 1000)
  const beat = setInterval(() => say(`${name}: still at it after ${seconds()} s`), 15_000)
  try {
    const result = await work()
    say(`${name}: done in ${seconds()} s`)
    return result
  } finally {
    clearInterval(beat)
  }
}
