import { publishSession } from '../support/demo-session'
import { button, shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('an earlier session is copied, kept as a template, and begun from by a colleague of the agency alone', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const session = await publishSession(agent, { projectName: '示例泵站改造工程' })
  const desk = await faces.staffLogsIn('agent')
  await desk.goto(`${server.url}/dashboard/bid-sessions?search=泵站`)
  await desk.getByRole('link', { name: '复制' }).click()
  await shows(desk, '内容来自“示例泵站改造工程”')
  for (let step = 1; step < 5; step++) await button(desk, '下一步').click()
  await button(desk, '存为模板').click()
  await desk.getByLabel('模板名称').fill('泵站工程')
  await button(desk, '保存').click()
  await shows(desk, '模板“泵站工程”已保存')

  const query = { mine: 'true', templates: 'true' } as const
  const { bidSessions } = await agent.call('listBidSessions', { query })
  const [template] = bidSessions
  expect(bidSessions).toHaveLength(1)
  expect(template).toMatchObject({ template: '泵站工程', state: 'draft', counters: session.counters })
  const params = { venueId: template?.venueId ?? '' }
  await expect(agent.call('publishBidSession', { params })).rejects.toMatchObject({ status: 409 })
  const listed = await agent.call('listBidSessions', { query: { mine: 'true', search: '泵站' } })
  expect(listed.bidSessions.map(({ venueId }) => venueId)).toEqual([session.venueId])
  const other = await server.staff('agent2')
  expect((await other.call('listBidSessions', { query })).bidSessions).toEqual([])
  await expect(other.call('getBidSession', { params })).rejects.toMatchObject({ status: 404 })
  expect(browser.errors).toEqual([])
})

it('a step that is not complete is not left, and what was typed is still there after a reload', async () => {
  const { server, faces, browser } = stage
  const desk = await faces.staffLogsIn('agent')
  await desk.goto(`${server.url}/dashboard/bid-sessions/new`)
  await button(desk, '下一步').click()
  await shows(desk, '请填写此项')
  await desk.getByLabel('招标项目名称').fill('示例图书馆工程')
  await desk.reload()
  await shows(desk, '已恢复上次没有保存的内容')
  expect(await desk.getByLabel('招标项目名称').inputValue()).toBe('示例图书馆工程')
  await button(desk, '从空白开始').click()
  expect(await desk.getByLabel('招标项目名称').inputValue()).toBe('')
  expect(browser.errors).toEqual([])
})

it('the list is narrowed by state, words, agency and the day of the deadline', async () => {
  const { server } = stage
  const agent = await server.staff('agent')
  const instant = (ms: number): string => new Date(Date.now() + ms).toISOString()
  await publishSession(agent, { projectName: '示例长堤工程', deadline: instant(30 * 86_400_000) })
  const named = async (query: Parameters<typeof agent.call<'listBidSessions'>>[1]) =>
    (await agent.call('listBidSessions', query)).bidSessions.map(({ projectName }) => projectName)
  expect(await named({ query: { search: '长堤', state: 'open' } })).toEqual(['示例长堤工程'])
  expect(await named({ query: { search: '长堤', state: 'paused' } })).toEqual([])
  expect(await named({ query: { from: instant(29 * 86_400_000) } })).toEqual(['示例长堤工程'])
  expect(await named({ query: { search: '长堤', to: instant(29 * 86_400_000) } })).toEqual([])
  expect(await named({ query: { search: '长堤', agency: '示例招标' } })).toEqual(['示例长堤工程'])
  expect(await named({ query: { search: '长堤', agency: '示范工程' } })).toEqual([])
})
