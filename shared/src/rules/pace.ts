import type { Queue, Venue } from './venue'

/** What a visitor takes (ms) before anything was measured. */
const PRIOR = 5 * 60_000
/** Pauses longer than this (ms) say nothing about the pace. */
const LONGEST = 30 * 60_000
/** The part of each new gap between two calls in the running mean. */
const WEIGHT = 1 / 8

/** The mean time (ms) between two calls of a queue: measured, or five minutes a visitor shared by its counters. */
export function paceOf(venue: Venue, queue: Queue): number {
  if (queue.pace !== null) return queue.pace
  const serving = venue.info.counters.filter(
    ({ queueIds }) => queueIds.length === 0 || queueIds.includes(queue.queueId),
  )
  return PRIOR / Math.max(1, serving.length)
}

/**
 * The queue after a call at `at` (ms): an exponential mean that begins at the prior. A gap counts only if the one who
 * is called waited through it (taken at `takenAt`): an idle counter says nothing about the pace.
 */
export function paced(venue: Venue, queue: Queue, at: number, takenAt: number): Queue {
  const { lastCallAt } = queue
  const gap = lastCallAt === null || takenAt > lastCallAt ? Infinity : at - lastCallAt
  if (gap > LONGEST) return { ...queue, lastCallAt: at }
  const before = paceOf(venue, queue)
  return { ...queue, pace: Math.round(before + (gap - before) * WEIGHT), lastCallAt: at }
}
