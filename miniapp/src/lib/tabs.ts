import Taro from '@tarojs/taro'
import { attempt } from './attempt'
import { tabBarStands } from './platform'
import type { Say } from './texts'

const tabs = ['tab.home', 'tab.mine', 'tab.settings'] as const

/** The bar below belongs to the platform; its words follow the language chosen. */
export async function nameTabs(say: Say): Promise<void> {
  await tabBarStands()
  for (const [index, tab] of tabs.entries())
    // Off a tab's page there is no bar to name.
    void attempt(() => Taro.setTabBarItem({ index, text: say(tab) }))
}
