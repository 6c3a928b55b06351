const EIGHT_HOURS = 8 * 3_600_000

/** An instant (ms) as ISO 8601 at the offset of Asia/Shanghai, which has no summer time. */
export function instant(ms: number): string {
  return new Date(ms + EIGHT_HOURS).toISOString().replace('Z', '+08:00')
}

/** The same, left out of a JSON object when there is none. */
export function instantOrNone(ms: number | null): string | undefined {
  return ms === null ? undefined : instant(ms)
}
