import { day, id, instant, line, next, page, prefix, timeOfDay, whole } from './fields'
import { hallPolicyInput, policy } from './policy'
import { counter, queueState } from './queue'
import * as z from './z'

export const hallLevel = z.enum(['city', 'county', 'town', 'village'])

/** When numbers are given out: weekdays (1 = Monday … 7 = Sunday) from–to in Asia/Shanghai. */
export const openingHours = z
  .object({
    days: z.array(whole(1, 7)).check(z.minLength(1), z.maxLength(7)),
    from: timeOfDay,
    to: timeOfDay,
  })
  .check(z.refine(({ from, to }) => from < to, { path: ['to'], message: 'from < to' }))

export type OpeningHours = z.infer<typeof openingHours>

/** Monday to Friday, 9–12 and 14–17. */
export const usualHours: readonly OpeningHours[] = [
  { days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' },
  { days: [1, 2, 3, 4, 5], from: '14:00', to: '17:00' },
]

/** Times that can be booked for a matter: so long each (minutes), so many places in each. */
const slots = z.object({ minutes: whole(5, 240), places: whole(1, 500) })
const matter = z.object({ prefix, name: line(60), slots: z.optional(slots) })
const hallCounter = z.object({
  name: line(60),
  prefixes: z.array(prefix).check(z.minLength(1), z.maxLength(26)),
})

const span = z
  .object({ from: timeOfDay, to: timeOfDay })
  .check(z.refine(({ from, to }) => from < to, { path: ['to'], message: 'from < to' }))

/** A date with hours of its own: none on a holiday, longer ones now and then. */
const dayException = z.object({
  date: day,
  hours: z.array(span).check(z.maxLength(6)),
  note: z.optional(line(60)),
})

const setup = {
  name: line(120),
  level: hallLevel,
  parentId: z.optional(z.nullable(id)),
  queues: z.array(matter).check(z.minLength(1), z.maxLength(50)),
  counters: z.array(hallCounter).check(z.minLength(1), z.maxLength(200)),
  hours: z.optional(z.array(openingHours).check(z.maxLength(28))),
  exceptions: z.optional(z.array(dayException).check(z.maxLength(400))),
  policy: z.optional(hallPolicyInput),
}

interface Parts {
  queues: { prefix: string }[]
  counters: { prefixes: string[] }[]
  exceptions?: { date: string }[] | undefined
}

const isTwice = (names: readonly string[]): boolean => new Set(names).size < names.length
const prefixOnce = z.refine<Parts>(({ queues }) => !isTwice(queues.map(one => one.prefix)), {
  path: ['queues'],
  message: 'a prefix twice',
})
const prefixKnown = z.refine<Parts>(
  ({ queues, counters }) => {
    const known = new Set(queues.map(one => one.prefix))
    return counters.every(({ prefixes }) => prefixes.every(one => known.has(one)))
  },
  { path: ['counters'], message: 'a prefix that no queue has' },
)
const dateOnce = z.refine<Parts>(({ exceptions = [] }) => !isTwice(exceptions.map(one => one.date)), {
  path: ['exceptions'],
  message: 'a date twice',
})

export const hallInput = z.object(setup).check(prefixOnce, prefixKnown, dateOnce)

/** The whole set-up anew; hours, exceptions and policy stay as they are when they are left out. */
export const hallChange = z
  .object({
    ...setup,
    /** The revision that was looked at: refused when somebody else has changed the hall since. */
    revision: z.optional(whole(0, 1_000_000)),
  })
  .check(prefixOnce, prefixKnown, dateOnce)

export const hall = z.object({
  hallId: id,
  name: z.string(),
  level: hallLevel,
  parentId: z.nullable(id),
  queues: z.array(z.object({ prefix: z.string(), name: z.string(), slots: z.optional(slots) })),
  counters: z.array(z.object({ name: z.string(), prefixes: z.array(z.string()) })),
  hours: z.array(openingHours),
  exceptions: z.array(dayException),
  policy,
  revision: z.int(),
})

/** A hall's venue of one day; the next one begins at 03:00. */
export const hallDay = z.object({
  venueId: id,
  date: day,
  state: z.enum(['open', 'paused', 'closed', 'archived']),
  /** When it opens next, if it is closed now and opens again today. */
  opensAt: z.optional(instant),
  queues: z.array(
    z.object({
      queueId: id,
      prefix: z.string(),
      name: z.string(),
      state: queueState,
      waiting: z.nullable(z.int()),
      /** Times can be booked here as well. */
      slots: z.optional(slots),
    }),
  ),
  counters: z.array(counter),
  policy,
})

export const hallReply = z.object({ hall })
/** A day that has begun keeps the set-up with which it began: `effectiveFrom` is the first day of the new one. */
export const hallChanged = z.object({ hall, effectiveFrom: day })
export const hallSnapshot = z.object({ hall, today: hallDay })
export const halls = z.object({ halls: z.array(hall), next })
export const hallsQuery = z.object({
  ...page,
  parentId: z.optional(id),
  level: z.optional(hallLevel),
  search: z.optional(line(60)),
})

export type HallLevel = z.infer<typeof hallLevel>
export type DayException = z.infer<typeof dayException>
export type HallChange = z.infer<typeof hallChange>
export type HallInput = z.infer<typeof hallInput>
export type Hall = z.infer<typeof hall>
export type HallDay = z.infer<typeof hallDay>
