import { fireEvent, screen } from '@testing-library/react'
import TakePage from '../../src/pages/take/index'
import { press, settle, showPage, words } from '../support/show-page'
import { phone } from '../support/taro'

jest.mock('../../src/lib/connect', () => jest.requireActual<object>('../support/live-connect'))

const takes = () =>
  (phone.api?.requests ?? []).filter(({ method, path }) => method === 'POST' && path.endsWith('/tickets'))

function fillIn(name: string, value: string) {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
}

describe('the page for taking a number', () => {
  it('is one tap from a hall’s code to the number', async () => {
    const { open } = showPage(TakePage, { hallId: 'hcity', queueId: 'hcity-20261123.B' })
    open()
    await settle()
    expect(words()).toContain('江门市行政服务中心')
    await press('取号')
    await settle()
    expect(phone.moves).toEqual(['redirectTo /pages/ticket/index?ticketId=hcity-20261123.t1'])
  })

  it('tells the rule of order also to who came by the code of one matter alone', async () => {
    const { open } = showPage(TakePage, { queueId: 'hcity-20261123.B' })
    open()
    await settle()
    expect(words()).toContain('江门市行政服务中心')
    expect(words()).toContain('按取号先后叫号。')
  })

  it('says what is missing, and sends nothing until it is there', async () => {
    const { open } = showPage(TakePage, { venueId: 'bsealed' })
    open()
    await settle()
    await press('取号')
    expect(words()).toContain('请填写单位名称')
    expect(takes()).toHaveLength(0)
  })

  it('warns of a wrong check digit, and lets it pass', async () => {
    const { open } = showPage(TakePage, { venueId: 'bsealed' })
    open()
    await settle()
    fillIn('单位名称', '示例建设甲有限公司')
    fillIn('统一社会信用代码', '91440700ma0000015m')
    expect(words()).toContain('校验位不符')
    fillIn('授权代表姓名', '示例代表')
    fillIn('联系电话', '13800000000')
    await press('取号')
    await settle()
    expect(takes()[0]?.body).toMatchObject({ bidder: { creditCode: '91440700MA0000015M' } })
  })

  it('offers the digit for a letter that codes never use', async () => {
    const { open } = showPage(TakePage, { venueId: 'bsealed' })
    open()
    await settle()
    fillIn('统一社会信用代码', '9144O7OOMA0000015N')
    await press(/是否应为 91440700MA0000015N/)
    expect(words()).toContain('校验通过')
  })

  it('tells of a lost reply that it may have worked, and gets the same number by trying again', async () => {
    const { open, api } = showPage(TakePage, { hallId: 'hcity', queueId: 'hcity-20261123.B' })
    open()
    await settle()
    let isLost = true
    api.answerWith(({ method }) => (method === 'POST' && isLost ? { status: 502, body: null } : undefined))
    await press('取号')
    await settle(1_200)
    expect(words()).toContain('不会重复取号')
    isLost = false
    await press('再试一次')
    await settle()
    expect(new Set(takes().map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(api.ticketIds()).toHaveLength(1)
  })

  it('shows the number one has instead of giving a second one', async () => {
    const { open } = showPage(TakePage, { hallId: 'hcity', queueId: 'hcity-20261123.B' })
    const { unmount } = open()
    await settle()
    await press('取号')
    await settle()
    unmount()
    open()
    await settle()
    expect(screen.getByRole('button', { name: /您已有 B019/ })).toBeTruthy()
  })

  it('says why a number cannot be taken', async () => {
    const { open, api } = showPage(TakePage, { hallId: 'hcity', queueId: 'hcity-20261123.B' })
    open()
    await settle()
    const error = { code: 'queue/closed', message: '现在不派号，请按开放时间再来。', id: 'e2' }
    api.answerWith(({ method, path }) =>
      method === 'POST' && path.endsWith('/tickets') ? { status: 409, body: { error } } : undefined,
    )
    await press('取号')
    await settle()
    expect(words()).toContain('现在不派号，请按开放时间再来。')
  })
})
