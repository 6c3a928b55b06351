import * as z from '@paihao/shared/contract/z'
import type { Counter } from '@paihao/shared/contract/queue'
import { createKept } from '@/lib/kept'

const schema = z.object({ counterId: z.string(), name: z.string() })

/** Which counter this phone works at, by session or hall. */
export const keptCounter = (whereId: string) => createKept(`staff-counter/${whereId}`, schema)

/** The counter chosen before; by its name where a new day of a hall has made the counters anew. */
export function counterAgain(
  chosen: { counterId: string; name: string } | null,
  counters: readonly Counter[],
): Counter | null {
  if (counters.length === 1) return counters[0] ?? null
  if (chosen === null) return null
  return (
    counters.find(({ counterId }) => counterId === chosen.counterId) ??
    counters.find(({ name }) => name === chosen.name) ??
    null
  )
}
