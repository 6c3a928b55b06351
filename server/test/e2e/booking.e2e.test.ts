import { button, pressKey, shows } from '../support/faces'
import { readQr } from '../support/qr'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** A hall that is open day and night, with times of five minutes to book: one can sign in for the next of them at once. */
async function openHall(): Promise<{ hallId: string; queueId: string }> {
  const admin = await stage.server.staff('admin')
  const { hall } = await admin.call('createHall', {
    body: {
      name: '预约大厅',
      level: 'city',
      queues: [
        { prefix: 'A', name: '不动产登记', slots: { minutes: 5, places: 2 } },
        { prefix: 'B', name: '社会保险' },
      ],
      counters: [{ name: '1 号窗口', prefixes: ['A', 'B'] }],
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
    },
  })
  const { hallId } = hall
  const { today } = await admin.call('getHall', { params: { hallId } })
  return { hallId, queueId: today.queues[0]?.queueId ?? '' }
}

it('a visitor books a time on the phone, signs in at the hall’s screen, gets a number and is called', async () => {
  const { server, faces, browser } = stage
  const admin = await server.staff('admin')
  const { hallId, queueId } = await openHall()
  const phone = await browser.phone(`${server.url}/#/pages/take/index?hallId=${hallId}&queueId=${queueId}`)
  await shows(phone, '什么时候办理')
  await shows(phone, '可以预约当天的时段')
  const slot = phone.getByRole('button', { name: /^\d\d:\d\d\s*余 2$/ }).first()
  const time = (await slot.innerText()).slice(0, 5)
  await slot.click()
  await button(phone, `预约 ${time}`).click()
  await phone.waitForURL(/pages\/ticket\/index/)
  await shows(phone, '已预约')
  await shows(phone, `请在 ${time} 前到场报到`)
  await shows(phone, /^现在可以报到/)

  const desk = await faces.staffLogsIn('admin')
  await desk.goto(`${server.url}/dashboard/halls/${hallId}`)
  await shows(desk, '预约 1')
  await shows(desk, '现在没有人等候')

  const { pairingCode } = await admin.call('createPairingCode', {
    body: { kind: 'screen', name: '大厅大屏', hallId },
  })
  const screen = await faces.pairedDevice('screen', pairingCode)
  await phone.goto(await readQr(screen.getByRole('img', { name: '扫码报到' })))
  await shows(phone, '报到成功，请留意叫号')
  await phone.getByText('A001').filter({ visible: true }).first().click()
  await shows(phone, '下一位就是您')

  await shows(desk, 'A001')
  await pressKey(desk, '叫号')
  await shows(phone, '请到 1 号窗口')
  expect(browser.errors).toEqual([])
})

it('who gives a booked time back leaves it to others, and can take a number', async () => {
  const { server, browser } = stage
  const { hallId, queueId } = await openHall()
  const page = `${server.url}/#/pages/take/index?hallId=${hallId}&queueId=${queueId}`
  const phone = await browser.phone(page)
  const last = phone.getByRole('button', { name: /^\d\d:\d\d\s*余 2$/ }).last()
  const time = (await last.innerText()).slice(0, 5)
  await last.click()
  await button(phone, `预约 ${time}`).click()
  await phone.waitForURL(/pages\/ticket\/index/)
  await button(phone, '取消预约').click()
  await shows(phone, `取消 ${time} 的预约？`)
  await button(phone, '取消预约').last().click()
  await shows(phone, '已取消')
  const other = await browser.phone(page)
  await other.getByRole('button', { name: new RegExp(`^${time}\\s*余 2$`) }).waitFor()
  await phone.goto(page)
  await button(phone, '取号').click()
  await phone.waitForURL(/pages\/ticket\/index/)
  await shows(phone, '下一位就是您')
})
