import type { Hall as HallView } from '@paihao/shared/contract/hall'
import type { Hall } from '@paihao/shared/rules/halls'

/** A hall as anyone may see it. */
export function hallView({
  queues,
  counters,
  hours,
  exceptions = [],
  revision = 0,
  ...hall
}: Hall): HallView {
  return {
    ...hall,
    queues: queues.map(queue => ({ ...queue })),
    counters: counters.map(({ name, prefixes }) => ({ name, prefixes: [...prefixes] })),
    hours: hours.map(({ days, from, to }) => ({ days: [...days], from, to })),
    exceptions: exceptions.map(one => ({ ...one, hours: one.hours.map(span => ({ ...span })) })),
    revision,
  }
}
