import { usualSettings } from '@paihao/shared/rules/screen-settings'
import { changedSettings } from '../../src/dashboard/admin/changed-settings'

test('only what was changed is sent, so that what is set at the screen meanwhile stays', () => {
  const typed = { ...usualSettings, notice: '三号窗口今日停办', zone: ['c1'] }
  expect(changedSettings(usualSettings, typed)).toEqual({ notice: '三号窗口今日停办', zone: ['c1'] })
  expect(changedSettings(typed, { ...typed, zone: [] })).toEqual({ zone: [] })
})
