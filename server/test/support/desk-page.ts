import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Client } from '@paihao/shared/contract/client'
import type { Page } from 'playwright-core'
import { bidder } from './bid-session'
import { queueIdOf } from './demo-session'
import { shows } from './faces'

/** Takes by the staff for the companies of these numbers, a few at a time. */
export async function fillRoom(agent: Client, session: BidSession, count: number): Promise<void> {
  const queueId = queueIdOf(session)
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const worker = async (): Promise<void> => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift())
      await agent.call('takeTicket', {
        params: { queueId },
        body: { requestId: `walk-in-${number}`, bidder: bidder(number) },
      })
  }
  await Promise.all(Array.from({ length: 10 }, worker))
}

/** The live page of a session, with somebody waiting in it. */
export async function openLive(desk: Page, url: string, venueId: string): Promise<void> {
  await desk.goto(`${url}/dashboard/bid-sessions/${venueId}`)
  await desk.locator('.ticket-row').first().waitFor()
}

/** Presses a letter once the key behind it is offered. */
export async function letter(desk: Page, key: string): Promise<void> {
  await desk.locator(`.desk-key[aria-keyshortcuts="${key}"]:enabled`).waitFor()
  await desk.keyboard.press(key)
}

/** Waits until a form has opened and takes what is typed. */
export async function formAsks(desk: Page): Promise<void> {
  await desk.locator('[role="dialog"] input:focus').waitFor()
}

/** Waits until everything that was pressed has been confirmed. */
export async function allConfirmed(desk: Page): Promise<void> {
  await shows(desk, /^已确认/)
  await desk.locator('.unconfirmed').waitFor({ state: 'detached' })
}

/** How many rows of lists the document holds. */
export const rowsIn = (desk: Page): Promise<number> => desk.locator('.live-columns li').count()
