import { nameTabs } from '@/lib/tabs'
import type { Say } from '@/lib/texts'
import { phone } from '../support/taro'

const say: Say = key => key
const named = ['tab.home', 'tab.mine', 'tab.settings']
const frame = () => new Promise(resolve => requestAnimationFrame(resolve))

beforeEach(() => void (phone.tabs = []))
afterEach(() => document.body.replaceChildren())

test('a bar that is drawn after its page gets its names too', async () => {
  const bar = document.createElement('taro-tabbar')
  document.body.append(bar)
  const isDone = nameTabs(say)
  for (let n = 0; n < 3; n++) await frame()
  expect(phone.tabs).toEqual([])
  const item = document.createElement('a')
  item.className = 'weui-tabbar__item'
  bar.append(item)
  await isDone
  expect(phone.tabs).toEqual(named)
})

test('where the platform has a bar of its own, nothing is waited for', async () => {
  await nameTabs(say)
  expect(phone.tabs).toEqual(named)
})
