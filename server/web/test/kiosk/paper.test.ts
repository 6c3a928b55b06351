import { pageRule } from '../../src/kiosk/paper'

const MM = 96 / 25.4

test('a page is as long as its slip and its edges, however long that is', () => {
  expect(pageRule(58, 142.6 * MM)).toBe('@page { size: 58mm 150mm; margin: 3mm 5mm; }')
  expect(pageRule(80, 104.6 * MM)).toBe('@page { size: 80mm 112mm; margin: 3mm 4mm; }')
})

test('a page is never wider than long', () => {
  expect(pageRule(80, 0)).toMatch(/80mm 90mm/)
})
