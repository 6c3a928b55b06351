import { readFileSync } from 'node:fs'
import { bidder } from '../support/bid-session'
import { counterIdOf, publishSession, queueIdOf } from '../support/demo-session'
import { shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('an agent reads what happened, counts it, works in the dark, and logs in again without losing the page', async () => {
  const { server, faces } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent)
  const { venueId } = session
  const queueId = queueIdOf(session)
  const counterId = counterIdOf(session)
  const take = async (number: number) =>
    await agent.call('takeTicket', {
      params: { queueId },
      body: { bidder: bidder(number), requestId: `walk-in-${number}` },
    })
  const { ticket } = await take(1)
  await agent.call('callTicket', { params: { queueId }, body: { counterId } })
  const params = { ticketId: ticket.ticketId }
  await agent.call('serveTicket', { params })
  await agent.call('finishTicket', {
    params,
    body: { delivery: { accepted: true, seal: 'intact', copies: 2 } },
  })

  // What happened, live, and narrowed by words.
  const desk = await faces.staffLogsIn('agent')
  await shows(desk, session.projectName)
  await desk.goto(`${server.url}/dashboard/venues/${venueId}/timeline`)
  await shows(desk, 'A001 投标文件已接收，2 份，密封完好')
  await take(2)
  await shows(desk, 'A002 取号，监理')
  // Two rows of three, both to the edge: nothing has wrapped alone.
  const boxes = await Promise.all(
    (await desk.getByRole('search').locator(':scope > *').all()).map(filter => filter.boundingBox()),
  )
  const rows = [boxes.slice(0, 3), boxes.slice(3)]
  expect(rows.map(row => new Set(row.map(box => box?.y)).size)).toEqual([1, 1])
  expect(new Set(rows.map(row => Math.round((row.at(-1)?.x ?? 0) + (row.at(-1)?.width ?? 0)))).size).toBe(1)
  await desk.getByRole('searchbox', { name: '查找' }).fill('密封完好')
  await desk.getByText('A002 取号，监理').waitFor({ state: 'detached' })
  await shows(desk, 'A001 投标文件已接收，2 份，密封完好')
  await desk.getByRole('button', { name: '清除条件' }).click()
  await shows(desk, 'A002 取号，监理')

  // The same counted, as a picture, a table and a file.
  await desk.getByRole('link', { name: '统计' }).click()
  await desk.getByRole('img', { name: /各段的取号/ }).waitFor()
  await desk.getByText('表格', { exact: true }).click()
  const total = desk.getByRole('row').filter({ has: desk.getByRole('rowheader', { name: '合计' }) })
  await total.getByRole('cell', { name: '2', exact: true }).waitFor()
  const downloading = desk.waitForEvent('download')
  await desk.getByRole('button', { name: '下载 CSV' }).click()
  const file = readFileSync(await (await downloading).path(), 'utf8')
  expect(file).toMatch(/^\uFEFF时段,取号,办结,/)
  expect(file).toMatch(/\r\n合计,2,1,0,0,0,/)

  // The dark is remembered.
  await desk.getByRole('combobox', { name: '外观' }).click()
  await desk.getByTitle('深色').click()
  const isDark = async () => await desk.locator('html').getAttribute('data-theme')
  expect(await isDark()).toBe('dark')
  await desk.reload()
  await desk
    .getByText('合计')
    .or(desk.getByRole('img', { name: /各段的取号/ }))
    .first()
    .waitFor()
  expect(await isDark()).toBe('dark')

  // The log-in ends from elsewhere, in the middle of typing.
  await desk.goto(`${server.url}/dashboard/bid-sessions/new`)
  await desk.getByLabel('项目名称').fill('写到一半的项目')
  const admin = await server.staff('admin')
  const { accounts } = await admin.call('listAccounts')
  const { staffId = '' } = accounts.find(({ username }) => username === 'agent') ?? {}
  await admin.call('endLogIns', { params: { staffId } })
  const again = desk.getByRole('dialog', { name: '登录已过期' })
  await again.getByLabel('密码').fill(server.password)
  await again.locator('button[type=submit]').click()
  await again.waitFor({ state: 'hidden' })
  expect(await desk.getByLabel('项目名称').inputValue()).toBe('写到一半的项目')
})
