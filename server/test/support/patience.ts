/**
 * How long (ms) an end-to-end test and its set-up may take: a bound for what hangs, not a measure of speed. They wait
 * for conditions, and a busy machine may be several times slower than a quiet one.
 */
jest.setTimeout(300_000)
