import fc from 'fast-check'
import { shorten } from '../../src/notify/shorten'

it.each([
  ['江门市公共资源交易中心示例项目施工招标第一标段开标', '江门市公共资源交易中心…招标第一标段开标'],
  ['江门市公共资源交易中心示例项目施工招标第二标段开标', '江门市公共资源交易中心…招标第二标段开标'],
  ['请到江门市公共资源交易中心东侧办公楼第三开标室', '请到江门市公共资源交易…办公楼第三开标室'],
  ['第三开标室（江门市公共资源交易中心蓬江区办公大楼内）', '第三开标室（江门市公共…江区办公大楼内）'],
  ['开标室改为江门市公共资源交易中心三楼第12开标室东侧', '开标室改为江门市公…三楼第12开标室东侧'],
  ['Go to the bid opening room 12 of the trading centre', 'Go to the b…room 12…'],
  ['江门市新会区会城街道某某路道路及管网改造工程施工监理', '江门市新会区会城街道某…改造工程施工监理'],
])('of %s what tells it from the like stays', (text, short) => {
  expect(shorten(text, 20)).toBe(short)
})

it('a text that fits stays as it is', () => {
  expect(shorten('exactly 20 character', 20)).toBe('exactly 20 character')
})

it('two rooms of one building stay two rooms, however long the building’s name', () => {
  const room = fc.constantFrom(
    '第一开标室',
    '第二开标室',
    '3号开标室',
    '十二楼开标室',
    '甲开标室',
    'B座5号窗口',
  )
  const word = fc.constantFrom('公共', '资源', '交易', '中心', '政务', '服务', '大厅', '办公')
  fc.assert(
    fc.property(fc.array(word, { minLength: 8, maxLength: 30 }), room, (words, which) => {
      const short = shorten(`${words.join('')}${which}`, 20)
      expect(short).toContain(which)
      expect([...short]).toHaveLength(20)
    }),
  )
})
