import { type HallInput, usualHours } from '@paihao/shared/contract/hall'
import { policyOf } from '@paihao/shared/contract/policy'
import type { Hall } from '@paihao/shared/rules/halls'
import { hallPolicy } from '@paihao/shared/rules/policy'
import type { Caller } from '../../auth/caller'
import type { Handlers } from '../../http/handlers'
import { Refused } from '../../refused'
import type { Halls } from '../../venues/halls'
import { digestId, newHallId } from '../../venues/ids'
import type { Venues } from '../../venues/venues'
import { hallView } from '../../venues/views/hall-view'
import { hallDayView } from '../../venues/views/venue-view'

type HallHandlers = Pick<Handlers, 'listHalls' | 'createHall' | 'getHall'>

const PAGE = 50
const LEVELS = ['city', 'county', 'town', 'village']

/** Service halls (政务服务大厅) and their venues of today. */
export function createHallHandlers(venues: Venues, halls: Halls): HallHandlers {
  return {
    listHalls:
      () =>
      async ({ query: { after, limit = PAGE, parentId, level, search } }) => {
        const chosen = (await halls.all())
          .filter(hall => parentId === undefined || hall.parentId === parentId)
          .filter(hall => level === undefined || hall.level === level)
          .filter(hall => search === undefined || hall.name.includes(search))
          .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
        const start = after === undefined ? 0 : chosen.findIndex(hall => hall.hallId === after) + 1
        const page = chosen.slice(start, start + limit)
        const next = start + limit < chosen.length ? (page.at(-1)?.hallId ?? null) : null
        return { status: 200, body: { halls: page.map(hallView), next } }
      },
    createHall:
      caller =>
      async ({ body, idempotencyKey }) => {
        const by = nameOf(caller)
        const hallId = idempotencyKey === undefined ? newHallId() : `h${digestId(`${by} ${idempotencyKey}`)}`
        const hall = hallFrom(hallId, body)
        const answer = await halls.create({ type: 'createHall', by, hall })
        if ('refused' in answer) throw Refused.by(answer.refused)
        return { status: 201, body: { hall: hallView((await halls.find(hallId)) ?? hall) } }
      },
    async getHall(_caller, { hallId }) {
      const hall = await halls.find(hallId)
      if (hall === undefined) throw new Refused('not_found')
      return async () => {
        const { state } = await halls.today(hall)
        const { facts } = state.info
        if (facts.kind !== 'hallDay') throw new Error(`${state.info.venueId} is no hall's day`)
        return { status: 200, body: { hall: hallView(hall), today: hallDayView(state, facts, venues.now()) } }
      }
    },
  }
}

/** A hall as it is set up; without hours given Monday to Friday, 9–12 and 14–17. */
function hallFrom(hallId: string, input: HallInput): Hall {
  const { name, level, parentId = null, queues, counters, hours = usualHours, policy = {} } = input
  return { hallId, name, level, parentId, queues, counters, hours, policy: policyOf(hallPolicy, policy) }
}

function nameOf(caller: Caller): string {
  if (caller.kind !== 'staff') throw new Refused('role/forbidden')
  return `staff/${caller.staff.staffId}`
}
