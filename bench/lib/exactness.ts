import type { Stage } from './stage'

/** What a venue's log says at the end. */
export interface Exactness {
  tickets: number
  /** Holders with two live numbers, numbers given twice, gaps, and tickets that were acknowledged and are not there. */
  wrong: number
}

/** Reads a venue anew from Redis and compares: holders = numbers = entries = `acknowledged` (when given). */
export async function exactness(stage: Stage, queueId: string, acknowledged?: number): Promise<Exactness> {
  const venues = stage.engine()
  const journal = await venues.find(queueId.slice(0, queueId.indexOf('.')))
  if (journal === undefined) throw new Error(`no venue of ${queueId}`)
  const tickets = [...journal.state.tickets.values()]
  const labels = new Set(tickets.map(ticket => Number(ticket.label?.slice(1))))
  const holders = new Set(tickets.map(ticket => ticket.holderKey))
  let wrong = tickets.length - labels.size + (tickets.length - holders.size)
  for (let n = 1; n <= tickets.length; n++) if (!labels.has(n)) wrong++
  if (acknowledged !== undefined) wrong += Math.max(0, acknowledged - tickets.length)
  await venues.close()
  return { tickets: tickets.length, wrong }
}
