import type { BodyOf, ParamsOf, QueryOf } from '@paihao/shared/contract/endpoint'
import type { EndpointName, Endpoints } from '@paihao/shared/contract/endpoints'
import type * as z from '@paihao/shared/contract/z'
import type { Language } from '@paihao/shared/text/language'
import type { Caller } from '../auth/caller'

/** What is known of a request once its body has been checked. */
export interface HandlerRequest<Name extends EndpointName> {
  caller: Caller
  query: QueryOf<Endpoints[Name]>
  body: BodyOf<Endpoints[Name]>
  language: Language
  idempotencyKey: string | undefined
  requestId: string
  /** Where it came from, as the limits and locks see it. */
  address: string
}

type Replies<Name extends EndpointName> = Endpoints[Name]['replies']

/** One of the answers that the table gives for an endpoint. */
export type ReplyTo<Name extends EndpointName> = {
  [Status in keyof Replies<Name> & number]: {
    status: Status
    body: Replies<Name>[Status] extends z.core.$ZodType ? z.output<Replies<Name>[Status]> : never
  }
}[keyof Replies<Name> & number]

export type Work<Name extends EndpointName> = (request: HandlerRequest<Name>) => Promise<ReplyTo<Name>>

/**
 * What an endpoint does, in two steps, because checks have an order. First it finds what the path names and throws
 * `not_found` when this caller may not know of it (or `role/forbidden` when they may see it and no more). Then the
 * frame checks the role, the query and the body; and what the first step gave does the work.
 */
export type Handler<Name extends EndpointName> = (
  caller: Caller,
  params: ParamsOf<Endpoints[Name]>,
) => Work<Name> | Promise<Work<Name>>

/** One for every endpoint of the table; a feature gives its part: `Pick<Handlers, 'listHalls' | 'getHall'>`. */
export type Handlers = { [Name in EndpointName]: Handler<Name> }
