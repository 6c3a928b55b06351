import type { BidSession } from '@paihao/shared/contract/bid-session'
import type { Client } from '@paihao/shared/contract/client'
import { publishSession } from '../support/demo-session'
import { openLive } from '../support/desk-page'
import { button, shows } from '../support/faces'
import { readQr } from '../support/qr'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
let agent: Client
let session: BidSession
beforeAll(async () => {
  stage = await openStage()
  agent = await stage.server.staff('agent')
  session = await publishSession(agent, { policy: { visibility: 'sealed' } })
})
afterAll(() => stage.close())

async function waysOf(): Promise<string[]> {
  const { tickets } = await agent.call('listVenueTickets', {
    params: { venueId: session.venueId },
    query: { limit: 200 },
  })
  return tickets.flatMap(({ arrivedBy }) => arrivedBy ?? []).sort()
}

it('a bidder who scans the code on the room’s screen is signed in, and sees it on the phone', async () => {
  const { faces, server } = stage
  const { venueId } = session
  const phone = await faces.bidderTakes(venueId, 1)
  const { pairingCode } = await agent.call('createPairingCode', {
    body: { kind: 'screen', name: session.openingRoom, venueId },
  })
  const screen = await faces.pairedDevice('screen', pairingCode)
  await shows(screen, '扫码报到')
  const link = await readQr(screen.getByRole('img', { name: '扫码报到' }))
  expect(link).toContain(`${server.url}/t/arrive?venueId=${venueId}`)
  await phone.goto(link)
  await shows(phone, '报到成功，请留意叫号')
  expect(await waysOf()).toEqual(['screen'])
})

it('the desk scans the code that a phone shows, and the bidder is signed in; a picture of another session is told apart', async () => {
  const { faces, server } = stage
  const phone = await faces.bidderTakes(session.venueId, 2)
  await button(phone, '出示二维码').click()
  const code = phone.getByRole('img', { name: '号码的二维码' }).filter({ visible: true })
  const desk = await faces.staffLogsIn('agent')
  await openLive(desk, server.url, session.venueId)
  await desk.keyboard.press('/')
  await desk.keyboard.insertText(await readQr(code))
  await desk.keyboard.press('Enter')
  await shows(desk, /^已确认：报到/)
  expect(await waysOf()).toEqual(['scan', 'screen'])
  await desk.keyboard.press('/')
  await desk.keyboard.insertText(`${server.url}/#/pages/ticket/index?ticketId=another.1`)
  await desk.keyboard.press('Enter')
  await shows(desk, '此二维码不是本场次的号码')
})

it('the six digits of the desk sign in whoever types them on the ticket', async () => {
  const { faces, server } = stage
  const phone = await faces.bidderTakes(session.venueId, 3)
  const desk = await faces.staffLogsIn('agent')
  await openLive(desk, server.url, session.venueId)
  await button(desk, '报到码').click()
  const digits = await desk.locator('.sign-in-code strong').innerText()
  await button(phone, '到场报到').click()
  await phone.getByLabel('报到码').fill(digits)
  await button(phone, '到场报到').last().click()
  await phone.getByLabel('报到码').waitFor({ state: 'detached' })
  expect(await waysOf()).toEqual(['desk', 'scan', 'screen'])
  expect(stage.browser.errors).toEqual([])
})
