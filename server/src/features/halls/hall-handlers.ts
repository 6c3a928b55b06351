import { type HallInput, usualHours } from '@paihao/shared/contract/hall'
import { policyOf } from '@paihao/shared/contract/policy'
import { type Hall, hallLevels } from '@paihao/shared/rules/halls'
import { hallPolicy } from '@paihao/shared/rules/policy'
import { type Caller, kindsOf } from '../../auth/caller'
import type { Handlers } from '../../http/handlers'
import { Refused } from '../../refused'
import type { Halls } from '../../venues/halls'
import { digestId, newHallId } from '../../venues/ids'
import { idempotencyKey } from '../../venues/venue-keys'
import type { Venues } from '../../venues/venues'
import { hallView } from '../../venues/views/hall-view'
import { hallDayView } from '../../venues/views/venue-view'

type HallHandlers = Pick<Handlers, 'listHalls' | 'createHall' | 'changeHall' | 'getHall'>

const PAGE = 50

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
          .sort((a, b) => hallLevels.indexOf(a.level) - hallLevels.indexOf(b.level))
        const start = after === undefined ? 0 : chosen.findIndex(hall => hall.hallId === after) + 1
        const page = chosen.slice(start, start + limit)
        const next = start + limit < chosen.length ? (page.at(-1)?.hallId ?? null) : null
        return { status: 200, body: { halls: page.map(hallView), next } }
      },
    createHall:
      caller =>
      async ({ body, idempotencyKey: given }) => {
        const by = nameOf(caller)
        const hallId = given === undefined ? newHallId() : `h${digestId(`${by} ${given}`)}`
        const hall = hallFrom(hallId, body)
        const answer = await halls.submit({ type: 'createHall', by, hall })
        if ('refused' in answer) throw Refused.by(answer.refused)
        return { status: 201, body: { hall: hallView((await halls.find(hallId)) ?? hall) } }
      },
    async changeHall(caller, { hallId }) {
      // Who may not change a hall is told so by the role, whether there is one or not.
      const known = await halls.find(hallId)
      if (known === undefined && kindsOf(caller).includes('admin')) throw new Refused('not_found')
      return async ({ body: { revision, ...body }, idempotencyKey: given }) => {
        if (known === undefined) throw new Refused('not_found')
        const by = nameOf(caller)
        const key = idempotencyKey(by, `changeHall ${hallId}`, given)
        const answer = await halls.submit({
          type: 'changeHall',
          by,
          hall: changed(known, body),
          ...(key === undefined ? {} : { key }),
          ...(revision === undefined ? {} : { revision }),
        })
        if ('refused' in answer) throw Refused.by(answer.refused)
        const hall = (await halls.find(hallId)) ?? known
        return { status: 200, body: { hall: hallView(hall), effectiveFrom: await halls.nextDay(hallId) } }
      }
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
  const { parentId = null, hours = usualHours, exceptions = [], policy = {}, ...rest } = input
  return { ...rest, hallId, parentId, hours, exceptions, policy: policyOf(hallPolicy, policy) }
}

/** The same hall with its new set-up; what is left out of it stays. */
function changed(known: Hall, input: HallInput): Hall {
  const { parentId = null, hours = known.hours, exceptions = known.exceptions ?? [], policy, ...rest } = input
  const { hallId } = known
  return { ...rest, hallId, parentId, hours, exceptions, policy: policyOf(known.policy, policy ?? {}) }
}

function nameOf(caller: Caller): string {
  if (caller.kind !== 'staff') throw new Refused('role/forbidden')
  return `staff/${caller.staff.staffId}`
}
