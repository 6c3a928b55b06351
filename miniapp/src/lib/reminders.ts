import type { Client } from '@paihao/shared/contract/client'
import type { Reminders } from './message-reminders'

/** A browser page has no messages of WeChat to ask for. */
export const createReminders = (_api: Client, _randomKey: () => Promise<string>): Reminders => ({
  prepare: () => Promise.resolve(),
  canAsk: () => false,
  ask: () => Promise.resolve('failed'),
  setting: () => Promise.resolve('open'),
  openSetting: () => Promise.resolve(),
  report: () => Promise.resolve(),
})
