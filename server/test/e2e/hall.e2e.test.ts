import { taken } from '@paihao/shared/contract/ticket'
import { checkBundle } from '../support/bundle-check'
import { button, pressKey, shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

/** The hall of the demo. */
const HALL = 'hjiangmen'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('citizens take at the kiosk and on the phone, are called to a counter, missed, and served', async () => {
  const { server, faces, browser } = stage
  const clerk = await server.staff('clerk')
  const { today } = await clerk.call('getHall', { params: { hallId: HALL } })
  const queueId = today.queues.find(({ prefix }) => prefix === 'A')?.queueId ?? ''
  const { pairingCode } = await clerk.call('createPairingCode', {
    body: { kind: 'kiosk', name: '一楼自助机', hallId: HALL },
  })

  const desk = await faces.staffLogsIn('clerk')
  await desk.goto(`${server.url}/dashboard/halls/${HALL}`)
  const screen = await browser.screen(`${server.url}/screen?hall=${HALL}`)
  const kiosk = await faces.pairedDevice('kiosk', pairingCode)
  const answer = kiosk.waitForResponse(response => response.url().endsWith('/tickets'))
  await kiosk.getByRole('button', { name: '社会保险' }).click()
  await shows(kiosk, 'A001')
  await shows(kiosk, '请取走小票')
  const slip = taken.parse(await (await answer).json())

  const second = await faces.visitorTakes(HALL, queueId)
  await shows(second, '前面还有 1 人')
  // The slip's code moves its ticket to a phone.
  const first = await browser.phone(
    `${server.url}/#/pages/ticket/index?ticketId=${slip.ticket.ticketId}&claim=${slip.claimCode ?? ''}`,
  )
  await shows(first, '下一位就是您')

  const called = (label: string) => screen.getByRole('article').filter({ hasText: label }).waitFor()
  await pressKey(desk, '叫号')
  await shows(first, '请到 1 号窗口')
  await called('A001')
  await pressKey(desk, '受理')
  await shows(first, '1 号窗口 正在为您办理')
  await pressKey(desk, '办结')
  await shows(first, '感谢您的等候')

  await pressKey(desk, '叫号')
  await shows(second, '请到 1 号窗口')
  await called('A002')
  await pressKey(desk, '过号')
  await shows(second, '您已过号')
  await pressKey(desk, '重排')
  await shows(second, '下一位就是您')
  await pressKey(desk, '叫号')
  await shows(second, '请到 1 号窗口')
  await pressKey(desk, '受理')
  await pressKey(desk, '办结')
  await shows(second, '感谢您的等候')
  await shows(desk, '现在没有人等候')

  await button(kiosk, '完成').click()
  await shows(kiosk, '请选择要办的事项')
  expect(browser.errors).toEqual([])
  const bundle = await server.client().call('getBundle', { params: { venueId: today.venueId } })
  const { code, said } = checkBundle(bundle)
  expect(said).not.toContain('FAIL')
  expect(code).toBe(0)
})
