import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until a condition holds; fails with its last answer or error after `withinMs`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { withinMs = 30_000, what = 'condition' } = {},
): Promise<void> {
  const end = Date.now() + withinMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms for: ${what}`)
    await sleep(5)
  }
}
