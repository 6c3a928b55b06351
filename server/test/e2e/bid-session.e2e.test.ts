import type { Page } from 'playwright-core'
import { checkBundle } from '../support/bundle-check'
import { button, pressKey, shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** Beijing's wall clock, as the calendars of the dashboard take it. */
function wallClock(ms: number): string {
  const rounded = Math.floor(ms / 300_000) * 300_000
  return new Date(rounded + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

async function pick(desk: Page, label: string, ms: number): Promise<void> {
  const field = desk.getByLabel(label)
  await field.click()
  await field.fill(wallClock(ms))
  await field.press('Enter')
}

it('a session runs from its draft to the last bid, on three phones, a dashboard and a screen', async () => {
  const { server, browser, faces } = stage
  const desk = await faces.staffLogsIn('agent')
  await desk.getByRole('link', { name: '新建场次' }).or(button(desk, '新建场次')).first().click()
  await desk.getByLabel('招标项目名称').fill('示例水厂扩建工程')
  await desk.getByLabel('招标项目编号').fill('JMZB-2026-0200')
  await desk.getByLabel('招标人').fill('示例水务集团')
  await desk.getByLabel('开标室').fill('第五开标室')
  await button(desk, '下一步').click()
  await pick(desk, '开始取号时间', Date.now() - 600_000)
  await pick(desk, '投标截止时间', Date.now() + 86_400_000)
  await button(desk, '下一步').click()
  await desk.getByLabel('标段编号').fill('I')
  await desk.getByLabel('标段名称').fill('土建')
  await button(desk, '下一步').click()
  await desk.getByText('公开：显示等候人数和叫号').click()
  await desk.getByText('连续号码 A001、A002').click()
  await button(desk, '下一步').click()
  await button(desk, '保存并发布').click()
  await desk.waitForURL(/bid-sessions\/(?!new)/)
  const venueId = new URL(desk.url()).pathname.split('/').at(-1) ?? ''

  const agent = await server.staff('agent')
  const { pairingCode } = await agent.call('createPairingCode', {
    body: { kind: 'screen', name: '五号室大屏', venueId },
  })
  const screen = await faces.pairedDevice('screen', pairingCode)
  await shows(screen, '请等候叫号')

  const phones: Page[] = []
  for (const number of [1, 2, 3]) phones.push(await faces.bidderTakes(venueId, number))
  const [first, second, third] = phones
  if (first === undefined || second === undefined || third === undefined) throw new Error('three phones')
  await shows(first, '下一位就是您')
  await shows(second, '前面还有 1 人')
  await shows(third, '前面还有 2 人')
  await shows(first, '已在本机核对')
  await shows(desk, '示例建设3有限公司')

  await pressKey(desk, '叫号')
  await shows(first, '请到 1 号窗口')
  await shows(second, '下一位就是您')
  await shows(third, '前面还有 1 人')
  await screen.getByRole('article').filter({ hasText: 'A001' }).filter({ hasText: '1 号窗口' }).waitFor()

  await pressKey(desk, '受理')
  await shows(first, '1 号窗口 正在为您办理')
  await pressKey(desk, '办结')
  const form = desk.getByRole('dialog')
  await form.getByLabel('份数').fill('2')
  await form.getByRole('button', { name: '登记并办结' }).click()
  await shows(first, '投标文件已接收，2 份，密封完好')

  for (const phone of [second, third]) {
    await pressKey(desk, '叫号')
    await shows(phone, '请到 1 号窗口')
    await pressKey(desk, '受理')
    await shows(phone, '正在为您办理')
    await pressKey(desk, '办结')
    await desk.getByRole('dialog').getByRole('button', { name: '登记并办结' }).click()
    await shows(phone, '投标文件已接收')
  }
  await shows(desk, '现在没有人等候')
  expect(browser.errors).toEqual([])

  const bundle = await server.client().call('getBundle', { params: { venueId } })
  const { code, said } = checkBundle(bundle)
  expect(said).not.toContain('FAIL')
  expect(code).toBe(0)
  const [head, ...rest] = bundle.entries
  if (head === undefined) throw new Error('an empty record')
  const payload = head.payload.replace('示例水务集团', '别的水务集团')
  expect(checkBundle({ ...bundle, entries: [{ ...head, payload }, ...rest] }).code).toBe(1)
})
