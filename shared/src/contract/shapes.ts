import { account, agency, device, holder, staff } from './account'
import { bidSession } from './bid-session'
import { pairedDevice } from './device'
import { hall, hallDay, openingHours } from './hall'
import { objection } from './objection'
import { policy } from './policy'
import { calling, counter, queue, queueState } from './queue'
import { receipt } from './receipt'
import { bundle, logEntry, publicKey } from './record'
import { bidder, delivery, deskRecord, staffTicket, ticket, ticketState } from './ticket'
import { board } from './venue'
import * as z from './z'

/** What has a name in the documents, so that it is described once. */
export const shapes = z.registry<{ id: string }>()

const named = {
  Account: account,
  Agency: agency,
  Bidder: bidder,
  BidSession: bidSession,
  Board: board,
  Bundle: bundle,
  Calling: calling,
  Counter: counter,
  Delivery: delivery,
  DeskRecord: deskRecord,
  Device: device,
  Hall: hall,
  HallDay: hallDay,
  Holder: holder,
  LogEntry: logEntry,
  Objection: objection,
  OpeningHours: openingHours,
  PairedDevice: pairedDevice,
  Policy: policy,
  PublicKey: publicKey,
  Queue: queue,
  QueueState: queueState,
  Receipt: receipt,
  Staff: staff,
  StaffTicket: staffTicket,
  Ticket: ticket,
  TicketState: ticketState,
}

for (const [id, schema] of Object.entries(named)) shapes.add(schema, { id })
