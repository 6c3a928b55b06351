import { services } from '../../src/lib/services'
import RoomPage from '../../src/pages/room/index'
import { settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

const ROOM = '0123456789abcdef0123'

it('the poster at the door of a room leads to its sessions, by either of its codes', async () => {
  const ways: Record<string, string>[] = [
    { room: ROOM },
    { scene: `r%3D${ROOM}` },
    { q: encodeURIComponent(`https://x.example/t/room?room=${ROOM}`) },
  ]
  for (const params of ways) {
    const { open, api } = showPage(RoomPage, params)
    open()
    await settle()
    expect(words()).toContain('江门市滨江新区市政道路及配套工程施工')
    expect(JSON.stringify(api.requests)).toContain(`room=${ROOM}`)
  }
})

it('who has a number there finds it first, one touch from signing in', async () => {
  const { open } = showPage(RoomPage, { room: ROOM })
  await services.taking.take('bopen.A', { bidder })
  open()
  await settle()
  const all = words()
  expect(all.indexOf('您在这里的号码')).toBeGreaterThan(-1)
  expect(all.indexOf('您在这里的号码')).toBeLessThan(all.indexOf('这里的场次'))
  expect(phone.moves).toEqual([])
})

const bidder = {
  companyName: '示例建设有限公司',
  creditCode: '91440700MA0000015N',
  delegateName: '张三',
  phone: '13800000000',
}
