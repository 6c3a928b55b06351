import type { PushAddress, PushedEvent } from './push'
import type { Fault, World } from './world'

/** WeChat's servers, and what a test may do to them. */
export interface FakeWechat extends World {
  /** For WECHAT_API_URL. */
  readonly url: string
  readonly appId: string
  readonly secret: string
  /** What was asked, newest last. */
  readonly asked: { path: string; query: URLSearchParams; body: string }[]
  /** The next `times` requests of this path (its end is enough) go wrong. */
  fault(path: string, fault: Fault, times?: number): void
  /** How long (ms) the answer to each message takes: while it lasts, another one to the same person is refused. */
  sendingTakes(ms: number): void
  /** The next `times` messages are taken, and the address is told with this code that they could not be brought. */
  losesNext(code: string, times?: number): void
  /** From now on this address is told of what people answer and of what became of messages. Says whether it is there. */
  pushTo(address: PushAddress): Promise<boolean>
  /** Tells the address of an event; says whether it was taken. */
  push(openid: string, event: PushedEvent): Promise<boolean>
  /** The person declines further messages of these templates in WeChat's own settings. */
  decline(openid: string, templateIds: readonly string[]): Promise<boolean>
  /** Takes no connections any more, and breaks those there are, until it comes back. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}
