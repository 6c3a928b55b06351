import type { Client } from '@paihao/shared/contract/client'
import Taro from '@tarojs/taro'
import { createMessageReminders, type Reminders } from './message-reminders'

/** By subscribe messages of WeChat. */
export function createReminders(api: Client, randomKey: () => Promise<string>): Reminders {
  return createMessageReminders({
    api,
    randomKey,
    asker: {
      // `entityIds` are Alipay's; Taro's types ask for them.
      request: async tmplIds => ({ ...(await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) }),
      async settings() {
        const { subscriptionsSetting } = await Taro.getSetting({ withSubscriptions: true })
        return { mainSwitch: subscriptionsSetting.mainSwitch, items: subscriptionsSetting.itemSettings }
      },
      openSetting: () => Taro.openSetting({ withSubscriptions: true }),
    },
  })
}
