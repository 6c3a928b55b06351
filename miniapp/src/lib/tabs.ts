import Taro from '@tarojs/taro'
import type { Say } from './texts'

const tabs = ['tab.home', 'tab.mine', 'tab.settings'] as const

/** The bar below belongs to the platform; its words follow the language chosen. */
export function nameTabs(say: Say): void {
  for (const [index, tab] of tabs.entries())
    // Off a tab's page there is no bar to name.
    Taro.setTabBarItem({ index, text: say(tab) }).catch(() => undefined)
}
