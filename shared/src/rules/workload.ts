import { crewOf, type Callers } from './crew'
import { cyclesIn, meansOf, PRIOR_WEIGHT, roughMean, unevenness } from './cycles'
import { callableSince, paceOf } from './pace'
import type { Pace, Standing, Venue } from './venue'

/** How many choices it weighs that counters are taken to choose evenly between queues. */
const EVEN_WEIGHT = 2
/** How much of the doubt about their choice is left in one room; by simulation of several habits. */
const DOUBT = 0.75

/** Between which queues a counter is taken to divide its time: those in which somebody waits, or all (so that nothing tells where somebody waits). */
export type Sharing = 'busy' | 'all'

/** Another queue that takes of the counters' time. */
export interface Sharer {
  /** How many of it are called for each call of the queue itself, on average. */
  readonly ratio: number
  /** How well that is known: its standard deviation in means. */
  readonly doubt: number
  /** How many of it are called at most. */
  readonly most: number
  /** The mean cycle (ms) of its work. */
  readonly mean: number
}

/** What is expected of the counters that call from a queue. */
export interface Workload extends Callers {
  /** The mean cycle (ms) of the queue's own work. */
  readonly mean: number
  /** How uneven the work is: the standard deviation in means. */
  readonly spread: number
  /** How many measured cycles that rests on. */
  readonly weight: number
  /** How long (ms) all counters together still work on those called before. */
  readonly rest: number
  readonly sharers: readonly Sharer[]
}

/** What is expected at `now` (ms) of the counters that call from a queue, as its venue stands. */
export function workloadOf(
  venue: Venue,
  { paces, lines }: Omit<Standing, 'mark'>,
  queueId: string,
  now: number,
  sharing: Sharing,
): Workload {
  const lengthOf = (id: string) => lines.get(id)?.length ?? 0
  const others = [...paces.keys()].filter(id => id !== queueId && (sharing === 'all' || lengthOf(id) > 0))
  const crew = crewOf(venue, paces, now, roughMean(venue, paces), others.length + 1)
  const spread = unevenness(paces)
  // A counter whose queues were empty when it called may since have been idle; of whether they were, a sealed session tells nothing.
  const since = Math.min(...[...lines.values()].map(line => callableSince(venue, line.at(0)?.ticketId)))
  const meanIn = meansOf(venue, paces, crew, now, spread, at => sharing === 'all' || since <= at)
  const { counters, unseen } = crew.callersOf(queueId)
  const rest = counters.reduce((sum, { counterId }) => {
    const last = crew.lasts.get(counterId)
    return last === undefined ? sum : sum + Math.max(0, meanIn(last.queueId) - (now - last.at))
  }, 0)
  const own = paceOf(paces.get(queueId))
  const sharers = others.flatMap(id => {
    const callers = crew.callersOf(id).counters
    const both = callers.filter(one => counters.includes(one)).length
    if (both === 0) return []
    const share = shareOf(own, paceOf(paces.get(id)), sharing)
    const most = sharing === 'all' ? Infinity : (lengthOf(id) * both) / callers.length
    return [{ ...share, ratio: (share.ratio * both) / counters.length, most, mean: meanIn(id) }]
  })
  const weight = cyclesIn(paces) + PRIOR_WEIGHT
  return { mean: meanIn(queueId), spread, weight, counters, unseen, rest, sharers }
}

/** How much oftener counters call from another queue than from their own: where somebody waits in both, or at all. */
function shareOf(own: Pace, other: Pace, sharing: Sharing): Pick<Sharer, 'ratio' | 'doubt'> {
  const [mine, theirs] = sharing === 'all' ? [callsOf(own), callsOf(other)] : [own.chosen, other.chosen]
  const weightOf = ({ chosen, fair }: Pace) => (chosen + EVEN_WEIGHT) / (fair + EVEN_WEIGHT)
  const ratio = sharing === 'all' ? (theirs + 1) / (mine + 1) : weightOf(other) / weightOf(own)
  const doubt = DOUBT * Math.sqrt(1 / (mine + EVEN_WEIGHT) + 1 / (theirs + EVEN_WEIGHT))
  return { ratio, doubt }
}

function callsOf({ calls }: Pace): number {
  return Object.values(calls).reduce((sum, one) => sum + one, 0)
}
