import type { HashText } from './draw'
import { nextDue } from './due'
import { emptyVenue } from './empty-venue'
import { keepStanding } from './last-mark'
import { answer, type Answer, type Answered } from './moves/answer'
import { arrive, type Arrive, type Arrived } from './moves/arrive'
import { book, type Book, type Booked } from './moves/book'
import { call, type Call, type Called } from './moves/call'
import { callOff, type CallOff, type CalledOff } from './moves/call-off'
import { cancel, type Cancel, type Cancelled } from './moves/cancel'
import { claim, type Claim, type Claimed } from './moves/claim'
import { closeListMove, type CloseList, type ListClosed } from './moves/close-list'
import { correct, type Correct, type Corrected } from './moves/correct'
import { create, type Create, type Created } from './moves/create'
import { deadline, type DeadlineMoved, type MoveDeadline } from './moves/deadline'
import { drawMove, type DrawLots, type Drawn } from './moves/draw'
import { end, type End, type Ended } from './moves/end'
import { finish, type Finish, type Finished } from './moves/finish'
import { gate, type GateSet, type SetGate } from './moves/gate'
import { invite, type Invite, type Invited } from './moves/invite'
import { look, type LookAt, type Looked } from './moves/look'
import { miss, type Miss, type Missed } from './moves/miss'
import { CLOCK, type Given, type Move, type Stamp } from './moves/move'
import { moveRoom, type MoveRoom, type RoomMoved } from './moves/move-room'
import { type MakeObjection, object, type Objected } from './moves/object'
import { pass, type Pass, type Passed } from './moves/pass'
import { publish, type Publish, type Published } from './moves/publish'
import { reach, type Reach, type Reached } from './moves/reach'
import { recall, type Recall, type Recalled } from './moves/recall'
import { reissue, type Reissue, type Reissued } from './moves/reissue'
import { requeue, type Requeue, type Requeued } from './moves/requeue'
import { replace, type Replace, type Replaced } from './moves/replace'
import { serve, type Serve, type Served } from './moves/serve'
import { type AbsenceSet, setAbsence, type SetAbsence } from './moves/set-absence'
import { take, type Take, type Taken } from './moves/take'
import { transfer, type Transfer, type Transferred } from './moves/transfer'
import { undo, type Undo, type Undone } from './moves/undo'
import { type Void, type Voided, voidTicket } from './moves/void'
import { withdraw, type Withdraw, type Withdrawn } from './moves/withdraw'
import { type Decision, refuse, type Rulebook } from './rulebook'
import { forkVenue, mergeVenue, type Outcome, type Venue } from './venue'
import { RULEBOOK_VERSION } from './version'

/** What the clock brings about, whatever it is by then. */
export interface Tick extends Given {
  type: 'tick'
}

export type VenueCommand =
  | Create
  | Publish
  | SetGate
  | Invite
  | MoveDeadline
  | MoveRoom
  | CallOff
  | CloseList
  | DrawLots
  | Take
  | Book
  | Call
  | Recall
  | Arrive
  | Serve
  | Finish
  | Correct
  | Replace
  | Withdraw
  | SetAbsence
  | MakeObjection
  | Answer
  | Miss
  | Requeue
  | Transfer
  | Cancel
  | Void
  | Pass
  | Claim
  | Undo
  | LookAt
  | Reissue
  | Reach
  | End
  | Tick

export type VenueEvent =
  | Created
  | Published
  | GateSet
  | Invited
  | DeadlineMoved
  | RoomMoved
  | CalledOff
  | ListClosed
  | Drawn
  | Taken
  | Booked
  | Called
  | Recalled
  | Arrived
  | Served
  | Finished
  | Corrected
  | Replaced
  | Withdrawn
  | AbsenceSet
  | Objected
  | Answered
  | Missed
  | Requeued
  | Transferred
  | Cancelled
  | Voided
  | Passed
  | Claimed
  | Undone
  | Looked
  | Reissued
  | Reached
  | Ended

export type VenueRulebook = Rulebook<Venue, VenueCommand, VenueEvent, Outcome>
type AnyMove = Move<Given & { type: string }, Stamp & { type: string }>

/** The rulebook of a venue: every rule of `moves/`, with `hash` for the draw. */
export function createVenueRulebook(hash: HashText): VenueRulebook {
  const moves = [
    ...[create, publish, gate, invite, deadline, moveRoom, callOff],
    ...[closeListMove(hash), drawMove(hash), reach, end],
    ...[
      take,
      book,
      call,
      recall,
      arrive,
      serve,
      finish,
      correct,
      replace,
      withdraw,
      setAbsence,
      object,
      answer,
      miss,
      requeue,
      transfer,
      cancel,
      voidTicket,
      pass,
      claim,
      undo,
      look,
      reissue,
    ],
  ] as unknown as AnyMove[] // each move is looked up by the very type that it declares
  const byCommand = new Map(moves.map(move => [move.command, move]))
  const byEvent = new Map(moves.map(move => [move.event, move]))
  const moveOf = (event: VenueEvent): AnyMove => {
    const move = byEvent.get(event.type)
    if (move === undefined) throw new Error(`this rulebook knows no event ${event.type}`)
    return move
  }

  function decide(venue: Venue, command: VenueCommand, at: number): Decision<VenueEvent, Outcome> {
    const now = Math.max(at, venue.time)
    if (command.type === 'tick') {
      const due = nextDue(venue)
      return due === null || due.at > now ? { nothing: true } : decide(venue, due.command, now)
    }
    const earlier = command.key === undefined ? undefined : venue.keys.get(command.key)
    const move = byCommand.get(command.type)
    if (move === undefined) return refuse('not_found')
    if (earlier !== undefined)
      return earlier.type === move.event ? { again: { ...earlier, byKey: true } } : refuse('key/reused')
    return move.decide(venue, command, now) as Decision<VenueEvent, Outcome> // the move's own event
  }

  return {
    version: RULEBOOK_VERSION,
    empty: emptyVenue,
    fork: forkVenue,
    merge: mergeVenue,
    time: venue => venue.time,
    decide,
    evolve(venue, event) {
      keepStanding(venue, event.at)
      moveOf(event).evolve(venue, event)
      venue.time = event.at
      venue.count++
      if (event.key !== undefined) venue.keys.set(event.key, resultOf(event))
    },
    commandOf: event => moveOf(event).commandOf(event) as VenueCommand, // the move's own command
    resultOf,
    dueAt: venue => nextDue(venue)?.at ?? null,
    tick: () => ({ type: 'tick', by: CLOCK }),
  }
}

function resultOf(event: VenueEvent): Outcome {
  return { type: event.type, ticketId: 'ticketId' in event ? event.ticketId : null }
}
