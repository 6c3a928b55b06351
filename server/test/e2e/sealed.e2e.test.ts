import { ApiError } from '@paihao/shared/contract/client'
import { checkBundle } from '../support/bundle-check'
import { publishSession } from '../support/demo-session'
import { button, pressKey, shows } from '../support/faces'
import { openStage, type Stage } from '../support/stage'

/** Long enough for a phone to take and be called, and short enough to wait for. */
const UNTIL_DEADLINE = 25_000

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

it('a sealed session shows nothing to strangers until its deadline, then everything; who is late is refused', async () => {
  const { server, faces, browser } = stage
  const agent = await server.staff('agent')
  const desk = await faces.staffLogsIn('agent')
  const { venueId } = await publishSession(agent, {
    policy: { visibility: 'sealed' },
    deadline: new Date(Date.now() + UNTIL_DEADLINE).toISOString(),
  })
  await desk.goto(`${server.url}/dashboard/bid-sessions/${venueId}`)
  const { pairingCode } = await agent.call('createPairingCode', {
    body: { kind: 'screen', name: '大屏', venueId },
  })
  const inTheRoom = await faces.pairedDevice('screen', pairingCode)
  const stranger = await browser.screen(`${server.url}/screen?venue=${venueId}`)
  const phone = await faces.bidderTakes(venueId, 1)
  await shows(phone, '截止前不显示前面人数')
  await shows(phone, '已在本机核对：服务器已签名承诺此号')
  await shows(stranger, '此场次截止前只在本室大屏上显示')

  await pressKey(desk, '叫号')
  await shows(phone, '请到 1 号受理台')
  await inTheRoom.getByRole('article').filter({ hasText: '1 号受理台' }).waitFor()
  const sealed: unknown = await server
    .client()
    .call('getBundle', { params: { venueId } })
    .catch((error: unknown) => error)
  expect(sealed instanceof ApiError && sealed.code).toBe('record/sealed')

  await desk.getByText('投标已截止').waitFor({ timeout: UNTIL_DEADLINE + 10_000 })
  await pressKey(desk, '受理')
  await shows(desk, '递交时间已过投标截止时间，依法应当拒收')
  await pressKey(desk, '办结')
  await desk.getByRole('dialog').getByRole('button', { name: '登记并办结' }).click()
  await shows(phone, '投标文件被拒收：逾期送达')
  await phone.reload()
  // The first time it is held against the promise, and later looked up as the proof that it is.
  await shows(phone, /已在本机核对：(截止前承诺的号已原样|此号已)写入公开记录/)

  const late = await browser.phone(`${server.url}/#/pages/take/index?venueId=${venueId}`)
  expect(await button(late, '现在不能取号').isDisabled()).toBe(true)
  expect(browser.errors).toEqual([])
  const { code, said } = checkBundle(await server.client().call('getBundle', { params: { venueId } }))
  expect(said).not.toContain('FAIL')
  expect(code).toBe(0)
})
